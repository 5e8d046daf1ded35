// One work as a bibliography lists it: what the exporters write.
#pragma once

#include "schemas/source_record.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::bibliography {

/// A merged work. `key` is made by `assign_citation_keys`.
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
};

/// Keys such as `um2023fastflow`: first author, year, first telling word of the title. Works that would share a key get
/// letters by their work's identity, so that a new work never changes an old key's meaning.
void assign_citation_keys(std::vector<Reference>& references);

std::string to_bibtex(const std::vector<Reference>& references);
std::string to_biblatex(const std::vector<Reference>& references);
std::string to_csl_json(const std::vector<Reference>& references);
std::string to_ris(const std::vector<Reference>& references);
std::string to_markdown(const std::vector<Reference>& references);

} // namespace vitalign::bibliography
