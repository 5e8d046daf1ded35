#include "fetchers/dblp_search.hpp"

#include "fetchers/json_reader.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"
#include "text/markup.hpp"

#include <nlohmann/json.hpp>

namespace vitalign::fetchers::dblp {

namespace {

using nlohmann::json;

/// The answer is made from XML: what occurs once is a value, twice an array, never is absent. The list points into
/// `object`.
std::vector<const json*> as_list(const json& object, const char* key)
{
    std::vector<const json*> list;
    const json& value = member(object, key);
    if (value.is_array()) {
        for (const json& item : value) {
            list.push_back(&item);
        }
    } else if (!value.is_null()) {
        list.push_back(&value);
    }
    return list;
}

/// A string, or the `text` of an object; XML escapes survive in them and are undone once.
std::string text_of(const json& value)
{
    const json* text = value.is_object() && value.contains("text") ? &value.at("text") : &value;
    return text->is_string() ? text::nfc(utf8::squeeze(text::decode_entities(text->get<std::string>())))
                             : std::string{};
}

std::optional<std::string> text_member(const json& info, const char* key)
{
    const auto values = as_list(info, key);
    std::string text = values.empty() ? std::string{} : text_of(*values.front());
    return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

std::vector<const json*> hits_of(const json& root)
{
    if (!root.is_array()) {
        return as_list(member(member(root, "result"), "hits"), "hit");
    }
    std::vector<const json*> hits;
    for (const json& hit : root) {
        hits.push_back(&hit);
    }
    return hits;
}

Result<json> parse(std::string_view text)
{
    json root = parse_json(text);
    const bool known = root.is_array() || (root.is_object() && root.contains("result"));
    return known ? Result<json>{std::move(root)}
                 : failure(ErrorCode::malformed, "the answer is no search result of DBLP");
}

Kind kind_of_type(std::string_view type)
{
    constexpr std::array<std::pair<std::string_view, Kind>, 8> types{
        {{"Journal Articles", Kind::article},
         {"Conference and Workshop Papers", Kind::inproceedings},
         {"Books and Theses", Kind::book},
         {"Parts in Books or Collections", Kind::incollection},
         {"Reference Works", Kind::incollection},
         {"Editorship", Kind::proceedings},
         {"Data and Artifacts", Kind::dataset},
         {"Informal and Other Publications", Kind::report}}};
    const auto* found = std::ranges::find(types, type, &std::pair<std::string_view, Kind>::first);
    return found == types.end() ? Kind::misc : found->second;
}

std::vector<Contributor> authors_of(const json& info)
{
    std::vector<Contributor> authors;
    for (const json* author : as_list(member(info, "authors"), "author")) {
        Contributor person{.name = PersonName::parse(text_of(*author))};
        if (const json& pid = member(*author, "@pid"); pid.is_string()) {
            person.pid = DblpPid::parse(pid.get_ref<const std::string&>());
        }
        authors.push_back(std::move(person));
    }
    return authors;
}

std::optional<SourceRecord> record_of(const json& info)
{
    const auto key = DblpKey::parse(text_member(info, "key").value_or(""));
    const std::string type = text_member(info, "type").value_or("");
    if (!key || type == "Withdrawn Items") {
        return std::nullopt;
    }
    SourceRecord record{.source = Source::dblp, .key = key->str(), .url = key->url(), .kind = kind_of_type(type)};
    if (key->str().starts_with("journals/corr/")) {
        record.kind = Kind::preprint;
        record.arxiv = ArxivId::parse(key->str());
    } else if (key->str().starts_with("phd/")) {
        record.kind = Kind::thesis;
    }
    record.title = text::without_final_stop(text_member(info, "title").value_or(""));
    record.authors = authors_of(info);
    record.venue = text_member(info, "venue");
    record.venue_key = std::string{key->stream()};
    record.date = PartialDate::parse(text_member(info, "year").value_or(""));
    record.volume = text_member(info, "volume");
    record.number = text_member(info, "number");
    record.pages = text_member(info, "pages");
    record.publisher = text_member(info, "publisher");
    record.doi = Doi::parse(text_member(info, "doi").value_or(""));
    record.link = text_member(info, "ee");
    return record;
}

std::optional<AuthorHit> author_of(const json& info)
{
    const auto pid = DblpPid::parse(text_member(info, "url").value_or(""));
    if (!pid) {
        return std::nullopt;
    }
    AuthorHit hit{.pid = *pid, .name = std::string{without_homonym_number(text_member(info, "author").value_or(""))}};
    for (const json* alias : as_list(member(info, "aliases"), "alias")) {
        hit.aliases.emplace_back(without_homonym_number(text_of(*alias)));
    }
    for (const json* note : as_list(member(info, "notes"), "note")) {
        if (member(*note, "@type") == "affiliation") {
            hit.affiliations.push_back(text_of(*note));
        }
    }
    return hit;
}

} // namespace

Result<std::vector<AuthorHit>> read_author_hits(std::string_view json_text)
{
    const auto root = parse(json_text);
    if (!root) {
        return failure_of(root);
    }
    std::vector<AuthorHit> hits;
    for (const json* hit : hits_of(*root)) {
        if (auto author = author_of(member(*hit, "info"))) {
            hits.push_back(*std::move(author));
        }
    }
    return hits;
}

Result<std::vector<SourceRecord>> read_publication_hits(std::string_view json_text)
{
    const auto root = parse(json_text);
    if (!root) {
        return failure_of(root);
    }
    std::vector<SourceRecord> records;
    for (const json* hit : hits_of(*root)) {
        if (auto record = record_of(member(*hit, "info"))) {
            records.push_back(*std::move(record));
        }
    }
    return records;
}

} // namespace vitalign::fetchers::dblp
