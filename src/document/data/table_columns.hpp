// What the columns of a table hold, by its header.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace vitalign::data {

/// The field of each column, one of field_names.hpp; a column whose name says nothing is a note. Empty where no column
/// is a title: then the header tells nothing.
std::vector<std::string> column_fields(std::span<const std::string> headers);

} // namespace vitalign::data
