#include "fetchers/google_patents_csv.hpp"

#include "schemas/ascii.hpp"
#include "schemas/name_words.hpp"
#include "schemas/utf8.hpp"
#include "text/csv.hpp"
#include "text/markup.hpp"

namespace vitalign::fetchers::google_patents {

namespace {

enum Column : std::size_t { id, title, assignee, inventor, priority, filing, publication, grant, link, column_count };

/// Words that, behind a comma, still belong to the name in front of it.
bool continues_name(std::string_view part)
{
    constexpr std::array<std::string_view, 12> words{"inc",  "ltd",  "llc", "l.p",  "lp",     "co",
                                                     "corp", "gmbh", "s.a", "인크", "엘티디", "주식회사"};
    const std::string folded = ascii::lower(ascii::trim(part));
    std::string_view first = std::string_view{folded}.substr(0, folded.find(' '));
    first.remove_suffix(first.ends_with('.') ? 1 : 0);
    return ascii::is_one_of(words, first) || is_name_suffix(first);
}

/// Japanese rows use the full-width comma, too.
std::string with_plain_commas(std::string_view cell)
{
    std::u32string text = utf8::decode(cell);
    std::ranges::replace(text, U'\uFF0C', U',');
    return utf8::encode(text);
}

/// Whether the name is there already, perhaps the other way round.
bool is_listed(const std::vector<std::string>& names, const std::string& name)
{
    const auto sorted_words = [](const std::string& text) {
        auto words = ascii::split(text, ' ');
        std::ranges::sort(words);
        return words;
    };
    return std::ranges::any_of(names,
                               [&](const std::string& other) { return sorted_words(other) == sorted_words(name); });
}

std::vector<std::string> split_names(std::string_view cell)
{
    std::vector<std::string> names;
    const std::string text = with_plain_commas(cell);
    for (const std::string_view part : ascii::split(text, ',')) {
        const std::string name = utf8::squeeze(part);
        if (name.empty()) {
            continue;
        }
        if (!names.empty() && continues_name(name)) {
            names.back() += ", " + name;
        } else if (!is_listed(names, name)) { // Japanese rows list everyone twice
            names.push_back(name);
        }
    }
    return names;
}

std::optional<PartialDate> known_date(std::string_view cell)
{
    return cell == "1900-01-01" ? std::nullopt : PartialDate::parse(cell);
}

std::optional<PatentNumber> number_of(std::string_view link)
{
    const std::size_t at = link.find("/patent/");
    return at == std::string_view::npos ? std::nullopt
                                        : PatentNumber::parse(link.substr(at + 8, link.find('/', at + 8) - at - 8));
}

std::optional<SourceRecord> record_of(const std::vector<std::string>& row)
{
    const auto number = row.size() >= column_count ? number_of(row[link]) : std::nullopt;
    if (!number) {
        return std::nullopt;
    }
    SourceRecord record{
        .source = Source::google_patents, .key = number->str(), .url = number->url(), .kind = Kind::patent};
    if (row[link].starts_with("https://patents.google.com/patent/")) { // else whoever made the file leads elsewhere
        record.url = row[link];
    }
    record.title = text::plain_text(row[title]);
    if (record.title.starts_with("Patent " + number->country())) {
        record.title.clear(); // a placeholder for an unknown title
    }
    for (const std::string& name : split_names(row[inventor])) {
        record.authors.push_back({.name = PersonName::parse(name)});
    }
    record.patent = PatentFacts{.publication = *number,
                                .priority_date = known_date(row[priority]),
                                .filing_date = known_date(row[filing]),
                                .publication_date = known_date(row[publication]),
                                .grant_date = known_date(row[grant]),
                                .status = row[grant].empty() ? PatentStatus::unknown : PatentStatus::granted,
                                .assignees = split_names(text::decode_entities(row[assignee]))};
    record.date = record.patent->publication_date;
    return record;
}

} // namespace

Result<std::vector<SourceRecord>> read_csv_export(std::string_view csv)
{
    const auto rows = text::read_csv(csv);
    const auto header = std::ranges::find_if(
        rows, [](const auto& row) { return row.size() >= 9 && row[0] == "id" && row[1] == "title"; });
    if (header == rows.end()) {
        return failure(ErrorCode::malformed, "no header `id,title,assignee,...` of a Google Patents export");
    }
    std::vector<SourceRecord> records;
    for (auto row = header + 1; row != rows.end(); ++row) {
        if (auto record = record_of(*row)) {
            records.push_back(*std::move(record));
        }
    }
    return records;
}

} // namespace vitalign::fetchers::google_patents
