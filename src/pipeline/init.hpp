// The first step of a new user.
#pragma once

#include "schemas/result.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vitalign::pipeline {

/// Somebody whose CV it can be, and what says so.
struct PossibleOwner {
    std::string name = {};
    std::string why = {};
};

struct InitOptions {
    std::optional<std::filesystem::path> cv = {};
    std::optional<std::string> name = {};
    std::filesystem::path config = "vitalign.toml";
    /// Asks which of several people it is; without an answer nothing is written.
    std::function<std::optional<std::size_t>(const std::vector<PossibleOwner>&)> choose = {};
};

struct InitResult {
    std::filesystem::path file = {};
    std::string name = {};
    std::string why = {}; ///< why it is that person; empty where the user said so
    std::size_t entries = 0;
    std::vector<std::string> aliases = {};
};

/// Writes a commented configuration from what the CV says; never overwrites one. A CV in which no entry is found is a
/// mistake: nothing is written.
Result<InitResult> init(const InitOptions& options);

} // namespace vitalign::pipeline
