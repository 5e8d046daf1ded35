#include "fetchers/dblp_sparql.hpp"

#include "fetchers/json_reader.hpp"
#include "schemas/ascii.hpp"
#include "schemas/percent_encoding.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"
#include "text/markup.hpp"

#include <nlohmann/json.hpp>

namespace vitalign::fetchers::dblp {

namespace {

using nlohmann::json;

std::string value_of(const json& row, const char* variable)
{
    const json& value = member(member(row, variable), "value");
    return value.is_string() ? text::nfc(utf8::squeeze(value.get<std::string>())) : std::string{};
}

std::optional<std::string> told(const json& row, const char* variable)
{
    std::string value = value_of(row, variable);
    return value.empty() ? std::nullopt : std::optional{std::move(value)};
}

/// `http://purl.org/net/nknouf/ns/bibtex#Inproceedings`
Kind kind_of(std::string_view type, const DblpKey& key)
{
    constexpr std::array<std::pair<std::string_view, Kind>, 8> kinds{{{"article", Kind::article},
                                                                      {"inproceedings", Kind::inproceedings},
                                                                      {"proceedings", Kind::proceedings},
                                                                      {"book", Kind::book},
                                                                      {"incollection", Kind::incollection},
                                                                      {"phdthesis", Kind::thesis},
                                                                      {"mastersthesis", Kind::thesis},
                                                                      {"techreport", Kind::report}}};
    if (key.str().starts_with("journals/corr/")) {
        return Kind::preprint;
    }
    const std::string name = ascii::lower(type.substr(type.find('#') + 1));
    const auto* found = std::ranges::find(kinds, std::string_view{name}, &std::pair<std::string_view, Kind>::first);
    return found == kinds.end() ? Kind::misc : found->second;
}

SourceRecord record_of(const json& row, const DblpKey& key)
{
    SourceRecord record{
        .source = Source::dblp, .key = key.str(), .url = key.url(), .kind = kind_of(value_of(row, "type"), key)};
    record.title = text::without_final_stop(value_of(row, "title"));
    record.venue = told(row, "venue");
    record.venue_key = std::string{key.stream()};
    record.date = PartialDate::parse(value_of(row, "year"));
    record.volume = told(row, "volume");
    record.number = told(row, "issue");
    record.pages = told(row, "pages");
    record.doi = Doi::parse(value_of(row, "doi"));
    record.arxiv = record.kind == Kind::preprint ? ArxivId::parse(key.str()) : std::nullopt;
    record.link = told(row, "document");
    return record;
}

struct Signed {
    SourceRecord record = {};
    std::map<int, Contributor> authors = {}; ///< by position
};

void add_signature(Signed& publication, const json& row)
{
    const auto position = ascii::number(value_of(row, "ordinal"));
    const std::string name = value_of(row, "name");
    if (position && !name.empty()) {
        publication.authors[*position] = {.name = PersonName::parse(name),
                                          .pid = DblpPid::parse(value_of(row, "creator"))};
    }
}

} // namespace

std::string person_query(const DblpPid& pid)
{
    return fmt::format("PREFIX dblp: <https://dblp.org/rdf/schema#> "
                       "SELECT ?publ ?title ?year ?type ?venue ?volume ?issue ?pages ?doi ?document ?ordinal ?name "
                       "?creator WHERE {{ "
                       "?publ dblp:authoredBy <https://dblp.org/pid/{}> . "
                       "?publ dblp:title ?title . "
                       "OPTIONAL {{ ?publ dblp:yearOfPublication ?year }} "
                       "OPTIONAL {{ ?publ dblp:bibtexType ?type }} "
                       "OPTIONAL {{ ?publ dblp:publishedIn ?venue }} "
                       "OPTIONAL {{ ?publ dblp:publishedInJournalVolume ?volume }} "
                       "OPTIONAL {{ ?publ dblp:publishedInJournalVolumeIssue ?issue }} "
                       "OPTIONAL {{ ?publ dblp:pagination ?pages }} "
                       "OPTIONAL {{ ?publ dblp:doi ?doi }} "
                       "OPTIONAL {{ ?publ dblp:primaryDocumentPage ?document }} "
                       "OPTIONAL {{ ?publ dblp:hasSignature ?signature . ?signature dblp:signatureOrdinal ?ordinal . "
                       "?signature dblp:signatureDblpName ?name . "
                       "OPTIONAL {{ ?signature dblp:signatureCreator ?creator }} }} }}",
                       pid.str());
}

std::string sparql_url(std::string_view endpoint, const DblpPid& pid)
{
    return fmt::format("{}?query={}", endpoint, percent_encode(person_query(pid)));
}

Result<std::vector<SourceRecord>> read_sparql(std::string_view text)
try {
    const json root = parse_json(text);
    const json& rows = member(member(root, "results"), "bindings");
    if (!rows.is_array()) {
        return failure(ErrorCode::malformed, "the answer is no SPARQL result");
    }
    std::vector<std::string> order;
    std::map<std::string, Signed> found;
    for (const json& row : rows) {
        const auto key = DblpKey::parse(value_of(row, "publ"));
        if (!key) {
            continue;
        }
        const auto [publication, fresh] = found.try_emplace(key->str());
        if (fresh) {
            publication->second.record = record_of(row, *key);
            order.push_back(key->str());
        }
        add_signature(publication->second, row);
    }
    std::vector<SourceRecord> records;
    for (const std::string& key : order) {
        Signed& publication = found[key];
        for (auto& [position, author] : publication.authors) {
            publication.record.authors.push_back(std::move(author));
        }
        records.push_back(std::move(publication.record));
    }
    return records;
} catch (const json::exception& error) {
    return failure(ErrorCode::malformed, "unexpected JSON: {}", error.what());
}

} // namespace vitalign::fetchers::dblp
