// The decisions file: TOML that the user owns and keeps under version control beside the CV.
//
//     [[decision]]
//     subject = "f:3c1a9e04b7d2"
//     verdict = "keep"
//     reason  = "the conference was in 2022"
//     date    = "2026-11-22"
//     about   = "year-mismatch: ..."
#pragma once

#include "schemas/decision.hpp"
#include "schemas/result.hpp"

#include <filesystem>

namespace vitalign::config {

std::string_view name_of(Verdict verdict);
std::optional<Verdict> verdict_of(std::string_view name);

/// The decisions in the order in which they were made; none where there is no file.
Result<std::vector<Decision>> read_decisions(const std::filesystem::path& file);

/// Adds one at the end of the file; what stands in it is not touched.
Result<void> append_decision(const std::filesystem::path& file, const Decision& decision);

/// Takes the last one back and returns it; nothing where there is none.
Result<std::optional<Decision>> undo_last_decision(const std::filesystem::path& file);

} // namespace vitalign::config
