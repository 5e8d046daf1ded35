#include "fetchers/google_patents_search.hpp"

#include "fetchers/json_reader.hpp"
#include "text/markup.hpp"

#include <nlohmann/json.hpp>

namespace vitalign::fetchers::google_patents {

namespace {

using nlohmann::json;

std::string text_member(const json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? text::plain_text(found->get_ref<const std::string&>())
                                                       : std::string{};
}

/// A title that the search cut carries an ellipsis at the cut.
std::string without_ellipsis(std::string title)
{
    constexpr std::string_view ellipsis = "\u2026";
    if (title.starts_with(ellipsis)) {
        title.erase(0, ellipsis.size());
    }
    if (title.ends_with(ellipsis)) {
        title.erase(title.size() - ellipsis.size());
    }
    return text::plain_text(title);
}

std::optional<SourceRecord> record_of(const json& hit)
{
    const auto patent = hit.find("patent");
    if (!text_member(hit, "id").starts_with("patent/") || patent == hit.end() || !patent->is_object()) {
        return std::nullopt;
    }
    const auto number = PatentNumber::parse(text_member(*patent, "publication_number"));
    if (!number) {
        return std::nullopt;
    }
    SourceRecord record{.source = Source::google_patents,
                        .key = number->str(),
                        .url = number->url(),
                        .kind = Kind::patent,
                        .excerpt = true};
    record.title = without_ellipsis(text_member(*patent, "title"));
    if (const std::string inventor = text_member(*patent, "inventor"); !inventor.empty()) {
        record.authors.push_back({.name = PersonName::parse(inventor)});
    }
    record.patent = PatentFacts{.publication = *number,
                                .priority_date = PartialDate::parse(text_member(*patent, "priority_date")),
                                .filing_date = PartialDate::parse(text_member(*patent, "filing_date")),
                                .publication_date = PartialDate::parse(text_member(*patent, "publication_date")),
                                .grant_date = PartialDate::parse(text_member(*patent, "grant_date"))};
    if (const std::string assignee = text_member(*patent, "assignee"); !assignee.empty()) {
        record.patent->assignees.push_back(assignee);
    }
    record.date = record.patent->publication_date;
    return record;
}

} // namespace

Result<std::vector<SourceRecord>> read_search(std::string_view text)
try {
    const json root = parse_json(text);
    if (!root.is_object() || !root.contains("results") || !root.at("results").is_object()) {
        return failure(ErrorCode::malformed, "the answer is no search result of Google Patents");
    }
    std::vector<SourceRecord> records;
    for (const json& cluster : member(root.at("results"), "cluster")) {
        if (!cluster.is_object()) {
            return failure(ErrorCode::malformed, "a cluster of the search result is no object");
        }
        for (const json& hit : member(cluster, "result")) {
            if (auto record = record_of(hit)) {
                records.push_back(*std::move(record));
            }
        }
    }
    return records;
} catch (const json::exception& error) {
    return failure(ErrorCode::malformed, "unexpected JSON: {}", error.what());
}

} // namespace vitalign::fetchers::google_patents
