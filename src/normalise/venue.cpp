#include "normalise/venue.hpp"

#include "normalise/venue_table.hpp"
#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <unordered_map>

namespace vitalign::normalise {

namespace {

// What venues of all kinds have in their names, and therefore says nothing.
constexpr std::array<std::string_view, 74> common_words{
    "the",        "of",        "on",          "in",         "for",        "and",           "at",         "to",
    "a",          "an",        "proceedings", "proc",       "annual",     "international", "intl",       "int",
    "conference", "conf",      "symposium",   "symp",       "workshop",   "workshops",     "meeting",    "ieee",
    "acm",        "ifip",      "usenix",      "rsj",        "cvf",        "sigops",        "sigplan",    "sigarch",
    "st",         "nd",        "rd",          "th",         "first",      "second",        "third",      "fourth",
    "fifth",      "joint",     "findings",    "edition",    "part",       "vol",           "volume",     "sixth",
    "seventh",    "eighth",    "ninth",       "tenth",      "eleventh",   "twelfth",       "thirteenth", "fourteenth",
    "fifteenth",  "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",     "thirtieth",  "fortieth",
    "fiftieth",   "sixtieth",  "twenty",      "thirty",     "forty",      "fifty",         "sixty",      "seventy",
    "eighty",     "ninety"};

bool says_nothing(const std::string& word)
{
    const bool ordinal = ascii::is_digit(word.front());
    return ordinal || std::ranges::find(common_words, std::string_view{word}) != common_words.end();
}

/// An acronym in brackets is no part of the name.
std::string outside_brackets(std::string_view name)
{
    bool open = true;
    std::string outside;
    for (const char c : name) {
        open = c == '(' ? false : open;
        outside += open ? c : ' ';
        open = c == ')' ? true : open;
    }
    return outside;
}

std::vector<std::string> telling_words(std::string_view name)
{
    std::vector<std::string> words;
    for (std::string& word : text::folded_words(outside_brackets(name))) {
        if (!says_nothing(word)) {
            words.push_back(std::move(word));
        }
    }
    return words;
}

/// `RA-L`, `T-PAMI`, `A&A`: a name of nothing but capitals that are joined is one acronym.
std::string joint_acronym(std::string_view name)
{
    constexpr std::size_t longest = 6;
    std::string letters;
    for (const char c : ascii::trim(name)) {
        if (c != '-' && c != '&' && !ascii::is_upper(c)) {
            return "";
        }
        letters += ascii::is_upper(c) ? ascii::lower(std::string_view{&c, 1}) : "";
    }
    return letters.size() == name.size() || letters.size() > longest ? "" : letters;
}

/// Words with at least two capitals and no more lower-case letters than that: `IPDPS`, `NeurIPS`, `SoCC`.
std::vector<std::string> acronyms_in(std::string_view name)
{
    std::vector<std::string> acronyms;
    std::string word;
    const auto finish = [&] {
        const auto capitals = std::ranges::count_if(word, ascii::is_upper);
        const auto small = std::ranges::count_if(word, ascii::is_lower);
        const std::string folded = ascii::lower(word);
        const bool common = word.empty() || says_nothing(folded);
        if (!common && capitals >= 2 && small <= capitals + 1) {
            acronyms.push_back(folded);
        }
        word.clear();
    };
    for (const char c : name) {
        ascii::is_alnum(c) ? word.push_back(c) : finish();
    }
    finish();
    if (const std::string joint = joint_acronym(name); !joint.empty()) {
        acronyms.push_back(joint);
    }
    return acronyms;
}

std::string joined(const std::vector<std::string>& words)
{
    return fmt::format("{}", fmt::join(words, " "));
}

/// The table, indexed once.
struct Index {
    std::unordered_map<std::string, std::string> by_stream;
    std::unordered_map<std::string, std::string> by_acronym;
    std::unordered_map<std::string, std::string> by_name;

    Index()
    {
        for (const VenueRow& row : venue_table()) {
            const std::string identity{row.streams.substr(0, row.streams.find(' '))};
            for (const std::string_view stream : ascii::split(row.streams, ' ')) {
                by_stream.emplace(stream, identity);
            }
            for (const std::string_view acronym : ascii::split(row.acronyms, ' ')) {
                by_acronym.emplace(acronym, identity);
            }
            for (const std::string_view name : ascii::split(row.names, '|')) {
                by_name.emplace(joined(telling_words(name)), identity);
            }
        }
        by_acronym.erase("");
    }
};

const Index& index()
{
    static const Index the_index;
    return the_index;
}

std::optional<std::string> look_up(const std::unordered_map<std::string, std::string>& table, const std::string& key)
{
    const auto found = table.find(key);
    return found == table.end() ? std::nullopt : std::optional{found->second};
}

/// `WS@CONF`, or a name that says so.
bool is_workshop(std::string_view name)
{
    return name.find('@') != std::string_view::npos || text::fold(name).find("workshop") != std::string::npos;
}

/// "Machine Learning" alone is a journal; the conference of these words says that it is one, or gives its acronym.
/// Longer names are no journal's.
bool can_be_conference(std::string_view name, const VenueForm& form)
{
    constexpr std::array<std::string_view, 8> signs{"conference",  "conf", "symposium", "symp",
                                                    "proceedings", "proc", "meeting",   "advances"};
    const auto words = text::folded_words(name);
    return form.words.size() > 2 || !form.acronyms.empty() || std::ranges::any_of(words, [&](const std::string& word) {
               return std::ranges::find(signs, std::string_view{word}) != signs.end();
           });
}

std::optional<std::string> identity_of(std::string_view name, std::string_view stream, const VenueForm& form)
{
    if (!stream.empty()) { // the stream is DBLP's own identity; a name cannot outweigh it
        return look_up(index().by_stream, std::string{stream});
    }
    if (form.workshop) {
        return std::nullopt;
    }
    if (auto by_name = look_up(index().by_name, joined(form.words));
        by_name && (by_name->starts_with("journals/") || can_be_conference(name, form))) {
        return by_name;
    }
    for (const std::string& acronym : form.acronyms) {
        if (auto by_acronym = look_up(index().by_acronym, acronym)) {
            return by_acronym;
        }
    }
    return std::nullopt;
}

/// "j pharmacol" and "journal pharmacology": as many words, each the other's beginning.
bool abbreviates(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    return !a.empty() && a.size() == b.size() &&
           std::ranges::equal(
               a, b, [](const std::string& x, const std::string& y) { return x.starts_with(y) || y.starts_with(x); });
}

std::string initials(const std::vector<std::string>& words)
{
    std::string letters;
    for (const std::string& word : words) {
        letters += word.front();
    }
    return letters;
}

bool has_acronym(const VenueForm& form, const std::string& acronym)
{
    return acronym.size() >= 3 && std::ranges::find(form.acronyms, acronym) != form.acronyms.end();
}

/// The venue's own part of the stream, `smc` of `conf/smc`.
std::string stream_name(const VenueForm& form)
{
    return form.stream ? form.stream->substr(form.stream->find('/') + 1) : std::string{};
}

bool share_words(const VenueForm& a, const VenueForm& b)
{
    return std::ranges::any_of(a.words, [&](const std::string& word) {
        return word.size() > 3 && std::ranges::find(b.words, word) != b.words.end();
    });
}

bool meet_by_acronym(const VenueForm& a, const VenueForm& b)
{
    return has_acronym(a, initials(b.words)) || has_acronym(b, initials(a.words)) || has_acronym(a, stream_name(b)) ||
           has_acronym(b, stream_name(a)) ||
           std::ranges::any_of(a.acronyms, [&](const std::string& acronym) { return has_acronym(b, acronym); });
}

bool is_conference(const std::optional<std::string>& stream)
{
    return stream && stream->starts_with("conf/");
}

/// The table knows the one, and the other is a conference that is not in the table.
bool is_other_conference(const VenueForm& known, const VenueForm& other)
{
    return is_conference(known.identity) && !other.identity && is_conference(other.stream);
}

bool is_among(std::string_view wanted, std::string_view list, char separator)
{
    const auto all = ascii::split(list, separator);
    return !wanted.empty() && std::ranges::find(all, wanted) != all.end();
}

const PrintingRow* printing_row(const VenueForm& form)
{
    const auto rows = printing_journals();
    const auto found = std::ranges::find_if(rows, [&](const PrintingRow& row) {
        return form.stream
                   ? *form.stream == row.stream
                   : is_among(form.letters, row.names, '|') || std::ranges::count(form.acronyms, row.acronym) > 0;
    });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

bool prints(const VenueForm& journal, const VenueForm& conference)
{
    const PrintingRow* row = printing_row(journal);
    return row != nullptr && printing_row(conference) == nullptr && !conference.workshop &&
           (is_among(conference.identity.value_or(""), row->conferences, ' ') ||
            is_among(conference.stream.value_or(""), row->conferences, ' '));
}

bool prints_ahead(const VenueForm& journal)
{
    const PrintingRow* row = printing_row(journal);
    return row != nullptr && row->ahead;
}

VenueForm venue_form(std::string_view name, std::string_view stream)
{
    VenueForm form{.workshop = is_workshop(name),
                   .words = telling_words(name),
                   .acronyms = acronyms_in(name),
                   .letters = text::fold_tight(outside_brackets(name))};
    if (!stream.empty()) {
        form.stream = std::string{stream};
    }
    form.identity = identity_of(name, stream, form);
    return form;
}

VenueRelation relate(const VenueForm& a, const VenueForm& b)
{
    if (prints(a, b) || prints(b, a)) {
        return VenueRelation::same;
    }
    if (a.identity && b.identity) {
        return a.identity == b.identity ? VenueRelation::same : VenueRelation::different;
    }
    if (a.workshop != b.workshop) {
        return VenueRelation::different;
    }
    if (a.stream && b.stream) {
        return a.stream == b.stream ? VenueRelation::same : VenueRelation::different;
    }
    if ((a.words.empty() && a.acronyms.empty() && !a.stream) || (b.words.empty() && b.acronyms.empty() && !b.stream)) {
        return VenueRelation::unknown;
    }
    if ((!a.words.empty() && a.words == b.words) || abbreviates(a.words, b.words) || meet_by_acronym(a, b)) {
        return VenueRelation::same;
    }
    // Short names, local names and abbreviations are too many for a verdict where anything at all is shared.
    const bool telling = a.words.size() >= 2 && b.words.size() >= 2;
    const bool told_apart = (telling || is_other_conference(a, b) || is_other_conference(b, a)) && !share_words(a, b);
    return told_apart ? VenueRelation::different : VenueRelation::unknown;
}

} // namespace vitalign::normalise
