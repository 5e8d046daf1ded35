// What two citations say to each other, field by field, as levels; no decision yet. The comparison vector of Fellegi
// and Sunter, A Theory for Record Linkage, JASA 64 (1969).
#pragma once

#include "linkage/form.hpp"
#include "linkage/statistics.hpp"

#include <cstdint>

namespace vitalign::linkage {

enum class TitleLevel : std::uint8_t {
    missing,
    equal,     ///< letter for letter
    near,      ///< a typing error or two
    contained, ///< one is the beginning of the other, or its words are among the other's
    alike,     ///< most of the words' information is shared
    related,   ///< about half
    different,
};

enum class AuthorLevel : std::uint8_t { missing, all, most, some, few, none };

enum class NumberLevel : std::uint8_t { missing, equal, different };

enum class PageLevel : std::uint8_t {
    missing,
    equal, ///< first and last
    first, ///< the first, where one has no last or another
    overlap,
    different,
};

struct ComparisonVector {
    TitleLevel title = TitleLevel::missing;
    float shared_information = 0; ///< nats of the title words that both have
    float share = 0;              ///< of the information of the longer title, 0 ... 1
    float run = 0; ///< share of the shorter title's letters that stand in the longer one in a row; 0: not looked for
    bool numbers_differ = false; ///< in the titles
    bool one_numbered = false;   ///< only one title has numbers
    bool parts = false;          ///< both titles count a part
    bool one_part = false;       ///< only one title counts a part
    bool marker_differs = false;
    bool occasion_differs = false; ///< only one says that it is a poster, demo, panel, ...
    bool title_returns = false;    ///< a short title that stands in many years
    bool column = false;           ///< both are one title that returns in other issues: "Editor's Comments"
    bool word_replaced = false;    ///< one known word of the title stands for another: "directed", "undirected"
    AuthorLevel authors = AuthorLevel::missing;
    bool first_author_differs = false;
    bool first_author_equal = false;
    bool many_authors_agree = false; ///< all of at least three
    float name_information = 0;      ///< nats of the rarest family name that both have
    std::int8_t year_gap = -1;       ///< -1: a year is missing; 9 and more count as 9
    VenueAgreement venue = VenueAgreement::unknown;
    bool conferences = false;  ///< both are conference papers
    bool media_differ = false; ///< journal against conference, preprint against either, ...
    NumberLevel volume = NumberLevel::missing;
    NumberLevel number = NumberLevel::missing;
    PageLevel pages = PageLevel::missing;
    NumberLevel doi = NumberLevel::missing;
    bool same_registrant = false;
    NumberLevel identifier = NumberLevel::missing;
    NumberLevel isbn = NumberLevel::missing;
    // Not seen in forms, but told by typed records and who knows them:
    bool patent_and_paper = false;                    ///< one is a patent, the other is none
    NumberLevel patent_number = NumberLevel::missing; ///< of publications of patents
    bool same_application = false;
    bool same_family = false;
    bool named_versions = false; ///< a source says that one is a version of the other
    bool title_goes_on = false;  ///< one title is part of the other, but no natural part of it
    bool retitled = false;       ///< two stages of one work under different titles
    bool one_person = false;     ///< both are of one person's records: a title in another place is a version of it
};

/// `until_clear`: once the titles are seen to differ, and no identifier is shared, the rest is left out.
enum class Depth : std::uint8_t { complete, until_clear };

/// compare(a, b) == compare(b, a). The forms must have been weighed.
ComparisonVector compare(const Form& a, const Form& b, const Statistics& statistics, const VenueKeys& venues,
                         Depth depth = Depth::complete);

} // namespace vitalign::linkage
