#include "linkage/comparison_vector.hpp"

#include "linkage/column_title.hpp"
#include "text/bit_distance.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace vitalign::linkage {

namespace {

/// The words that only one of two titles has.
struct Left {
    float information = 0;
    float least = 1000; ///< that of the most common of them
    int count = 0;

    void take(float one)
    {
        information += one;
        least = std::min(least, one);
        ++count;
    }
};

/// Words of two titles, weighed.
struct Overlap {
    float shared = 0;
    Left a = {};
    Left b = {};
};

Overlap overlap_of(const Form& a, const Form& b)
{
    Overlap overlap;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.words.size() && j < b.words.size()) {
        if (a.words[i] == b.words[j]) {
            overlap.shared += a.information[i];
            ++i;
            ++j;
        } else if (a.words[i] < b.words[j]) {
            overlap.a.take(a.information[i++]);
        } else {
            overlap.b.take(b.information[j++]);
        }
    }
    for (; i < a.words.size(); ++i) {
        overlap.a.take(a.information[i]);
    }
    for (; j < b.words.size(); ++j) {
        overlap.b.take(b.information[j]);
    }
    return overlap;
}

/// The shorter title stands whole in the longer one, and is long enough to be telling.
bool is_within(std::string_view a, std::string_view b)
{
    constexpr std::size_t telling = 15;
    constexpr std::size_t telling_in_front = 10;
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    return (a.size() >= telling_in_front && b.starts_with(a)) ||
           (a.size() >= telling && b.find(a) != std::string_view::npos);
}

/// Letters of the longest stretch that both have. The inner loop is one that compilers turn into vector instructions.
std::size_t common_run(std::string_view a, std::string_view b)
{
    constexpr std::size_t most = 255;
    a = a.substr(0, most);
    b = b.substr(0, most);
    std::array<std::array<std::uint8_t, most + 1>, 2> rows{};
    std::uint8_t longest = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto& before = rows[i % 2];
        auto& row = rows[(i + 1) % 2];
        for (std::size_t j = 0; j < b.size(); ++j) {
            row[j + 1] = a[i] == b[j] ? static_cast<std::uint8_t>(before[j] + 1) : std::uint8_t{0};
        }
        longest = std::max(longest, *std::max_element(row.begin(), row.begin() + b.size() + 1));
    }
    return longest;
}

/// Too little in common for anything but an identifier to make one of them.
bool are_far_apart(const Overlap& overlap)
{
    constexpr float near_enough = 0.34F;
    return overlap.shared < near_enough * (overlap.shared + std::min(overlap.a.information, overlap.b.information)) ||
           overlap.shared <= 0;
}

TitleLevel title_level(const Form& a, const Form& b, const Overlap& overlap)
{
    if (a.title.empty() || b.title.empty()) {
        return TitleLevel::missing;
    }
    if (a.title == b.title) {
        return TitleLevel::equal;
    }
    const std::size_t longer = std::max(a.title.size(), b.title.size());
    const std::size_t bound = std::max<std::size_t>(longer / 4, 2);
    const std::size_t distance = text::bounded_distance(a.title, b.title, bound);
    if (distance <= 1 + longer / 20) {
        return TitleLevel::near;
    }
    const float least = std::min(overlap.a.information, overlap.b.information);
    if (is_within(a.title, b.title) ||
        (least <= 0 && overlap.shared > 0 && std::min(a.words.size(), b.words.size()) >= 3)) {
        return TitleLevel::contained;
    }
    // The same but for a word that was spoilt.
    constexpr float telling = 25;
    if (overlap.shared >= telling && least * 6 <= overlap.shared) {
        return TitleLevel::contained;
    }
    const float most = std::max(overlap.a.information, overlap.b.information);
    const float share = overlap.shared / (overlap.shared + most);
    if (distance <= longer / 8 || share >= 0.8F) {
        return TitleLevel::alike;
    }
    if (distance <= bound || share >= 0.5F || overlap.shared / (overlap.shared + least) >= 0.75F) {
        return TitleLevel::related;
    }
    return TitleLevel::different;
}

/// Fewer records do not know the words that there are.
constexpr std::size_t enough_to_know_words = 1000;

/// One word stands for another, and both are words that the collection knows, if it can: no typing error but another
/// thing.
bool is_replaced(const Overlap& overlap, const Form& a, const Form& b, const Statistics& statistics)
{
    const bool few = overlap.a.count >= 1 && overlap.b.count >= 1 && overlap.a.count + overlap.b.count <= 3;
    const float unknown = statistics.information_of_frequency(1);
    const bool can_know = statistics.records() >= enough_to_know_words;
    if (!few || (can_know && (overlap.a.least >= unknown || overlap.b.least >= unknown))) {
        return false;
    }
    return text::bounded_distance(a.title, b.title, 2) > 2;
}

bool is_same_person(const AuthorKey& a, const AuthorKey& b)
{
    const bool initials = a.initial == 0 || b.initial == 0 || a.initial == b.initial;
    if (a.family == b.family) {
        return initials;
    }
    // Of two family names a source may keep the first.
    if (initials && ((a.middle != 0 && a.middle == b.family) || (b.middle != 0 && b.middle == a.family))) {
        return true;
    }
    // Half a family name, or one cut by its source: the beginning agrees, and so does the given name.
    if (a.prefix == b.prefix && a.prefix > 0xFFFFFFU && a.initial == b.initial && a.initial != 0) {
        return true;
    }
    // Given and family name exchanged.
    return (a.given != 0 && a.given == b.family) || (b.given != 0 && b.given == a.family);
}

/// What may be one name after much damage; agreement of this kind only keeps two lists from disagreeing.
bool is_like(const AuthorKey& a, const AuthorKey& b)
{
    // Initials run together where separators got lost: `ykn roussopoulos`.
    if (a.family == b.family || (a.prefix == b.prefix && a.prefix > 0xFFFFFFU)) {
        return true;
    }
    if (a.initial == 0 || b.initial == 0) {
        return false;
    }
    // `h jiawei` for `j han`.
    const bool exchanged = a.initial == b.family_initial && b.initial == a.family_initial;
    return exchanged || (a.sound != 0 && a.sound == b.sound && a.initial == b.initial);
}

struct Shared {
    double count = 0;                  ///< a family name alone counts half
    std::uint32_t rarest = 0xFFFFFFFF; ///< least frequency of a shared family name
};

Shared shared_authors(const Form& a, const Form& b, const Statistics& statistics)
{
    Shared shared;
    std::uint64_t used = 0;
    std::uint64_t placed = 0;
    const auto take = [&](double worth, auto is_same) {
        for (std::size_t i = 0; i < a.authors.size(); ++i) {
            for (std::size_t j = 0; j < b.authors.size() && (placed >> i & 1U) == 0; ++j) {
                if ((used >> j & 1U) == 0 && is_same(a.authors[i], b.authors[j])) {
                    placed |= std::uint64_t{1} << i;
                    used |= std::uint64_t{1} << j;
                    shared.count += worth;
                    shared.rarest = std::min(shared.rarest, std::max(statistics.family_frequency(a.authors[i].family),
                                                                     statistics.family_frequency(b.authors[j].family)));
                }
            }
        }
    };
    take(1, is_same_person);
    take(0.5, is_like); // only now, so that nobody's place is taken
    return shared;
}

void compare_authors(const Form& a, const Form& b, const Statistics& statistics, ComparisonVector& seen)
{
    if (a.authors.empty() || b.authors.empty()) {
        return;
    }
    const Shared shared = shared_authors(a, b, statistics);
    const auto shorter = static_cast<double>(std::min(a.authors.size(), b.authors.size()));
    const auto longer = static_cast<double>(std::max(a.authors.size(), b.authors.size()));
    const bool cut = a.authors_truncated || b.authors_truncated;
    const double count = shared.count;
    const double of_shorter = count / shorter;
    const double of_longer = cut ? of_shorter : count / longer;
    seen.authors = shared.count == 0   ? AuthorLevel::none
                   : of_longer >= 0.99 ? AuthorLevel::all
                   : of_longer >= 0.7  ? AuthorLevel::most
                   : of_shorter >= 0.6 ? AuthorLevel::some
                                       : AuthorLevel::few;
    seen.first_author_equal = is_same_person(a.authors.front(), b.authors.front());
    seen.many_authors_agree = seen.authors == AuthorLevel::all && shorter >= 3;
    seen.first_author_differs = !seen.first_author_equal;
    if (shared.count > 0) {
        seen.name_information = statistics.information_of_frequency(shared.rarest);
    }
}

/// A stretch in common is looked for, at its price, where the one title may stand in the other behind names or in front
/// of what does not belong to it: in citations so careless that they lack the year.
void compare_run(const Form& a, const Form& b, ComparisonVector& seen)
{
    constexpr float long_run = 20;
    constexpr float much = 0.6F;
    const bool undated = a.year == 0 || b.year == 0;
    if (seen.title < TitleLevel::contained || a.title.empty() || b.title.empty() ||
        !(undated || seen.title == TitleLevel::contained)) {
        return;
    }
    const auto shorter = static_cast<float>(std::min(a.title.size(), b.title.size()));
    const float run = is_within(a.title, b.title) ? shorter : static_cast<float>(common_run(a.title, b.title));
    seen.run = run / shorter;
    if (seen.title == TitleLevel::different && run >= long_run && seen.run >= much) {
        seen.title = TitleLevel::related;
    }
}

NumberLevel compare(std::uint64_t a, std::uint64_t b)
{
    return a == 0 || b == 0 ? NumberLevel::missing : a == b ? NumberLevel::equal : NumberLevel::different;
}

PageLevel compare_pages(const Form& a, const Form& b)
{
    if (a.first_page == 0 || b.first_page == 0) {
        return PageLevel::missing;
    }
    if (a.first_page == b.first_page) {
        return a.last_page != 0 && a.last_page == b.last_page ? PageLevel::equal : PageLevel::first;
    }
    // Online first: the pages count from 1 until there is a volume.
    if ((a.from_page_one && a.volume == 0) || (b.from_page_one && b.volume == 0)) {
        return PageLevel::missing;
    }
    const std::int32_t end_a = std::max(a.last_page, a.first_page);
    const std::int32_t end_b = std::max(b.last_page, b.first_page);
    const bool one_volume = a.volume == 0 || b.volume == 0 || a.volume == b.volume;
    const bool overlap = a.first_page <= end_b && b.first_page <= end_a;
    return overlap && one_volume ? PageLevel::overlap : PageLevel::different;
}

Medium medium_of(const Form& form, const VenueKeys& venues)
{
    const Medium named = form.venue == 0 ? Medium::unknown : venues[form.venue].medium;
    return named == Medium::unknown ? form.medium : named;
}

} // namespace

ComparisonVector compare(const Form& a, const Form& b, const Statistics& statistics, const VenueKeys& venues,
                         Depth depth)
{
    ComparisonVector seen;
    const Overlap overlap = overlap_of(a, b);
    seen.doi = compare(a.doi, b.doi);
    seen.identifier = compare(a.identifier, b.identifier);
    const bool identified = seen.doi == NumberLevel::equal || seen.identifier == NumberLevel::equal;
    const bool brief = depth == Depth::until_clear && !identified;
    seen.title = brief && are_far_apart(overlap) ? TitleLevel::different : title_level(a, b, overlap);
    compare_run(a, b, seen);
    if (brief && seen.title == TitleLevel::different) {
        return seen;
    }
    seen.shared_information = overlap.shared;
    // Blanks that got lost in part of the title.
    constexpr float nats_per_letter = 0.4F;
    const auto shorter = static_cast<float>(std::min(a.title.size(), b.title.size()));
    seen.shared_information = std::max(seen.shared_information, nats_per_letter * seen.run * shorter);
    seen.share =
        overlap.shared / std::max(1.0F, overlap.shared + std::max(overlap.a.information, overlap.b.information));
    if (seen.title == TitleLevel::equal || seen.title == TitleLevel::near) {
        // Blanks that got lost make other words of the same letters.
        seen.shared_information =
            std::max(overlap.shared, overlap.shared + std::min(overlap.a.information, overlap.b.information));
    }
    seen.numbers_differ = a.numbers != b.numbers && a.numbers != 0 && b.numbers != 0;
    seen.one_numbered = (a.numbers == 0) != (b.numbers == 0);
    seen.parts = a.part && b.part;
    seen.one_part = a.part != b.part;
    seen.marker_differs = a.marker != b.marker;
    seen.occasion_differs = a.occasion != b.occasion;
    constexpr int many_years = 6;
    seen.title_returns = seen.title <= TitleLevel::contained &&
                         std::min(a.title.size(), b.title.size()) <= Statistics::longest_returning_title &&
                         std::max(statistics.years_of_title(a.title), statistics.years_of_title(b.title)) >= many_years;
    seen.column = seen.title == TitleLevel::equal && is_column(a.title);
    seen.word_replaced = seen.title != TitleLevel::equal && is_replaced(overlap, a, b, statistics);
    compare_authors(a, b, statistics, seen);
    if (a.year != 0 && b.year != 0) {
        seen.year_gap = static_cast<std::int8_t>(std::min(std::abs(a.year - b.year), 9));
    }
    seen.venue = venues.relate(a.venue, b.venue);
    const Medium x = medium_of(a, venues);
    const Medium y = medium_of(b, venues);
    seen.media_differ = x != Medium::unknown && y != Medium::unknown && x != y;
    seen.conferences = x == Medium::conference && y == Medium::conference;
    seen.volume = compare(a.volume, b.volume);
    seen.number = statistics.numbers_are_serial() ? NumberLevel::missing : compare(a.number, b.number);
    seen.pages = compare_pages(a, b);
    seen.same_registrant = a.registrant != 0 && a.registrant == b.registrant;
    seen.isbn = compare(a.isbn, b.isbn);
    return seen;
}

} // namespace vitalign::linkage
