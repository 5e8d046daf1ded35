// One difference between the CV and the record, and the report that holds all of them.
#pragma once

#include "schemas/coverage.hpp"
#include "schemas/entry.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign {

enum class Severity { note, warning, error };

enum class Rule {
    missing,
    unconfirmed,
    title_mismatch,
    author_missing,
    author_extra,
    author_order,
    author_name,
    year_mismatch,
    venue_mismatch,
    pages_mismatch,
    volume_mismatch,
    number_mismatch,
    doi_mismatch,
    patent_number_mismatch,
    date_mismatch,
    status_outdated,
    version_available,
    duplicate_entry,
    retracted,
    corrected,
    identity_alarm,
};

enum class EntryState { matched, differs, unconfirmed, ambiguous, not_checked };

std::string_view name_of(Severity severity);
std::string_view name_of(Rule rule);
std::string_view name_of(EntryState state);
std::optional<Severity> severity_of(std::string_view name);

/// The source record that backs a finding.
struct Backing {
    std::string source = {};
    std::string key = {};
    std::string url = {};
    std::optional<Instant> fetched = {};
};

struct Finding {
    std::string id = {}; ///< `f:` and twelve hexadecimal digits, the same in every run
    Rule rule = Rule::missing;
    Severity severity = Severity::warning;
    std::string file = {};
    Span at = {};
    std::optional<std::string> field = {};
    std::optional<std::string> cv_value = {};
    std::optional<std::string> record_value = {};
    std::optional<std::string> work = {};
    double confidence = 1.0;
    bool is_new = true; ///< not yet there at the sync before the last
    std::string message = {};
    std::vector<Backing> sources = {};
    std::vector<std::string> evidence = {}; ///< why the entry and the work belong together, weight by weight
};

/// What became of one CV entry.
struct EntryReport {
    std::string file = {};
    Span at = {};
    std::string title = {};
    EntryState state = EntryState::not_checked;
    std::optional<std::string> work = {};
    std::optional<double> confidence = {};
};

/// A work of the person that no entry means, but whose title stands in the CV.
struct MentionReport {
    std::string file = {};
    Span at = {};
    std::string title = {};
    std::string work = {};
};

struct Report {
    struct CvFile {
        std::string path = {};
        std::size_t entries = 0;
    };
    std::optional<Instant> generated = {};
    std::string profile = {};
    std::vector<CvFile> cv = {};
    std::vector<Coverage> coverage = {};
    std::vector<EntryReport> entries = {};
    std::vector<MentionReport> mentions = {}; ///< for that not reported missing
    std::vector<Finding> findings = {};       ///< by file, line, column
};

/// The counts of the report's `summary`.
struct Summary {
    std::size_t matched = 0;
    std::size_t missing = 0;
    std::size_t mismatched = 0; ///< entries that differ
    std::size_t unconfirmed = 0;
    std::size_t ambiguous = 0;
    std::size_t not_checked = 0;
};

Summary summarise(const Report& report);

} // namespace vitalign
