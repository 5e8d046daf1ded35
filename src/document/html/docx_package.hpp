// The parts of a Word document that its text needs (ECMA-376, Office Open XML).
#pragma once

#include "schemas/result.hpp"

#include <map>
#include <pugixml.hpp>
#include <string>

namespace vitalign::html::docx {

struct Style {
    int heading = 0;   ///< level from 1; 0 is no heading
    bool list = false; ///< whether its paragraphs are items
};

struct Package {
    pugi::xml_document document = {};
    std::map<std::string, std::string> links = {}; ///< addresses by the id of the relationship
    std::map<std::string, Style> styles = {};      ///< of paragraphs, by id
};

/// Unpacks at most some megabytes, whatever the archive says of itself.
Result<Package> open(const std::string& bytes);

/// The value of the child's `w:val`; empty if there is no such child.
std::string_view val(pugi::xml_node node, const char* child);

} // namespace vitalign::html::docx
