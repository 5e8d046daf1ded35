#include "data/table_columns.hpp"

#include "data/yaml_keys.hpp"
#include "marked/field_names.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>

namespace vitalign::data {

std::vector<std::string> column_fields(std::span<const std::string> headers)
{
    std::vector<std::string> fields;
    for (const std::string& header : headers) {
        const auto meaning = key_meaning(ascii::trim(header));
        fields.emplace_back(meaning ? meaning->field : marked::field::note);
    }
    const auto titles = std::ranges::count(fields, marked::field::title);
    const bool tells = titles == 1 && fields.size() >= 2 && std::ranges::any_of(fields, [](const std::string& field) {
                           return field != marked::field::title && field != marked::field::note;
                       });
    return tells ? fields : std::vector<std::string>{};
}

} // namespace vitalign::data
