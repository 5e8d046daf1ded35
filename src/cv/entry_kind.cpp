#include "cv/entry_kind.hpp"

#include "cv/word_class.hpp"
#include "marked/field_names.hpp"
#include "normalise/venue.hpp"
#include "schemas/publication_kind.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace vitalign::cv {

namespace {

struct KindWord {
    std::string_view words; ///< folded, found anywhere outside the title
    Kind kind;
};

// Earlier rows win.
constexpr std::array<KindWord, 18> kind_words{{{"poster", Kind::poster},
                                               {"extended abstract", Kind::poster},
                                               {"extended abstracts", Kind::poster},
                                               {"arxiv", Kind::preprint},
                                               {"biorxiv", Kind::preprint},
                                               {"preprint", Kind::preprint},
                                               {"dissertation", Kind::thesis},
                                               {"thesis", Kind::thesis},
                                               {"technical report", Kind::report},
                                               {"chapter", Kind::incollection},
                                               {"conference", Kind::inproceedings},
                                               {"symposium", Kind::inproceedings},
                                               {"workshop", Kind::inproceedings},
                                               {"proceedings of the vldb endowment", Kind::article},
                                               {"proceedings", Kind::inproceedings},
                                               {"journal", Kind::article},
                                               {"transactions", Kind::article},
                                               {"letters", Kind::article}}};

/// What stands beside title and authors.
std::string folded_rest(const marked::MarkedText& text, const Reading& reading)
{
    std::string rest;
    for (const Label label : {Label::venue, Label::status, Label::other, Label::link, Label::date}) {
        for (const marked::Part part : reading.of(label)) {
            rest += text::fold(part.in(text)) + " ";
        }
    }
    return rest;
}

struct StatedRow {
    std::string_view words; ///< folded
    Kind kind;
};

/// What forms call their kinds; those that say little are not here.
constexpr std::array<StatedRow, 24> stated_kinds{{{"article", Kind::article},
                                                  {"journal", Kind::article},
                                                  {"journal article", Kind::article},
                                                  {"article journal", Kind::article},
                                                  {"journal paper", Kind::article},
                                                  {"inproceedings", Kind::inproceedings},
                                                  {"conference", Kind::inproceedings},
                                                  {"conference paper", Kind::inproceedings},
                                                  {"paper conference", Kind::inproceedings},
                                                  {"proceedings article", Kind::inproceedings},
                                                  {"workshop", Kind::inproceedings},
                                                  {"incollection", Kind::incollection},
                                                  {"inbook", Kind::incollection},
                                                  {"chapter", Kind::incollection},
                                                  {"book chapter", Kind::incollection},
                                                  {"book", Kind::book},
                                                  {"mvbook", Kind::book},
                                                  {"phdthesis", Kind::thesis},
                                                  {"mastersthesis", Kind::thesis},
                                                  {"thesis", Kind::thesis},
                                                  {"techreport", Kind::report},
                                                  {"report", Kind::report},
                                                  {"poster", Kind::poster},
                                                  {"preprint", Kind::preprint}}};

std::optional<Kind> stated_kind(const marked::MarkedText& text)
{
    const auto mark = std::ranges::find_if(text.marks, [](const marked::Mark& each) {
        return each.style == marked::Style::field && each.value == marked::field::kind;
    });
    if (mark == text.marks.end()) {
        return std::nullopt;
    }
    const std::string folded = text::fold(std::string_view{text.text}.substr(mark->begin, mark->end - mark->begin));
    const auto* row = std::ranges::find(stated_kinds, folded, &StatedRow::words);
    return row == stated_kinds.end() ? std::nullopt : std::optional{row->kind};
}

/// "Journal" in a venue's name says less than the form does.
bool is_outweighed(Kind by_words)
{
    return by_words == Kind::article || by_words == Kind::inproceedings || by_words == Kind::incollection;
}

} // namespace

void read_kind(const marked::MarkedText& text, const Reading& reading, Entry& entry)
{
    const std::string folded = folded_rest(text, reading);
    // A published paper may name its preprint, too: the venue decides.
    const std::string venue = entry.venue ? text::fold(entry.venue->value) : std::string{};
    const bool published = entry.acronym || (!venue.empty() && venue.find("rxiv") == std::string::npos &&
                                             venue != "corr" && venue.find("preprint") == std::string::npos);
    const auto* row = std::ranges::find_if(kind_words, [&](const KindWord& word) {
        return has_words(folded, word.words) && !(published && word.kind == Kind::preprint);
    });
    const auto stated = stated_kind(text);
    if (stated && (row == kind_words.end() || is_outweighed(row->kind))) {
        entry.kind = *stated;
    } else if (row != kind_words.end()) {
        entry.kind = row->kind;
    } else if (entry.volume ||
               (entry.venue &&
                normalise::venue_form(entry.venue->value).identity.value_or("").starts_with("journals/"))) {
        entry.kind = Kind::article;
    } else if (entry.acronym || entry.location || entry.venue) {
        entry.kind = Kind::inproceedings;
    } else if (entry.arxiv) {
        entry.kind = Kind::preprint;
    }
}

} // namespace vitalign::cv
