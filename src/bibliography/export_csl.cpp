#include "bibliography/reference.hpp"

#include <nlohmann/json.hpp>

namespace vitalign::bibliography {

namespace {

using json = nlohmann::ordered_json;

/// CSL 1.0.2, appendix III.
std::string_view csl_type(Kind kind)
{
    switch (kind) {
    case Kind::article: return "article-journal";
    case Kind::inproceedings:
    case Kind::poster: return "paper-conference";
    case Kind::incollection: return "chapter";
    case Kind::book:
    case Kind::proceedings: return "book";
    case Kind::thesis: return "thesis";
    case Kind::preprint: return "article";
    case Kind::report: return "report";
    case Kind::patent: return "patent";
    case Kind::dataset: return "dataset";
    case Kind::software: return "software";
    case Kind::misc: return "document";
    }
    return "document";
}

json person(const Contributor& contributor)
{
    const PersonName& name = contributor.name;
    if (contributor.organisation || name.given.empty()) {
        return {{"literal", name.full_family()}};
    }
    json out{{"family", name.family}, {"given", name.given}};
    if (!name.particle.empty()) {
        out["non-dropping-particle"] = name.particle;
    }
    if (!name.suffix.empty()) {
        out["suffix"] = name.suffix;
    }
    return out;
}

json date_parts(const PartialDate& date)
{
    json parts = json::array({date.year});
    if (date.month) {
        parts.push_back(*date.month);
    }
    if (date.day) {
        parts.push_back(*date.day);
    }
    return {{"date-parts", json::array({parts})}};
}

void put(json& item, const char* key, const std::optional<std::string>& value)
{
    if (value) {
        item[key] = *value;
    }
}

json item_of(const Reference& reference)
{
    json item{{"id", reference.key}, {"type", csl_type(reference.kind)}, {"title", reference.title}};
    item["author"] = json::array();
    for (const Contributor& author : reference.authors) {
        item["author"].push_back(person(author));
    }
    put(item, "container-title", reference.venue);
    if (reference.date) {
        item["issued"] = date_parts(*reference.date);
    }
    put(item, "volume", reference.volume);
    put(item, "issue", reference.number);
    put(item, "page", reference.pages);
    put(item, "publisher", reference.publisher);
    put(item, "DOI", reference.doi ? std::optional{reference.doi->str()} : std::nullopt);
    put(item, "URL", reference.link);
    if (reference.patent) {
        item["number"] = reference.patent->publication.str();
        item["URL"] = reference.patent->publication.url();
    }
    return item;
}

} // namespace

std::string to_csl_json(const std::vector<Reference>& references)
{
    json items = json::array();
    for (const Reference& reference : references) {
        items.push_back(item_of(reference));
    }
    return items.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace vitalign::bibliography
