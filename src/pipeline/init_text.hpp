// The configuration that `init` writes.
#pragma once

#include "cv/contact_facts.hpp"
#include "cv/spelling.hpp"

#include <optional>
#include <string>
#include <vector>

namespace vitalign::pipeline {

/// What the CV says of its owner, each with its place.
struct InitFacts {
    cv::Spelling name = {};
    std::vector<cv::Spelling> aliases = {};
    std::vector<cv::Spelling> employers = {};
    cv::ContactFacts contact = {};
    std::optional<std::string> cv = {}; ///< the path to write
};

/// A commented `vitalign.toml`.
std::string configuration_text(const InitFacts& facts);

} // namespace vitalign::pipeline
