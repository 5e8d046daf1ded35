#include "report/report.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

namespace vitalign::report {

namespace {

using json = nlohmann::ordered_json;

void put(json& object, const char* key, const std::optional<std::string>& value)
{
    if (value && !value->empty()) {
        object[key] = *value;
    }
}

void put(json& object, const char* key, const std::optional<Instant>& value)
{
    if (value) {
        object[key] = value->str();
    }
}

/// Two decimals: what is meant, and the same on every machine.
double rounded(double confidence)
{
    return std::round(confidence * 100) / 100;
}

json coverage_json(const Coverage& coverage)
{
    json out{{"source", name_of(coverage.source)}, {"state", name_of(coverage.state)}};
    put(out, "fetched", coverage.fetched);
    out["records"] = coverage.records;
    put(out, "message", coverage.message);
    return out;
}

json entry_json(const EntryReport& entry)
{
    json out{{"file", entry.file},
             {"line", entry.at.line},
             {"column", entry.at.column},
             {"title", entry.title},
             {"state", name_of(entry.state)}};
    put(out, "work", entry.work);
    if (entry.confidence) {
        out["confidence"] = rounded(*entry.confidence);
    }
    return out;
}

json mention_json(const MentionReport& mention)
{
    json out{
        {"line", mention.at.line}, {"column", mention.at.column}, {"title", mention.title}, {"work", mention.work}};
    put(out, "file", mention.file);
    return out;
}

json backing_json(const Backing& source)
{
    json out{{"source", source.source}, {"key", source.key}};
    put(out, "url", source.url);
    put(out, "fetched", source.fetched);
    return out;
}

json finding_json(const Finding& finding)
{
    json out{{"id", finding.id}, {"rule", name_of(finding.rule)}, {"severity", name_of(finding.severity)}};
    put(out, "file", finding.file);
    out["line"] = finding.at.line;
    out["column"] = finding.at.column;
    put(out, "field", finding.field);
    put(out, "cv_value", finding.cv_value);
    put(out, "record_value", finding.record_value);
    put(out, "work", finding.work);
    out["confidence"] = rounded(finding.confidence);
    out["new"] = finding.is_new;
    out["message"] = finding.message;
    out["sources"] = json::array();
    for (const Backing& source : finding.sources) {
        out["sources"].push_back(backing_json(source));
    }
    return out;
}

template <class T, class Make>
json list(const std::vector<T>& items, Make make)
{
    json out = json::array();
    for (const T& item : items) {
        out.push_back(make(item));
    }
    return out;
}

json summary_json(const Summary& summary)
{
    return {{"matched", summary.matched},       {"missing", summary.missing},
            {"mismatched", summary.mismatched}, {"unconfirmed", summary.unconfirmed},
            {"ambiguous", summary.ambiguous},   {"not_checked", summary.not_checked}};
}

} // namespace

std::string render_json(const Report& report)
{
    json out{{"format_version", 1}};
    put(out, "generated", report.generated);
    out["profile"] = report.profile;
    out["cv"] = list(report.cv, [](const Report::CvFile& cv) {
        return json{{"path", cv.path}, {"entries", cv.entries}};
    });
    out["coverage"] = list(report.coverage, coverage_json);
    out["summary"] = summary_json(summarise(report));
    out["entries"] = list(report.entries, entry_json);
    if (!report.mentions.empty()) {
        out["mentions"] = list(report.mentions, mention_json);
    }
    out["findings"] = list(report.findings, finding_json);
    return out.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace vitalign::report
