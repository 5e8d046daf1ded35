// A citation in the form in which the linker compares it: made once, compared often.
#pragma once

#include "linkage/arena.hpp"
#include "linkage/citation.hpp"
#include "linkage/title_key.hpp"
#include "linkage/venue_key.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace vitalign::linkage {

/// Hashes are 0 where the citation does not state the field. The spans point into the builder's arenas.
struct Form {
    std::string_view title = {};               ///< folded letters without blanks
    std::span<const std::uint32_t> words = {}; ///< of the title, sorted, each once
    const float* information = nullptr;        ///< nats of each of `words`, once they have been weighed
    std::span<const AuthorKey> authors = {};
    std::uint64_t content =
        0; ///< hash of all that the citation says, but for its id: an order that does not depend on files
    std::uint64_t doi = 0;
    std::uint64_t identifier = 0; ///< arXiv number or patent number
    std::uint32_t registrant = 0; ///< of the DOI
    std::uint32_t numbers = 0;    ///< in the title
    std::uint32_t marker = 0;     ///< `erratum`, `comment`, ...
    std::uint32_t volume = 0;
    std::uint32_t number = 0;
    std::uint32_t pages = 0; ///< the whole, where it is no number
    std::uint32_t isbn = 0;
    std::int32_t first_page = 0;
    std::int32_t last_page = 0;
    std::uint32_t venue = 0;  ///< in `VenueKeys`
    std::uint32_t source = 0; ///< which file
    std::int16_t year = 0;
    Medium medium = Medium::unknown;
    bool from_page_one = false; ///< pages as printed begin with 1: before it got its place in a volume
    bool authors_truncated = false;
    bool title_truncated = false;
    bool part = false;     ///< the title counts a part, volume or phase
    bool occasion = false; ///< a poster, demo, panel, tutorial or keynote
};

/// Makes forms; each thread has a builder of its own, which must outlive its forms.
class FormBuilder {
public:
    explicit FormBuilder(VenueKeys& venues) : m_venues(venues) {}

    Form build(const Citation& citation, std::uint32_t source);

private:
    std::uint32_t venue_number(std::string_view name);

    VenueKeys& m_venues;
    std::unordered_map<std::string, std::uint32_t> m_known_venues; ///< spares the lock
    std::string m_venue;
    Arena<char> m_letters;
    Arena<std::uint32_t> m_words;
    Arena<AuthorKey> m_authors;
    TitleKey m_title;
};

} // namespace vitalign::linkage
