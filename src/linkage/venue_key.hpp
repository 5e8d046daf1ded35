// Venues in the form in which the linker compares them; each spelling is read once.
#pragma once

#include "normalise/venue.hpp"
#include "schemas/publication_kind.hpp"

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vitalign::linkage {

/// What kind of publication a venue's name, and an entry's type, speak for.
enum class Medium : std::uint8_t { unknown, journal, conference, book, report, thesis, preprint, patent };

struct VenueKey {
    std::uint32_t identity = 0; ///< of the venue table; 0 if it is not there
    bool workshop = false;
    Medium medium = Medium::unknown;
    std::vector<std::string> words = {}; ///< telling words, folded
    std::string initials = {};           ///< their first letters
    std::vector<std::string> acronyms = {};
    std::string tight = {};              ///< the words without blanks
    std::vector<std::string> names = {}; ///< of the venue table, like `tight`; none if it is not there
};

/// `unlike`: one is a known venue, the other need not be a venue at all.
enum class VenueAgreement : std::uint8_t { unknown, same, similar, different, unlike };

/// Several threads may add venues at once; they are looked at and compared when nobody adds any more.
class VenueKeys {
public:
    /// The number of the venue; 0 for an empty name.
    std::uint32_t number_of(std::string_view name);

    const VenueKey& operator[](std::uint32_t number) const { return m_keys[number]; }

    VenueAgreement relate(std::uint32_t a, std::uint32_t b) const;

private:
    std::mutex m_mutex;
    std::unordered_map<std::string, std::uint32_t> m_numbers;
    std::deque<VenueKey> m_keys{1}; ///< the first stands for no venue
};

/// The kind that a BibTeX or similar type speaks for.
Medium medium_of_type(std::string_view type);
Medium medium_of_kind(Kind kind);

} // namespace vitalign::linkage
