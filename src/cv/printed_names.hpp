// The names that the entries of a CV print: in which entries, in which forms, and which are set apart.
#pragma once

#include "cv/cv_text.hpp"
#include "cv/spelling.hpp"
#include "normalise/name_key.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace vitalign::cv {

struct PrintedEntry {
    std::vector<normalise::NameKey> names = {};
    bool truncated = false;
    bool self_omitted = false;
    std::optional<std::size_t> set_apart = {}; ///< the only name that is

    bool has(Script script) const;
    /// The name that fits the person best; the number of names if none does.
    std::size_t position_of(const normalise::NameKey& person) const;
};

struct PrintedForm {
    PersonName name = {};
    normalise::NameKey key = {};
    Place at = {}; ///< where it stands first
    std::size_t count = 0;
    std::vector<std::size_t> entries = {};
};

struct PrintedNames {
    std::vector<PrintedEntry> entries = {}; ///< those with authors
    std::vector<PrintedForm> forms = {};    ///< the commonest first

    /// The forms that can be the person's, but not those that stand beside a better one: "Y. Lee" in an entry of
    /// Yuna Lee and her brother.
    std::vector<const PrintedForm*> forms_of(const normalise::NameKey& person) const;

    /// Their spellings, and other names that the person goes by in the entries that lack these.
    std::vector<Spelling> aliases_of(const normalise::NameKey& person,
                                     const std::vector<const PrintedForm*>& own) const;

private:
    /// The one name in that script, or in the person's script with the family name, that nearly all entries have which
    /// lack the person.
    std::vector<const PrintedForm*> other_names(Script script, const normalise::NameKey& person,
                                                const std::set<std::size_t>& lacking) const;
};

PrintedNames printed_names(const CvText& text, const Cv& cv);

} // namespace vitalign::cv
