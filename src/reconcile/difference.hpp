// One contradiction between an entry and what the sources say of its work.
#pragma once

#include "schemas/finding.hpp"
#include "schemas/work.hpp"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace vitalign::reconcile {

struct Difference {
    Rule rule = Rule::title_mismatch;
    Severity severity = Severity::warning;
    std::string field = {};
    std::string cv_value = {};
    std::string record_value = {};
    Span at = {};
    std::string message = {};
    std::vector<const SourceRecord*> records = {}; ///< those that say so
};

/// The entry, the version it means, and all records that speak of the work.
struct Comparison {
    const Entry* entry = nullptr;
    const Work* work = nullptr;
    const Version* version = nullptr;
    bool by_identifier = false; ///< entry and work share a DOI or number: then a contradiction is an error

    std::set<std::size_t> listed = {};      ///< versions of the work that other entries of the CV mean
    bool paper_listed = false;              ///< another entry of the work tells of no preprint
    std::span<const PersonName> owner = {}; ///< the names of the person whose CV it is

    /// The severity of a contradicting title, author or identifier: text alone never makes an error.
    Severity contradiction() const { return by_identifier ? Severity::error : Severity::warning; }
};

/// "DBLP", "DBLP and Crossref": who says so, each source once.
std::string sources_of(const std::vector<const SourceRecord*>& records);

} // namespace vitalign::reconcile
