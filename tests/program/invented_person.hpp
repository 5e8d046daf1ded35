// A person of whom nothing is true, with as many works as a test wants: what each source would say of them.
#pragma once

#include "example_workspace.hpp"

#include <array>

#include <fmt/format.h>

namespace vitalign::testing {

inline constexpr const char* invented_orcid = "0000-0002-1825-0097";

/// No two alike, and no two similar.
inline std::string invented_title(std::size_t i)
{
    constexpr std::array<const char*, 10> what{"Kettles", "Bridges",  "Orchards", "Lanterns",  "Harbours",
                                               "Violins", "Glaciers", "Beehives", "Windmills", "Carousels"};
    constexpr std::array<const char*, 10> how{"Scheduling",  "Verifying", "Compressing", "Repairing",    "Measuring",
                                              "Translating", "Caching",   "Sampling",    "Partitioning", "Debugging"};
    return fmt::format("{} {} by {}-Fold {} Logic {}", how[i % 10], what[i / 10 % 10], how[(i / 3 + 4) % 10],
                       what[(i * 7 + 3) % 10], i);
}

inline std::string invented_doi(std::size_t i)
{
    return fmt::format("10.5555/invented.{:04}", i);
}

inline std::size_t invented_year(std::size_t i)
{
    return 2005 + i % 20;
}

/// `<r>...</r>`; the DOI only if `with_doi`.
inline std::string dblp_record(std::size_t i, bool with_doi = true)
{
    return fmt::format(
        "<r><article key=\"journals/jinv/Doe{0}\" mdate=\"2026-01-01\"><author pid=\"1/2\">Jo Doe</author>"
        "<author pid=\"1/{3}\">Ann Roe</author><title>{1}.</title><year>{2}</year>"
        "<journal>J. Inv.</journal>{4}</article></r>\n",
        i, invented_title(i), invented_year(i), 1000 + i,
        with_doi ? "<ee>https://doi.org/" + invented_doi(i) + "</ee>" : "");
}

inline std::string dblp_person(std::string_view records, std::size_t count, std::string_view pid = "1/2",
                               std::string_view about = "")
{
    return fmt::format(
        "<?xml version=\"1.0\"?>\n<dblpperson name=\"Jo Doe\" pid=\"{0}\" n=\"{1}\">"
        "<person key=\"homepages/{0}\"><author pid=\"{0}\">Jo Doe</author>{2}</person>\n{3}</dblpperson>",
        pid, count, about, records);
}

inline nlohmann::json crossref_work(std::size_t i, bool with_orcid = true)
{
    nlohmann::json author{{"given", "Jo"}, {"family", "Doe"}};
    if (with_orcid) {
        author["ORCID"] = fmt::format("https://orcid.org/{}", invented_orcid);
    }
    return {{"DOI", invented_doi(i)},
            {"type", "journal-article"},
            {"title", {invented_title(i)}},
            {"author", {author, {{"given", "Ann"}, {"family", "Roe"}}}},
            {"container-title", {"Journal of Invention"}},
            {"issued", {{"date-parts", {{invented_year(i)}}}}}};
}

inline Reply crossref_list(const nlohmann::json& items, std::size_t total, const std::string& cursor = "")
{
    nlohmann::json message{{"total-results", total}, {"items", items}};
    if (!cursor.empty()) {
        message["next-cursor"] = cursor;
    }
    const nlohmann::json answer{
        {"status", "ok"}, {"message-type", "work-list"}, {"message-version", "1.0.0"}, {"message", message}};
    return {.content_type = "application/json", .body = answer.dump()};
}

/// A granted patent of Jo Doe's, with an application before it in the family.
inline std::string patent_page(const std::string& number, const std::string& title)
{
    return fmt::format(
        "<!DOCTYPE html><html lang=\"en\"><head><title>{0} - {1} - Google Patents</title>"
        "<meta name=\"DC.type\" content=\"patent\"><meta name=\"DC.contributor\" content=\"Jo Doe\" "
        "scheme=\"inventor\">"
        "</head><body><search-app><article class=\"result\" itemscope itemtype=\"http://schema.org/ScholarlyArticle\">"
        "<span itemprop=\"title\">{1}</span><dd itemprop=\"publicationNumber\">{0}</dd>"
        "<dd itemprop=\"countryCode\">{2}</dd><dd itemprop=\"legalStatusIfi\" itemscope><span "
        "itemprop=\"status\">Active"
        "</span></dd><dd itemprop=\"applicationNumber\">{2}16/{3}</dd><dd itemprop=\"inventor\" repeat>Jo Doe</dd>"
        "<dd><time itemprop=\"priorityDate\" datetime=\"2018-03-05\">2018-03-05</time></dd>"
        "<dd><time itemprop=\"filingDate\" datetime=\"2019-03-02\">2019-03-02</time></dd>"
        "<dd><time itemprop=\"publicationDate\" datetime=\"2021-05-04\">2021-05-04</time></dd>"
        "<section itemprop=\"family\" itemscope><table><tr itemprop=\"docdbFamily\" itemscope repeat><td>"
        "<span itemprop=\"publicationNumber\">EP3{3}A1</span></td></tr></table></section>"
        "</article></search-app></body></html>\n",
        number, title, number.substr(0, 2), number.substr(number.size() - 8, 6));
}

/// One line of a CV's list.
inline std::string cv_line(std::size_t i)
{
    return fmt::format("- **Jo Doe**, Ann Roe, \"{}\", Journal of Invention, {}\n", invented_title(i),
                       invented_year(i));
}

/// Turns the workspace into Jo Doe's. `more` goes into [profile].
inline void make_invented(const ExampleWorkspace& workspace, const std::string& cv, const std::string& more)
{
    std::string text = content_of(workspace.file("vitalign.toml"));
    const std::size_t begin = text.find("name = ");
    text.replace(begin, text.find("cv = ") - begin, "name = \"Jo Doe\"\n" + more);
    put_file(workspace.file("vitalign.toml"), text);
    put_file(workspace.file("cv.md"), "Jo Doe\n\nPUBLICATIONS\n\n" + cv);
}

/// Answers of 404, as the sources have them.
inline Reply nowhere()
{
    return {.status = 404, .content_type = "text/plain", .body = "Resource not found."};
}

} // namespace vitalign::testing
