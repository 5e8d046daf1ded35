#include "fetchers/dblp_record.hpp"

#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"
#include "text/markup.hpp"

namespace vitalign::fetchers::dblp {

namespace {

/// Titles nest a few elements; whatever nests more is made to hurt.
constexpr int deepest = 50;

void append_text(const pugi::xml_node& node, std::string& out, int depth = 0)
{
    for (const pugi::xml_node& child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            out += child.value();
        } else if (depth < deepest) {
            append_text(child, out, depth + 1);
        }
    }
}

std::optional<std::string> child_text(const pugi::xml_node& element, const char* name)
{
    const pugi::xml_node child = element.child(name);
    std::string text = child ? text_of(child) : std::string{};
    return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

bool has_publtype(const pugi::xml_node& element, std::string_view wanted)
{
    const std::string_view types = element.attribute("publtype").value();
    const auto words = ascii::split(types, ' ');
    return std::ranges::find(words, wanted) != words.end();
}

bool is_preprint_server(std::string_view key)
{
    return key.starts_with("journals/corr/") || key.starts_with("journals/iacr/") || key.starts_with("journals/eccc/");
}

std::optional<Kind> kind_of_element(const pugi::xml_node& element, std::string_view key)
{
    const std::string_view name = element.name();
    if (name == "article") {
        return has_publtype(element, "informal") ? (is_preprint_server(key) ? Kind::preprint : Kind::report)
                                                 : Kind::article;
    }
    if (name == "inproceedings") {
        return has_publtype(element, "informal") ? Kind::misc : Kind::inproceedings;
    }
    if (name == "book") {
        return element.child("author") ? Kind::book : Kind::proceedings;
    }
    if (name == "data") {
        return has_publtype(element, "software") ? Kind::software : Kind::dataset;
    }
    constexpr std::array<std::pair<std::string_view, Kind>, 4> plain{{{"incollection", Kind::incollection},
                                                                      {"proceedings", Kind::proceedings},
                                                                      {"phdthesis", Kind::thesis},
                                                                      {"mastersthesis", Kind::thesis}}};
    const auto* found = std::ranges::find(plain, name, &std::pair<std::string_view, Kind>::first);
    return found == plain.end() ? std::nullopt : std::optional{found->second};
}

std::vector<Contributor> read_people(const pugi::xml_node& element, const char* role)
{
    std::vector<Contributor> people;
    for (const pugi::xml_node& person : element.children(role)) {
        people.push_back({.name = PersonName::parse(text_of(person)),
                          .pid = DblpPid::parse(person.attribute("pid").value()),
                          .orcid = Orcid::parse(person.attribute("orcid").value())});
    }
    return people;
}

void read_links(const pugi::xml_node& element, SourceRecord& record)
{
    for (const pugi::xml_node& ee : element.children("ee")) {
        const std::string url = text_of(ee);
        const auto doi = Doi::parse(url);
        if (!record.arxiv &&
            (url.find("arxiv.org/") != std::string::npos || (doi && doi->registrant() == arxiv_registrant))) {
            record.arxiv = ArxivId::parse(url);
        }
        if (doi && !record.doi) {
            record.doi = doi;
        }
        const bool entity =
            url.find("wikidata.org/entity") != std::string::npos || url.find("d-nb.info") != std::string::npos;
        if (!record.link && !entity && !url.empty()) {
            record.link = url;
        }
    }
}

void read_numbers(const pugi::xml_node& element, SourceRecord& record)
{
    record.volume = child_text(element, "volume");
    record.number = child_text(element, "number");
    record.pages = child_text(element, "pages");
    record.publisher = child_text(element, "publisher");
    for (const pugi::xml_node& isbn : element.children("isbn")) {
        if (auto parsed = Isbn::parse(text_of(isbn))) {
            record.isbns.push_back(*std::move(parsed));
        }
    }
    if (const auto year = child_text(element, "year")) {
        record.date = PartialDate::parse(*year);
    }
}

std::optional<std::string> venue_of(const pugi::xml_node& element)
{
    for (const char* name : {"journal", "booktitle", "school", "series"}) {
        if (auto venue = child_text(element, name)) {
            return venue;
        }
    }
    return std::nullopt;
}

bool is_record_element(std::string_view name)
{
    constexpr std::array<std::string_view, 10> names{"article",      "inproceedings", "proceedings",   "book",
                                                     "incollection", "phdthesis",     "mastersthesis", "www",
                                                     "person",       "data"};
    return std::ranges::find(names, name) != names.end();
}

} // namespace

std::string text_of(const pugi::xml_node& element)
{
    std::string raw;
    append_text(element, raw);
    return text::nfc(utf8::squeeze(text::decode_entities(raw)));
}

std::optional<SourceRecord> read_record(const pugi::xml_node& element)
{
    const auto key = DblpKey::parse(element.attribute("key").value());
    const auto kind = key ? kind_of_element(element, key->str()) : std::nullopt;
    if (!kind || has_publtype(element, "withdrawn")) {
        return std::nullopt;
    }
    SourceRecord record{.source = Source::dblp, .key = key->str(), .url = key->url(), .kind = *kind};
    record.title = text::without_final_stop(child_text(element, "title").value_or(""));
    record.authors = read_people(element, "author");
    if (record.authors.empty()) {
        record.authors = read_people(element, "editor");
    }
    record.venue = venue_of(element);
    record.venue_key = std::string{key->stream()};
    read_numbers(element, record);
    read_links(element, record);
    if (!record.arxiv && key->str().starts_with("journals/corr/")) {
        record.arxiv = ArxivId::parse(record.volume.value_or(key->str()));
    }
    return record;
}

Result<std::vector<SourceRecord>> read_records(std::string_view xml)
{
    pugi::xml_document document;
    const auto parsed = document.load_buffer(xml.data(), xml.size(), parse_flags);
    if (!parsed) {
        return failure(ErrorCode::malformed, "broken XML at byte {}: {}", parsed.offset, parsed.description());
    }
    const pugi::xml_node wrapper = document.child("dblp");
    const pugi::xml_node root = wrapper ? wrapper : document.root();
    const pugi::xml_node first =
        root.find_child([](const pugi::xml_node& node) { return node.type() == pugi::node_element; });
    if (!wrapper && !is_record_element(first.name())) {
        return failure(ErrorCode::malformed, "no <dblp> and no record in the document");
    }
    std::vector<SourceRecord> records;
    for (const pugi::xml_node& element : root.children()) {
        if (auto record = read_record(element)) {
            records.push_back(*std::move(record));
        }
    }
    return records;
}

} // namespace vitalign::fetchers::dblp
