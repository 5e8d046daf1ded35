#include "data/table_columns.hpp"

#include "data/yaml_keys.hpp"
#include "marked/field_names.hpp"
#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace vitalign::data {

namespace {

/// Of a longer name's words the field that comes first here: "Name of the journal", "Date of publication", "Author(s)".
constexpr std::array<std::string_view, 7> telling{marked::field::date,  marked::field::authors, marked::field::doi,
                                                  marked::field::pages, marked::field::volume,  marked::field::venue,
                                                  marked::field::title};

std::string_view field_of(std::string_view header)
{
    if (const auto meaning = key_meaning(header)) {
        return meaning->field;
    }
    auto first = telling.end();
    for (const std::string& word : text::folded_words(header)) {
        if (const auto meaning = key_meaning(word)) {
            first = std::min(first, std::ranges::find(telling, meaning->field));
        }
    }
    return first == telling.end() ? marked::field::note : *first;
}

} // namespace

std::vector<std::string> column_fields(std::span<const std::string> headers)
{
    std::vector<std::string> fields;
    for (const std::string& header : headers) {
        fields.emplace_back(field_of(ascii::trim(header)));
    }
    // "No." in front counts the rows.
    const auto title = std::ranges::find(fields, marked::field::title);
    std::replace(fields.begin(), title, std::string{marked::field::number}, std::string{marked::field::note});
    const auto titles = std::ranges::count(fields, marked::field::title);
    const auto notes = std::ranges::count(fields, marked::field::note);
    // "Paper" and "Year" alone may hold whole references.
    constexpr std::array whole{marked::field::authors, marked::field::venue, marked::field::patent_number};
    const bool parted = std::ranges::any_of(
        whole, [&](std::string_view field) { return std::ranges::find(fields, field) != fields.end(); });
    const bool tells = titles == 1 && parted && std::ssize(fields) - notes >= 2 && 2 * notes <= std::ssize(fields);
    return tells ? fields : std::vector<std::string>{};
}

} // namespace vitalign::data
