// CVs and works for the tests of the comparison, in few words.
#pragma once

#include "reconcile/difference.hpp"
#include "reconcile/reconcile.hpp"

namespace vitalign::reconcile {

inline Stated<std::string> stated(const char* value, std::size_t column = 1)
{
    return {value, {5, column, 5, column + 1}};
}

inline std::vector<Stated<PersonName>> stated_names(const std::vector<const char*>& names)
{
    std::vector<Stated<PersonName>> out;
    for (const char* name : names) {
        out.push_back({PersonName::parse(name), {5, 10 + out.size(), 5, 11 + out.size()}});
    }
    return out;
}

inline std::vector<Contributor> contributors(const std::vector<const char*>& names)
{
    std::vector<Contributor> out;
    for (const char* name : names) {
        out.push_back({.name = PersonName::parse(name)});
    }
    return out;
}

/// One work with one version of one DBLP record.
inline Work work_of(SourceRecord record, const char* id = "w:000000000001")
{
    const Kind kind = record.kind;
    return {.id = id, .versions = {{kind, {std::move(record)}}}};
}

inline Comparison comparison(const Entry& entry, const Work& work, bool by_identifier = false, std::size_t version = 0)
{
    return {.entry = &entry, .work = &work, .version = &work.versions[version], .by_identifier = by_identifier};
}

inline std::string rules_of(const std::vector<Difference>& differences)
{
    std::string out;
    for (const Difference& difference : differences) {
        out += (out.empty() ? "" : " ") + std::string{name_of(difference.rule)};
    }
    return out;
}

inline std::string rules_of(const Report& report)
{
    std::string out;
    for (const Finding& finding : report.findings) {
        out += (out.empty() ? "" : " ") + std::string{name_of(finding.rule)};
    }
    return out;
}

} // namespace vitalign::reconcile
