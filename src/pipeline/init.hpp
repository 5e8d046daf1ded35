// The first step of a new user.
#pragma once

#include "schemas/result.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace vitalign::pipeline {

struct InitOptions {
    std::optional<std::filesystem::path> cv = {};
    std::optional<std::string> name = {};
    std::filesystem::path config = "vitalign.toml";
};

struct InitResult {
    std::filesystem::path file = {};
    std::string name = {};
    std::size_t entries = 0;
};

/// Writes a commented configuration from what the CV says; never overwrites one.
Result<InitResult> init(const InitOptions& options);

} // namespace vitalign::pipeline
