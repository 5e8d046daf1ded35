// What a bibliography says of a work: one set of values, each with the record that it came from.
#pragma once

#include "schemas/source_record.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vitalign {

/// `key` is made by `bibliography::assign_citation_keys`, all else by `works::merge`.
struct Reference {
    std::string key = {};
    std::string work = {}; ///< `w:...`
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
    std::optional<ArxivId> arxiv = {}; ///< of the preprint, whatever version is listed
    std::optional<std::string> link = {};
    std::optional<PatentFacts> patent = {};
    std::map<std::string, Source> origin = {}; ///< field -> the source that gave it
};

} // namespace vitalign
