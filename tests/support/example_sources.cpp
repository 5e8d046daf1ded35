#include "example_sources.hpp"

#include "schemas/ascii.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace vitalign::testing {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

std::string content_of(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::stringstream content;
    content << in.rdbuf();
    return content.str();
}

Reply not_found()
{
    return {.status = 404, .body = "<!DOCTYPE html><title>Error 404 (Not Found)!!1</title>"};
}

Reply file_reply(const fs::path& file, std::string content_type)
{
    return fs::exists(file) ? Reply{.content_type = std::move(content_type), .body = content_of(file)} : not_found();
}

Reply dblp(const fs::path& folder, const std::string& path)
{
    if (path == "/search/author/api") {
        return file_reply(folder / "author-search.json", "application/json");
    }
    if (path.starts_with("/pid/")) {
        std::string name = path.substr(5);
        std::ranges::replace(name, '/', '-');
        return file_reply(folder / ("person-" + name), "text/xml");
    }
    return not_found();
}

bool has_author(const json& work, const std::string& name)
{
    for (const json& author : work.at("author")) {
        const std::string given = ascii::lower(author.value("given", ""));
        const std::string family = ascii::lower(author.value("family", ""));
        // A relevance search is generous: the same family name and the first letters of the given name will do.
        if (ascii::lower(name).find(family) != std::string::npos &&
            ascii::lower(name).starts_with(given.substr(0, 5))) {
            return true;
        }
    }
    return false;
}

bool has_doi(const json& work, const std::string& filter)
{
    return ("," + filter + ",").find(",doi:" + work.at("DOI").get<std::string>() + ",") != std::string::npos;
}

Reply crossref(const fs::path& folder, const Request& request)
{
    json answer = json::parse(content_of(folder / "works.json"));
    json chosen = json::array();
    for (const json& work : answer["message"]["items"]) {
        const bool wanted = request.query.contains("query.author") ? has_author(work, request.parameter("query.author"))
                                                                   : has_doi(work, request.parameter("filter"));
        if (wanted) {
            chosen.push_back(work);
        }
    }
    answer["message"]["total-results"] = chosen.size();
    answer["message"]["items"] = std::move(chosen);
    return {.content_type = "application/json", .body = answer.dump()};
}

Reply google_patents(const fs::path& folder, const std::string& path)
{
    const auto parts = ascii::split(path, '/');
    return parts.size() == 4 && parts[1] == "patent"
               ? file_reply(folder / (std::string{parts[2]} + ".html"), "text/html")
               : not_found();
}

} // namespace

Reply answer_from(const fs::path& folder, const Request& request)
{
    std::string_view path{request.path};
    if (ascii::consume(path, "/dblp")) {
        return dblp(folder / "dblp", std::string{path});
    }
    if (path == "/crossref/works") {
        return crossref(folder / "crossref", request);
    }
    if (ascii::consume(path, "/google_patents")) {
        return google_patents(folder / "google_patents", std::string{path});
    }
    return not_found();
}

} // namespace vitalign::testing
