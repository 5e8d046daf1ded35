// Names of people, split once into their parts.
#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace vitalign {

/// Which writing system the name is in: names in different ones cannot be compared letter by letter.
enum class Script { latin, hangul, han, other };

/// A person's name. A mononym has only a family name.
struct PersonName {
    std::string given = {};    ///< with initials and middle names as printed: `Osayamen Jonathan`, `B. W.`
    std::string particle = {}; ///< `van der`, `do`; written before the family name
    std::string family = {};
    std::string suffix = {}; ///< `Jr.`, `III`

    /// Reads `Given Family`, `Family, Given`, `Family, Jr., Given`, Korean, Chinese and Japanese names in their own
    /// script (`오병수`, `孙汉源`), and drops DBLP's homonym number (`Min Zhang 0005`).
    static PersonName parse(std::string_view text);

    /// From the two parts that a source tells apart; a particle is found at the front of the family name, and a missing
    /// family name or one that repeats the given name (`Wandy`, `Wandy`) makes a mononym.
    static PersonName of(std::string_view given, std::string_view family, std::string_view suffix = "");

    /// `Given particle Family Suffix`; names in Hangul or Han are written without a blank, family name first.
    std::string display() const;

    /// `particle Family`, as a bibliography sorts it.
    std::string full_family() const;

    Script script() const;
    bool empty() const { return family.empty(); }

    auto operator<=>(const PersonName&) const = default;
};

/// `Min Zhang 0005` -> `Min Zhang`. DBLP numbers people of one name with four digits.
std::string_view without_homonym_number(std::string_view dblp_name);

} // namespace vitalign
