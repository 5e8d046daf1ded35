// Works as bibliographies list them: what the exporters write.
#pragma once

#include "schemas/reference.hpp"

#include <string>
#include <vector>

namespace vitalign::bibliography {

/// Keys such as `um2023fastflow`: first author, year, first telling word of the title. Works that would share a key get
/// letters by their work's identity, so that a new work never changes an old key's meaning.
void assign_citation_keys(std::vector<Reference>& references);

std::string to_bibtex(const std::vector<Reference>& references);
std::string to_biblatex(const std::vector<Reference>& references);
std::string to_csl_json(const std::vector<Reference>& references);
std::string to_ris(const std::vector<Reference>& references);
std::string to_markdown(const std::vector<Reference>& references);

} // namespace vitalign::bibliography
