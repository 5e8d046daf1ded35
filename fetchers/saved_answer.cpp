#include "fetchers/saved_answer.hpp"

#include "fetchers/answer.hpp"
#include "schemas/ascii.hpp"

namespace vitalign::fetchers {

namespace {

bool has(std::string_view text, std::string_view what)
{
    return text.find(what) != std::string_view::npos;
}

SavedForm json_form(std::string_view start)
{
    if (has(start, "\"results\"") && has(start, "\"cluster\"")) {
        return SavedForm::patent_search;
    }
    if (has(start, "\"hits\"") && has(start, "\"result\"")) {
        return SavedForm::dblp_publications;
    }
    if (start.front() == '[' && has(start, "\"info\"") && has(start, "\"@score\"")) {
        return SavedForm::dblp_publications; // the hits alone
    }
    if (start.front() == '[') {
        return SavedForm::csl_json;
    }
    if (has(start, "\"message-type\"")) {
        return SavedForm::crossref_works;
    }
    // One work, or one on each line: the first line is a whole object then.
    constexpr std::size_t whole_look = 60'000;
    if (start.size() > whole_look && start.find('\n') == std::string_view::npos) {
        return SavedForm::crossref_lines; // a line that is longer than what is looked at
    }
    const std::string_view line = ascii::trim(start.substr(0, start.find('\n')));
    const std::string_view rest = ascii::trim(start.substr(std::min(start.size(), line.size() + 1)));
    return line.ends_with('}') && rest.starts_with('{') ? SavedForm::crossref_lines : SavedForm::crossref_works;
}

SavedForm text_form(std::string_view start)
{
    // RIS: two letters or digits, two blanks, a dash.
    if (start.starts_with("TY  -")) {
        return SavedForm::ris;
    }
    if (has(start.substr(0, 4096), "id,title,assignee")) {
        return SavedForm::patent_csv;
    }
    const std::size_t at = start.find('@');
    const bool entry = at != std::string_view::npos && at + 1 < start.size() && ascii::is_alpha(start[at + 1]) &&
                       start.find_first_of("{(", at) != std::string_view::npos;
    return entry ? SavedForm::bibtex : SavedForm::unknown;
}

} // namespace

SavedForm saved_form_of(std::string_view start)
{
    if (start.starts_with("\xEF\xBB\xBF")) {
        start.remove_prefix(3);
    }
    start = ascii::trim(start);
    switch (content_of(start)) {
    case Content::json: return json_form(start);
    case Content::xml:
        return has(start, "<dblpperson") ? SavedForm::dblp_person
                                         : (has(start, "key=\"") ? SavedForm::dblp_records : SavedForm::unknown);
    case Content::html:
        return has(start, "itemprop=\"publicationNumber\"") || has(start, "citation_patent_") ? SavedForm::patent_page
                                                                                              : SavedForm::web_page;
    case Content::other: return text_form(start);
    case Content::gzip:
    case Content::empty: break;
    }
    return SavedForm::unknown;
}

} // namespace vitalign::fetchers
