#include "marked/headings.hpp"

#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace vitalign::marked {

namespace {

struct Row {
    std::string_view words; ///< folded; found anywhere in the heading as whole words
    SectionClass section;
};

// Earlier rows win: "Invited Talks and Publications in the Press" are talks.
constexpr std::array rows{
    Row{"supervision", SectionClass::other},
    Row{"supervised", SectionClass::other},
    Row{"advised", SectionClass::other},
    Row{"students", SectionClass::other},
    Row{"peer reviewed", SectionClass::publications},
    Row{"refereed", SectionClass::publications},
    Row{"talk", SectionClass::other},
    Row{"talks", SectionClass::other},
    Row{"presentations", SectionClass::other},
    Row{"presentation", SectionClass::other},
    Row{"seminars", SectionClass::other},
    Row{"press", SectionClass::other},
    Row{"media", SectionClass::other},
    Row{"activity", SectionClass::other},
    Row{"activities", SectionClass::other},
    Row{"reviewing", SectionClass::other},
    Row{"reviewer", SectionClass::other},
    Row{"service", SectionClass::other},

    Row{"news", SectionClass::other},
    Row{"patent", SectionClass::patents},
    Row{"patents", SectionClass::patents},
    Row{"특허", SectionClass::patents},
    Row{"inventions", SectionClass::patents},
    Row{"brevets", SectionClass::patents},
    Row{"patente", SectionClass::patents},
    Row{"publications", SectionClass::publications},
    Row{"publication", SectionClass::publications},
    Row{"papers", SectionClass::publications},
    Row{"articles", SectionClass::publications},
    Row{"journal", SectionClass::publications},
    Row{"journals", SectionClass::publications},
    Row{"conference", SectionClass::publications},
    Row{"conferences", SectionClass::publications},
    Row{"proceedings", SectionClass::publications},
    Row{"preprint", SectionClass::publications},
    Row{"preprints", SectionClass::publications},
    Row{"posters", SectionClass::publications},
    Row{"workshops", SectionClass::publications},
    Row{"workshop", SectionClass::publications},
    Row{"book chapters", SectionClass::publications},
    Row{"chapters", SectionClass::publications},
    Row{"books", SectionClass::publications},
    Row{"under review", SectionClass::publications},
    Row{"in submission", SectionClass::publications},
    Row{"publikationen", SectionClass::publications},
    Row{"veröffentlichungen", SectionClass::publications},
    Row{"publicaciones", SectionClass::publications},
    Row{"논문", SectionClass::publications},
    Row{"dissertation", SectionClass::publications},
    Row{"dissertations", SectionClass::publications},
    Row{"thesis", SectionClass::publications},
    Row{"theses", SectionClass::publications},
    Row{"scholarship", SectionClass::publications},
    Row{"manuscripts", SectionClass::publications},
    Row{"submitted", SectionClass::publications},
    Row{"book", SectionClass::publications},
    Row{"monographs", SectionClass::publications},
    Row{"monograph", SectionClass::publications},
    Row{"essays", SectionClass::publications},
    Row{"editorials", SectionClass::publications},
    Row{"in preparation", SectionClass::publications},
    Row{"under preparation", SectionClass::publications},
    Row{"work in progress", SectionClass::publications},
    Row{"in press", SectionClass::publications},
    Row{"extended abstracts", SectionClass::publications},
    Row{"special interest groups", SectionClass::publications},
    Row{"doctoral consortium", SectionClass::publications},
    Row{"edited volumes", SectionClass::publications},
    Row{"technical reports", SectionClass::publications},
    Row{"tutorial papers", SectionClass::publications},
    Row{"bibliography", SectionClass::publications},
    Row{"articulos", SectionClass::publications},
    Row{"aufsatze", SectionClass::publications},
    Row{"zeitschriftenartikel", SectionClass::publications},
    Row{"konferenzbeitrage", SectionClass::publications},
    Row{"travaux", SectionClass::publications},
    Row{"pubblicazioni", SectionClass::publications},
    Row{"publicacoes", SectionClass::publications},
    Row{"publikace", SectionClass::publications},
    Row{"论文", SectionClass::publications},
    Row{"achievements", SectionClass::other},
    Row{"accomplishments", SectionClass::other},
    Row{"highlights", SectionClass::other},
    Row{"education", SectionClass::other},
    Row{"experience", SectionClass::other},
    Row{"employment", SectionClass::other},
    Row{"honors", SectionClass::other},
    Row{"honours", SectionClass::other},
    Row{"awards", SectionClass::other},
    Row{"service", SectionClass::other},
    Row{"teaching", SectionClass::other},
    Row{"skills", SectionClass::other},
    Row{"languages", SectionClass::other},
    Row{"references", SectionClass::other},
    Row{"interests", SectionClass::other},
    Row{"projects", SectionClass::other},
    Row{"software", SectionClass::other},
    Row{"open source", SectionClass::other},
    Row{"activities", SectionClass::other},
    Row{"grants", SectionClass::other},
    Row{"funding", SectionClass::other},
    Row{"contact", SectionClass::other},
    Row{"reviewing", SectionClass::other},
    Row{"supervision", SectionClass::other},
    Row{"mentoring", SectionClass::other},
    Row{"about", SectionClass::other},
    Row{"summary", SectionClass::other},
    Row{"certifications", SectionClass::other},
};

constexpr std::size_t longest_heading = 60;

/// The rows with their words folded, a blank at both ends.
const std::vector<std::pair<std::string, SectionClass>>& folded_rows()
{
    static const auto folded = [] {
        std::vector<std::pair<std::string, SectionClass>> out;
        for (const Row& row : rows) {
            out.emplace_back(" " + text::fold(row.words) + " ", row.section);
        }
        return out;
    }();
    return folded;
}

} // namespace

SectionClass section_class(std::string_view heading)
{
    constexpr std::size_t longest = 200; // behind that no heading announces anything
    const std::string folded = " " + text::fold(heading.substr(0, longest)) + " ";
    for (const auto& [words, section] : folded_rows()) {
        if (folded.find(words) != std::string::npos) {
            return section;
        }
    }
    // Korean headings run words together: 국내특허.
    for (const std::string_view inside : {"특허", "논문"}) {
        if (heading.find(inside) != std::string_view::npos) {
            return inside == "특허" ? SectionClass::patents : SectionClass::publications;
        }
    }
    return SectionClass::unknown;
}

bool looks_like_heading(std::string_view line)
{
    if (line.empty() || line.size() > longest_heading) {
        return false;
    }
    const bool sentence =
        line.find_first_of(".,\"") != std::string_view::npos || line.find("http") != std::string_view::npos;
    const bool capitals =
        std::ranges::none_of(line, ascii::is_lower) && std::ranges::count_if(line, ascii::is_upper) >= 4;
    const std::string_view bare = line.ends_with(':') ? line.substr(0, line.size() - 1) : line;
    const bool known = section_class(bare) != SectionClass::unknown && std::ranges::count(bare, ' ') <= 3;
    return !sentence && (capitals || known) && std::ranges::none_of(line, ascii::is_digit);
}

} // namespace vitalign::marked
