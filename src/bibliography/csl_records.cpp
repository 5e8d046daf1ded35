#include "bibliography/csl_records.hpp"

#include "text/markup.hpp"

#include <array>
#include <nlohmann/json.hpp>

namespace vitalign::bibliography {

namespace {

using nlohmann::json;

Kind kind_of_type(std::string_view type)
{
    constexpr std::array<std::pair<std::string_view, Kind>, 16> types{{{"article-journal", Kind::article},
                                                                       {"journal-article", Kind::article},
                                                                       {"article-magazine", Kind::article},
                                                                       {"paper-conference", Kind::inproceedings},
                                                                       {"proceedings-article", Kind::inproceedings},
                                                                       {"chapter", Kind::incollection},
                                                                       {"book-chapter", Kind::incollection},
                                                                       {"book", Kind::book},
                                                                       {"thesis", Kind::thesis},
                                                                       {"article", Kind::preprint},
                                                                       {"posted-content", Kind::preprint},
                                                                       {"manuscript", Kind::preprint},
                                                                       {"report", Kind::report},
                                                                       {"patent", Kind::patent},
                                                                       {"dataset", Kind::dataset},
                                                                       {"software", Kind::software}}};
    const auto* found = std::ranges::find(types, type, &std::pair<std::string_view, Kind>::first);
    return found == types.end() ? Kind::misc : found->second;
}

/// A text; the first of a list, as Crossref has it; a number as text.
std::optional<std::string> told(const json& item, const char* key)
{
    const auto found = item.find(key);
    if (found == item.end()) {
        return std::nullopt;
    }
    const json& value = found->is_array() && !found->empty() ? found->front() : *found;
    std::string text = value.is_string()           ? text::plain_text(value.get_ref<const std::string&>())
                       : value.is_number_integer() ? value.dump()
                                                   : "";
    return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

std::vector<Contributor> people(const json& item, const char* key)
{
    std::vector<Contributor> out;
    const auto found = item.find(key);
    for (const json& person : found == item.end() ? json::array() : *found) {
        if (!person.is_object()) {
            continue;
        }
        Contributor contributor;
        if (const auto literal = told(person, "literal")) {
            contributor.name = PersonName::parse(*literal);
        } else {
            const std::string particle = told(person, "non-dropping-particle").value_or("");
            contributor.name =
                PersonName::of(told(person, "given").value_or(""),
                               (particle.empty() ? "" : particle + " ") + told(person, "family").value_or(""),
                               told(person, "suffix").value_or(""));
        }
        if (!contributor.name.empty()) {
            out.push_back(std::move(contributor));
        }
    }
    return out;
}

/// `{"date-parts": [[2023, 5, 7]]}`, or `{"raw": "2023-05-07"}`
std::optional<PartialDate> date_of(const json& item)
{
    const auto issued = item.find("issued");
    if (issued == item.end() || !issued->is_object()) {
        return std::nullopt;
    }
    const json parts = issued->value("date-parts", json::array());
    std::string text = told(*issued, "raw").value_or("");
    if (!parts.empty() && parts.front().is_array()) {
        text.clear();
        for (const json& part : parts.front()) {
            const std::string number = part.is_string()           ? part.get<std::string>()
                                       : part.is_number_integer() ? part.dump()
                                                                  : "";
            if (number.empty()) { // [2024, null]: not known any closer
                break;
            }
            text += text.empty() ? number : fmt::format("-{:0>2}", number);
        }
    }
    return PartialDate::parse(text);
}

SourceRecord record_of(const json& item, std::size_t position)
{
    SourceRecord record{.source = Source::file};
    record.kind = kind_of_type(told(item, "type").value_or(""));
    record.title = told(item, "title").value_or("");
    record.authors = people(item, "author");
    record.venue = told(item, "container-title");
    record.volume = told(item, "volume");
    record.number = told(item, "issue");
    record.pages = told(item, "page");
    record.publisher = told(item, "publisher");
    record.doi = Doi::parse(told(item, "DOI").value_or(""));
    record.link = told(item, "URL");
    record.date = date_of(item);
    const std::string fallback = record.doi ? record.doi->str() : fmt::format("{}", position);
    record.key = told(item, "id").value_or(fallback);
    return record;
}

} // namespace

Result<std::vector<SourceRecord>> read_csl(std::string_view text)
try {
    // An item's date nests five deep; what nests far deeper is made to hurt, and left out.
    constexpr int deepest = 20;
    const json root = json::parse(text, [](int depth, json::parse_event_t, const json&) { return depth < deepest; });
    std::vector<SourceRecord> records;
    for (const json& item : root.is_array() ? root : json::array({root})) {
        if (!item.is_object()) {
            return failure(ErrorCode::malformed, "item {} is no object", records.size() + 1);
        }
        records.push_back(record_of(item, records.size() + 1));
    }
    return records;
} catch (const json::exception& error) {
    return failure(ErrorCode::malformed, "no CSL-JSON: {}", error.what());
}

} // namespace vitalign::bibliography
