#include "fetchers/crossref_works.hpp"

#include "fetchers/json_reader.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"
#include "text/markup.hpp"

#include <nlohmann/json.hpp>

namespace vitalign::fetchers::crossref {

namespace {

using nlohmann::json;

std::string plain(const json& value)
{
    return value.is_string() ? text::plain_text(value.get_ref<const std::string&>()) : std::string{};
}

std::optional<std::string> text_member(const json& object, const char* key)
{
    const json& value = member(object, key);
    std::string text = value.is_number_integer() ? value.dump() : plain(value);
    return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

/// An identifier or address: nothing in it is markup.
std::string raw_member(const json& object, const char* key)
{
    const json& value = member(object, key);
    return value.is_string() ? value.get<std::string>() : std::string{};
}

/// An array of texts, or the single text that CSL has in its place.
std::vector<std::string> texts(const json& object, const char* key)
{
    std::vector<std::string> values;
    const auto add = [&](const json& item) {
        if (std::string text = plain(item); !text.empty()) {
            values.push_back(std::move(text));
        }
    };
    const json& value = member(object, key);
    if (value.is_array()) {
        std::ranges::for_each(value, add);
    } else {
        add(value);
    }
    return values;
}

std::optional<Kind> kind_of_type(const json& work)
{
    struct Row {
        std::string_view type;
        std::optional<Kind> kind; // none: no publication of a person
    };
    static constexpr std::array<Row, 33> rows{{{"journal-article", Kind::article},
                                               {"proceedings-article", Kind::inproceedings},
                                               {"book-chapter", Kind::incollection},
                                               {"book-section", Kind::incollection},
                                               {"book-part", Kind::incollection},
                                               {"book-track", Kind::incollection},
                                               {"reference-entry", Kind::incollection},
                                               {"book", Kind::book},
                                               {"monograph", Kind::book},
                                               {"edited-book", Kind::book},
                                               {"reference-book", Kind::book},
                                               {"book-set", Kind::book},
                                               {"proceedings", Kind::proceedings},
                                               {"dissertation", Kind::thesis},
                                               {"report", Kind::report},
                                               {"report-component", Kind::report},
                                               {"posted-content", Kind::preprint},
                                               {"dataset", Kind::dataset},
                                               {"database", Kind::dataset},
                                               {"article-journal", Kind::article},
                                               {"paper-conference", Kind::inproceedings},
                                               {"chapter", Kind::incollection},
                                               {"thesis", Kind::thesis},
                                               {"peer-review", {}},
                                               {"component", {}},
                                               {"grant", {}},
                                               {"journal", {}},
                                               {"journal-volume", {}},
                                               {"journal-issue", {}},
                                               {"book-series", {}},
                                               {"proceedings-series", {}},
                                               {"report-series", {}},
                                               {"standard-series", {}}}};
    const std::string type = member(work, "type").is_string() ? member(work, "type").get<std::string>() : "";
    const auto* row = std::ranges::find(rows, std::string_view{type}, &Row::type);
    return row == rows.end() ? std::optional{Kind::misc} : row->kind;
}

/// LNCS papers are deposited as book chapters; the series or an event gives them away.
bool is_proceedings_chapter(const json& work)
{
    const auto containers = texts(work, "container-title");
    const auto in_series = [](const std::string& title) {
        return title.starts_with("Lecture Notes in") || title.find("Proceedings") != std::string::npos ||
               title.find("Conference") != std::string::npos;
    };
    return member(work, "event").is_object() || std::ranges::any_of(containers, in_series);
}

std::vector<std::string> affiliations_of(const json& person)
{
    std::vector<std::string> names;
    for (const json& affiliation : member(person, "affiliation")) {
        if (auto name = text_member(affiliation, "name")) {
            names.push_back(*std::move(name));
        }
    }
    return names;
}

/// Footnote marks and commas that were deposited with a name.
std::string without_marks(std::string text)
{
    for (bool cut = true; cut && !text.empty();) {
        cut = ascii::is_digit(text.back()) || std::string_view{",;* "}.find(text.back()) != std::string_view::npos;
        if (cut) {
            text.pop_back();
        }
        for (const std::string_view sign : {"†", "‡"}) {
            if (text.ends_with(sign)) {
                text.erase(text.size() - sign.size());
                cut = true;
            }
        }
    }
    return text;
}

Contributor contributor_of(const json& person)
{
    Contributor contributor;
    const std::string family = without_marks(text_member(person, "family").value_or(""));
    const std::string given = without_marks(text_member(person, "given").value_or(""));
    if (family.empty() && given.empty()) {
        contributor.organisation = true;
        contributor.name.family = text_member(person, "name").value_or(text_member(person, "literal").value_or(""));
    } else {
        contributor.name = PersonName::of(given, family, text_member(person, "suffix").value_or(""));
    }
    contributor.orcid = Orcid::parse(raw_member(person, "ORCID"));
    contributor.affiliations = affiliations_of(person);
    return contributor;
}

std::vector<Contributor> people(const json& work, const char* role)
{
    std::vector<Contributor> all;
    for (const json& person : member(work, role)) {
        Contributor contributor = contributor_of(person);
        if (!contributor.name.empty()) {
            all.push_back(std::move(contributor));
        }
    }
    return all;
}

/// {"date-parts": [[2021, 10, 8]]}; unknown is [[null]], [[]] or absent, and numbers may come as strings.
std::optional<PartialDate> date_of(const json& date)
{
    const json& parts = member(date, "date-parts");
    if (!parts.is_array() || parts.empty() || !parts[0].is_array()) {
        return std::nullopt;
    }
    std::array<std::optional<int>, 3> numbers{};
    for (std::size_t i = 0; i < std::min<std::size_t>(3, parts[0].size()); ++i) {
        const json& part = parts[0][i];
        numbers[i] = part.is_number_integer() ? std::optional{part.get<int>()}
                     : part.is_string()       ? ascii::number(part.get_ref<const std::string&>())
                                              : std::nullopt;
    }
    return numbers[0] ? PartialDate::of(*numbers[0], numbers[1], numbers[1] ? numbers[2] : std::nullopt) : std::nullopt;
}

/// The main year by the precedence of the format notes; every other year is an alternate one. `created` is never used:
/// it is the date of registration.
void read_dates(const json& work, SourceRecord& record)
{
    std::vector<std::optional<PartialDate>> dates;
    for (const char* key :
         {"issued", "published", "published-print", "published-online", "posted", "approved", "content-created"}) {
        dates.push_back(date_of(member(work, key)));
    }
    dates.push_back(date_of(member(member(work, "event"), "start")));
    for (const auto& date : dates) {
        if (!date) {
            continue;
        }
        const bool more_exact = record.date && record.date->year == date->year && !record.date->month && date->month;
        if (!record.date || more_exact) {
            record.date = date;
        } else if (date->year != record.date->year &&
                   std::ranges::find(record.alternate_years, date->year) == record.alternate_years.end()) {
            record.alternate_years.push_back(date->year);
        }
    }
}

void read_titles(const json& work, SourceRecord& record)
{
    auto titles = texts(work, "title");
    if (titles.empty()) {
        return;
    }
    record.title = text::without_final_stop(titles.front());
    record.alternative_titles.assign(titles.begin() + 1, titles.end());
    for (const std::string& subtitle : texts(work, "subtitle")) {
        record.alternative_titles.push_back(fmt::format("{}: {}", record.title, subtitle));
    }
    for (std::string& original : texts(work, "original-title")) {
        record.alternative_titles.push_back(std::move(original));
    }
}

/// Two container titles are series first, book second.
std::optional<std::string> venue_of(const json& work)
{
    if (auto containers = texts(work, "container-title"); !containers.empty()) {
        return containers.back();
    }
    if (auto event = text_member(member(work, "event"), "name")) {
        return event;
    }
    const json& institution = member(work, "institution");
    return text_member(institution.is_array() && !institution.empty() ? institution[0] : institution, "name");
}

void read_numbers(const json& work, SourceRecord& record)
{
    record.volume = text_member(work, "volume");
    record.number = text_member(work, "issue");
    record.pages = text_member(work, "page");
    if (!record.pages) {
        record.pages = text_member(work, "article-number");
    }
    record.publisher = text_member(work, "publisher");
    for (const std::string& isbn : texts(work, "ISBN")) {
        if (auto parsed = Isbn::parse(isbn)) {
            record.isbns.push_back(*std::move(parsed));
        }
    }
    const std::string link = raw_member(member(member(work, "resource"), "primary"), "URL");
    record.link = link.empty() ? std::nullopt : std::optional{link};
}

void read_relations(const json& work, SourceRecord& record)
{
    const json& relations = member(work, "relation");
    for (auto it = relations.begin(); relations.is_object() && it != relations.end(); ++it) {
        for (const json& target : it.value()) {
            if (std::string id = raw_member(target, "id"); !id.empty() && it.key() != "cites") {
                record.related.push_back({.relation = it.key(), .target = std::move(id)});
            }
        }
    }
    for (const json& update : member(work, "updated-by")) {
        const auto doi = Doi::parse(raw_member(update, "DOI"));
        if (doi && doi != record.doi) {
            record.notices.push_back({.type = text_member(update, "type").value_or("update"),
                                      .doi = doi->str(),
                                      .date = date_of(member(update, "updated"))});
        }
    }
}

/// "RETRACTED: ..." is a flag that publishers put into titles.
void split_flag(SourceRecord& record)
{
    std::string_view title{record.title};
    for (const std::string_view flag : {"RETRACTED ARTICLE:", "RETRACTED:", "WITHDRAWN:"}) {
        if (ascii::consume(title, flag)) {
            record.notices.push_back({.type = ascii::lower(flag.substr(0, 4)) == "with" ? "withdrawal" : "retraction"});
            record.title = std::string{ascii::trim(title)};
            return;
        }
    }
}

std::optional<SourceRecord> record_of(const json& work)
{
    const auto doi = Doi::parse(raw_member(work, "DOI"));
    const auto kind = kind_of_type(work);
    if (!doi || !kind) {
        return std::nullopt;
    }
    SourceRecord record{.source = Source::crossref, .key = doi->str(), .url = doi->url(), .kind = *kind, .doi = doi};
    if (record.kind == Kind::incollection && is_proceedings_chapter(work)) {
        record.kind = Kind::inproceedings;
    }
    read_titles(work, record);
    record.authors = people(work, "author");
    if (record.authors.empty()) {
        record.authors = people(work, "editor");
    }
    record.venue = venue_of(work);
    read_dates(work, record);
    read_numbers(work, record);
    read_relations(work, record);
    split_flag(record);
    return record;
}

Result<Works> read_list(const json& message)
{
    const json& items = member(message, "items");
    if (!items.is_array()) {
        return failure(ErrorCode::malformed, "the list has no items");
    }
    Works works{.items = items.size()};
    for (const json& item : items) {
        if (auto record = record_of(item)) {
            works.records.push_back(*std::move(record));
        }
    }
    const json& total = member(message, "total-results");
    works.total = total.is_number_unsigned() ? total.get<std::size_t>() : works.items;
    const std::string cursor = raw_member(message, "next-cursor");
    works.next_cursor = cursor.empty() ? std::nullopt : std::optional{cursor};
    return works;
}

std::string complaint_of(const json& root)
{
    for (const json& item : member(root, "message")) {
        if (auto text = text_member(item, "message")) {
            return *text;
        }
    }
    return "the request failed";
}

} // namespace

Result<Works> read_works(std::string_view text)
try {
    const json root = parse_json(text);
    if (!root.is_object()) {
        return failure(ErrorCode::malformed, "the answer is no JSON object");
    }
    if (text_member(root, "status") == "failed") {
        return failure(ErrorCode::http_status, "{}", complaint_of(root));
    }
    const std::string type = text_member(root, "message-type").value_or("");
    if (type == "work-list") {
        return read_list(member(root, "message"));
    }
    if (!type.empty() && type != "work") {
        return failure(ErrorCode::malformed, "the answer is a {}, not works", type);
    }
    const json& work = type == "work" ? member(root, "message") : root;
    if (!member(work, "DOI").is_string()) {
        return failure(ErrorCode::malformed, "the work has no DOI");
    }
    Works works{.items = 1, .total = 1};
    if (auto record = record_of(work)) {
        works.records.push_back(*std::move(record));
    }
    return works;
} catch (const json::exception& error) {
    return failure(ErrorCode::malformed, "unexpected JSON: {}", error.what());
}

Result<std::string> read_agency(std::string_view text)
{
    const json root = parse_json(text);
    const json& agency = member(member(root, "message"), "agency");
    const auto label = text_member(agency, "label");
    const auto name = label ? label : text_member(agency, "id");
    return name ? Result<std::string>{*name} : failure(ErrorCode::malformed, "the answer names no agency");
}

} // namespace vitalign::fetchers::crossref
