#include "report/entry_json.hpp"

#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace vitalign::report {

namespace {

using json = nlohmann::ordered_json;

json span_json(const Span& at)
{
    return {{"line", at.line}, {"column", at.column}, {"end_line", at.end_line}, {"end_column", at.end_column}};
}

/// Puts values and their places into one entry; absent ones are left out.
class EntryWriter {
public:
    explicit EntryWriter(const Entry& entry) : m_out{{"line", entry.at.line}, {"column", entry.at.column}} {}

    template <class T>
    void stated(const char* key, const std::optional<Stated<T>>& value, const auto& text)
    {
        if (value) {
            m_out[key] = text(value->value);
            m_spans[key] = span_json(value->at);
        }
    }

    void plain(const char* key, const std::optional<std::string>& value)
    {
        if (value && !value->empty()) {
            m_out[key] = *value;
        }
    }

    template <class T>
    void list(const char* key, const std::vector<T>& values)
    {
        if (!values.empty()) {
            m_out[key] = values;
        }
    }

    void flag(const char* key, bool value)
    {
        if (value) {
            m_out[key] = true;
        }
    }

    /// Rounded, so that the same CV gives the same text everywhere.
    void confidence(double value) { m_out["confidence"] = std::round(value * 100) / 100; }

    void authors(const std::vector<Stated<PersonName>>& authors)
    {
        std::vector<std::string> names;
        json spans = json::array();
        for (const auto& author : authors) {
            names.push_back(author.value.display());
            spans.push_back(span_json(author.at));
        }
        list("authors", names);
        if (!spans.empty()) {
            m_spans["authors"] = spans;
        }
    }

    json finish(const std::string& raw)
    {
        m_out["raw"] = raw;
        if (!m_spans.empty()) {
            m_out["spans"] = m_spans;
        }
        return std::move(m_out);
    }

private:
    json m_out;
    json m_spans = json::object();
};

} // namespace

std::string patent_number(const PatentCitation& citation)
{
    // Korean applications and publications are written alike (10-2024-0117393): only their own register tells which it
    // is.
    const bool alike = citation.office == "KR" && citation.type != PatentNumberType::grant;
    return citation.candidates.empty() || alike ? citation.printed : citation.candidates.front().str();
}

namespace {

json entry_json(const Entry& entry)
{
    const auto same = [](const auto& value) { return value; };
    const auto str = [](const auto& value) { return value.str(); };
    const auto name = [](const auto& value) { return std::string{name_of(value)}; };
    EntryWriter out{entry};
    out.plain("section", entry.section);
    out.plain("kind", std::string{name_of(entry.kind)});
    out.authors(entry.authors);
    out.stated("title", entry.title, same);
    out.stated("venue", entry.venue, same);
    out.plain("acronym", entry.acronym);
    out.stated("year", entry.year, same);
    out.stated("date", entry.date, str);
    out.stated("volume", entry.volume, same);
    out.plain("number", entry.number);
    out.stated("pages", entry.pages, same);
    out.stated("doi", entry.doi, str);
    out.stated("arxiv", entry.arxiv, str);
    out.stated("patent_number", entry.patent, patent_number);
    if (entry.patent && entry.patent->value.application) {
        out.plain("application_number", entry.patent->value.printed);
    }
    out.stated("status", entry.status, name);
    out.plain("assignee", entry.assignee);
    out.plain("location", entry.location);
    out.plain("award", entry.award);
    out.list("links", entry.links);
    out.list("equal_contribution", entry.equal_contribution);
    out.flag("self_omitted", entry.self_omitted);
    out.flag("authors_truncated", entry.authors_truncated);
    out.confidence(entry.confidence);
    return out.finish(entry.raw);
}

} // namespace

std::string render_entries_json(const Cv& cv)
{
    json out{{"format_version", 1}, {"cv", cv.path}, {"entries", json::array()}};
    for (const Entry& entry : cv.entries) {
        out["entries"].push_back(entry_json(entry));
        if (entry.at.file > 0) {
            out["entries"].back()["file"] = cv.files.at(entry.at.file);
        }
    }
    for (const auto& [text, at] : cv.left_out) {
        out["left_out"].push_back({{"line", at.line}, {"column", at.column}, {"text", text}});
    }
    return out.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace vitalign::report
