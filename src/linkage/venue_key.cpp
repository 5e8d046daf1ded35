#include "linkage/venue_key.hpp"

#include "linkage/hash.hpp"
#include "normalise/venue_table.hpp"
#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace vitalign::linkage {

namespace {

struct Sign {
    std::string_view word;
    Medium medium;
};

/// Words of a venue's name, most telling first.
constexpr std::array<Sign, 34> signs{{{"thesis", Medium::thesis},          {"dissertation", Medium::thesis},
                                      {"arxiv", Medium::preprint},         {"corr", Medium::preprint},
                                      {"biorxiv", Medium::preprint},       {"medrxiv", Medium::preprint},
                                      {"ssrn", Medium::preprint},          {"techrxiv", Medium::preprint},
                                      {"technical", Medium::report},       {"tech", Medium::report},
                                      {"report", Medium::report},          {"memo", Medium::report},
                                      {"workshop", Medium::conference},    {"workshops", Medium::conference},
                                      {"proceedings", Medium::conference}, {"proc", Medium::conference},
                                      {"conference", Medium::conference},  {"conf", Medium::conference},
                                      {"symposium", Medium::conference},   {"symp", Medium::conference},
                                      {"congress", Medium::conference},    {"meeting", Medium::conference},
                                      {"journal", Medium::journal},        {"transactions", Medium::journal},
                                      {"trans", Medium::journal},          {"letters", Medium::journal},
                                      {"magazine", Medium::journal},       {"annals", Medium::journal},
                                      {"archives", Medium::journal},       {"bulletin", Medium::journal},
                                      {"quarterly", Medium::journal},      {"j", Medium::journal},
                                      {"review", Medium::journal},         {"communications", Medium::journal}}};

constexpr std::array<Sign, 24> types{{{"article", Medium::journal},
                                      {"journal article", Medium::journal},
                                      {"journal-article", Medium::journal},
                                      {"jour", Medium::journal},
                                      {"inproceedings", Medium::conference},
                                      {"conference", Medium::conference},
                                      {"proceedings-article", Medium::conference},
                                      {"cpaper", Medium::conference},
                                      {"proceedings", Medium::book},
                                      {"book", Medium::book},
                                      {"monograph", Medium::book},
                                      {"incollection", Medium::book},
                                      {"inbook", Medium::book},
                                      {"book-chapter", Medium::book},
                                      {"chap", Medium::book},
                                      {"techreport", Medium::report},
                                      {"report", Medium::report},
                                      {"rprt", Medium::report},
                                      {"phdthesis", Medium::thesis},
                                      {"mastersthesis", Medium::thesis},
                                      {"thesis", Medium::thesis},
                                      {"preprint", Medium::preprint},
                                      {"posted-content", Medium::preprint},
                                      {"patent", Medium::patent}}};

Medium medium_of_name(const std::vector<std::string>& words)
{
    for (const Sign& sign : signs) {
        if (std::ranges::find(words, sign.word) != words.end()) {
            return sign.medium;
        }
    }
    return Medium::unknown;
}

/// "Proceedings of the National Academy of Sciences", "Proc. VLDB Endow." are journals.
bool is_journal_all_the_same(const std::vector<std::string>& words)
{
    constexpr std::array<std::string_view, 5> bodies{"academy", "acad", "endowment", "endow", "society"};
    return std::ranges::any_of(bodies,
                               [&](std::string_view body) { return std::ranges::find(words, body) != words.end(); });
}

/// "The VLDB Journal - The International Journal on ...": what stands in front of a dash or colon is the name itself.
normalise::VenueForm form_of(std::string_view name)
{
    for (const std::string_view dash : {" - ", " -- ", "\u2014", "\u2013", ": "}) {
        const std::size_t at = name.find(dash);
        if (at != std::string_view::npos && at > 0) {
            if (normalise::VenueForm front = normalise::venue_form(name.substr(0, at)); front.identity) {
                return front;
            }
        }
    }
    normalise::VenueForm form = normalise::venue_form(name);
    // "vldb", "sigmod conference": an acronym that lost its capitals, in a name too short to hold other words.
    constexpr std::ptrdiff_t most_blanks = 2;
    if (!form.identity && std::ranges::count(name, ' ') <= most_blanks && std::ranges::none_of(name, ascii::is_upper)) {
        std::string capitals{name};
        std::ranges::transform(capitals, capitals.begin(),
                               [](char c) { return ascii::is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; });
        if (normalise::VenueForm loud = normalise::venue_form(capitals); loud.identity) {
            return loud;
        }
    }
    return form;
}

/// The names that the table has for an identity, without blanks.
std::vector<std::string> names_of(std::string_view identity)
{
    std::vector<std::string> names;
    for (const normalise::VenueRow& row : normalise::venue_table()) {
        if (row.streams.substr(0, row.streams.find(' ')) != identity) {
            continue;
        }
        for (const std::string_view name : ascii::split(row.names, '|')) {
            names.emplace_back(name);
            std::erase(names.back(), ' ');
        }
    }
    return names;
}

VenueKey read(std::string_view name)
{
    const normalise::VenueForm form = form_of(name);
    const auto all = text::folded_words(name);
    VenueKey key{.identity = form.identity ? hash32(*form.identity) : 0,
                 .workshop = form.workshop,
                 .medium = medium_of_name(all),
                 .words = form.words,
                 .acronyms = form.acronyms};
    if (form.identity) { // the table knows better than the words
        key.medium = *form.identity == "journals/corr"         ? Medium::preprint
                     : form.identity->starts_with("journals/") ? Medium::journal
                                                               : Medium::conference;
    }
    if (!form.identity && key.medium == Medium::conference && is_journal_all_the_same(all)) {
        key.medium = Medium::journal;
    }
    if (form.identity) {
        key.names = names_of(*form.identity);
    }
    // "hellip" is what is left of an ellipsis where an export took the entity apart.
    std::erase_if(key.words,
                  [](const std::string& word) { return (word.size() == 1 && word != "j") || word == "hellip"; });
    for (const std::string& word : key.words) {
        key.initials += word.front();
        key.tight += word;
    }
    return key;
}

/// "pharmacol" and "pharmacology": one is the other's beginning, or both share four letters.
bool words_fit(const std::string& a, const std::string& b)
{
    constexpr std::size_t telling = 4;
    const std::size_t common = std::min({a.size(), b.size(), telling});
    return a.compare(0, common, b, 0, common) == 0;
}

/// How many of the shorter list's words have their like in the longer, in order.
std::size_t words_in_order(const std::vector<std::string>& shorter, const std::vector<std::string>& longer)
{
    std::size_t found = 0;
    std::size_t j = 0;
    for (const std::string& word : shorter) {
        const std::size_t start = j;
        while (j < longer.size() && !words_fit(word, longer[j])) {
            ++j;
        }
        if (j == longer.size()) {
            j = start;
        } else {
            ++j;
            ++found;
        }
    }
    return found;
}

bool is_acronym_of(const VenueKey& a, const VenueKey& b)
{
    const auto has = [&](const std::string& acronym) {
        return acronym.size() >= 3 &&
               (acronym == b.initials || std::ranges::find(b.acronyms, acronym) != b.acronyms.end() ||
                std::ranges::find(b.words, acronym) != b.words.end());
    };
    return std::ranges::any_of(a.acronyms, has) || (a.words.size() == 1 && has(a.words.front()));
}

/// How a known venue stands to words that may be its name with a place behind it, or the beginning of its name:
/// "Very Large Data Bases, Cairo", "International Conference on Very ...".
VenueAgreement recall(const VenueKey& known, const VenueKey& other)
{
    constexpr std::size_t telling = 9;
    constexpr std::size_t hint = 4;
    if (other.medium != Medium::unknown && other.medium != known.medium) {
        return VenueAgreement::different;
    }
    VenueAgreement agreement = VenueAgreement::different;
    for (const std::string& name : known.names) {
        const bool whole = name.size() >= telling && other.tight.find(name) != std::string::npos;
        const bool begun = other.tight.size() >= hint && name.starts_with(other.tight);
        if (whole || (begun && other.tight.size() >= telling)) {
            return VenueAgreement::similar;
        }
        agreement = begun ? VenueAgreement::unknown : agreement;
    }
    return agreement;
}

VenueAgreement compare(const VenueKey& a, const VenueKey& b)
{
    if (a.identity != 0 && b.identity != 0) {
        return a.identity == b.identity && a.workshop == b.workshop ? VenueAgreement::same : VenueAgreement::different;
    }
    if (a.words.empty() || b.words.empty()) {
        return is_acronym_of(a, b) || is_acronym_of(b, a) ? VenueAgreement::similar : VenueAgreement::unknown;
    }
    if (a.workshop != b.workshop) {
        return VenueAgreement::different;
    }
    // Of two lists of one length either may be the shorter: which it is must not depend on the order of the records.
    const bool a_first = a.words.size() != b.words.size() ? a.words.size() < b.words.size() : a.words <= b.words;
    const auto& shorter = a_first ? a.words : b.words;
    const auto& longer = a_first ? b.words : a.words;
    const std::size_t found = words_in_order(shorter, longer);
    if (found == shorter.size() && shorter.size() == longer.size()) {
        return VenueAgreement::same;
    }
    if (is_acronym_of(a, b) || is_acronym_of(b, a)) {
        return VenueAgreement::similar;
    }
    // "J Clin Oncol: official journal of ...": a name goes on, or a word in a long one differs.
    const bool begins = words_fit(shorter.front(), longer.front());
    if ((begins && found == shorter.size()) || (shorter.size() >= 5 && found + 1 >= shorter.size())) {
        return VenueAgreement::similar;
    }
    if ((a.identity == 0) == (b.identity == 0)) {
        return VenueAgreement::different;
    }
    const VenueKey& other = a.identity == 0 ? a : b;
    const VenueAgreement recalled = recall(a.identity == 0 ? b : a, other);
    // A known venue against words that need not be a venue at all: a place, a page header.
    return recalled == VenueAgreement::different && other.medium == Medium::unknown ? VenueAgreement::unlike : recalled;
}

} // namespace

std::uint32_t VenueKeys::number_of(std::string_view name)
{
    name = ascii::trim(name);
    if (name.empty()) {
        return 0;
    }
    {
        const std::lock_guard lock{m_mutex};
        if (const auto found = m_numbers.find(std::string{name}); found != m_numbers.end()) {
            return found->second;
        }
    }
    VenueKey key = read(name);
    const std::lock_guard lock{m_mutex};
    const auto [found, fresh] = m_numbers.emplace(name, static_cast<std::uint32_t>(m_keys.size()));
    if (fresh) {
        m_keys.push_back(std::move(key));
    }
    return found->second;
}

VenueAgreement VenueKeys::relate(std::uint32_t a, std::uint32_t b) const
{
    if (a == 0 || b == 0) {
        return VenueAgreement::unknown;
    }
    return a == b ? VenueAgreement::same : compare(m_keys[std::min(a, b)], m_keys[std::max(a, b)]);
}

Medium medium_of_type(std::string_view type)
{
    const std::string folded = ascii::lower(ascii::trim(type));
    const auto* found = std::ranges::find(types, std::string_view{folded}, &Sign::word);
    return found == types.end() ? Medium::unknown : found->medium;
}

Medium medium_of_kind(Kind kind)
{
    switch (kind) {
    case Kind::article: return Medium::journal;
    case Kind::inproceedings:
    case Kind::poster: return Medium::conference;
    case Kind::incollection:
    case Kind::book:
    case Kind::proceedings: return Medium::book;
    case Kind::thesis: return Medium::thesis;
    case Kind::preprint: return Medium::preprint;
    case Kind::report: return Medium::report;
    case Kind::patent: return Medium::patent;
    default: return Medium::unknown;
    }
}

} // namespace vitalign::linkage
