// One set of values for a version, each with the source it came from.
#pragma once

#include "schemas/work.hpp"

#include <map>
#include <optional>
#include <string>

namespace vitalign::works {

/// What a bibliography says of a version.
struct MergedRecord {
    Kind kind = Kind::misc;
    std::string title = {};
    std::vector<Contributor> authors = {};
    std::optional<std::string> venue = {};
    std::optional<PartialDate> date = {};
    std::optional<std::string> volume = {};
    std::optional<std::string> number = {};
    std::optional<std::string> pages = {};
    std::optional<std::string> publisher = {};
    std::optional<Doi> doi = {};
    std::optional<ArxivId> arxiv = {};
    std::optional<std::string> link = {};
    std::optional<PatentFacts> patent = {};
    std::map<std::string, std::string> origin = {}; ///< field -> identity of the record that gave it
};

/// Takes each field from the first source in its order of precedence that has it.
MergedRecord merge(const Version& version);

} // namespace vitalign::works
