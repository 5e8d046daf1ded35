#include "cv/stated_field.hpp"

#include "marked/field_names.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

struct FieldRow {
    std::string_view name;
    Label label;
};

constexpr std::array<FieldRow, 17> field_rows{{{marked::field::title, Label::title},
                                               {marked::field::authors, Label::authors},
                                               {marked::field::venue, Label::venue},
                                               {marked::field::acronym, Label::venue},
                                               {marked::field::date, Label::date},
                                               {marked::field::volume, Label::numbers},
                                               {marked::field::number, Label::numbers},
                                               {marked::field::pages, Label::numbers},
                                               {marked::field::doi, Label::link},
                                               {marked::field::arxiv, Label::link},
                                               {marked::field::url, Label::link},
                                               {marked::field::kind, Label::other},
                                               {marked::field::patent_number, Label::patent},
                                               {marked::field::assignee, Label::other},
                                               {marked::field::status, Label::status},
                                               {marked::field::location, Label::place},
                                               {marked::field::note, Label::other}}};

} // namespace

std::optional<Label> stated_label(const Token& token)
{
    if (token.field == nullptr) {
        return std::nullopt;
    }
    const auto* row = std::ranges::find(field_rows, std::string_view{token.field->value}, &FieldRow::name);
    return row == field_rows.end() ? std::nullopt : std::optional{row->label};
}

} // namespace vitalign::cv
