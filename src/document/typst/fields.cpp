#include "typst/fields.hpp"

#include "data/yaml_keys.hpp"
#include "marked/field_names.hpp"
#include "typst/content.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <optional>

namespace vitalign::typst {

namespace {

std::optional<data::KeyMeaning> meaning_of(const Argument& argument)
{
    return argument.name.empty() ? std::nullopt : data::key_meaning(argument.name);
}

/// One field; of authors, one for each name of a list.
void field_of(Document& document, const std::string& name, marked::Part part)
{
    const std::string_view text = document.syntax.text(part);
    if (name == marked::field::authors && text.starts_with('(') && text.ends_with(')')) {
        elements(document, {part.begin + 1, part.end - 1}, name);
    } else {
        value(document, part, name);
    }
}

std::size_t columns(Document& document, const Call& call)
{
    std::size_t count = 0;
    for (const Argument& argument : call.arguments) {
        const std::string_view text = document.syntax.text(argument.value);
        if (argument.name == "columns" && text.starts_with('(') && text.ends_with(')')) {
            count = document.syntax.arguments({argument.value.begin + 1, argument.value.end - 1}).size();
        } else if (argument.name == "columns") {
            std::from_chars(text.data(), text.data() + text.size(), count);
        }
    }
    return count;
}

} // namespace

void fields(Document& document, std::string_view function, const Shown& shown, bool alone)
{
    const bool entry = alone && shown.size() >= 2;
    if (entry) {
        finish(document);
        document.out.begin(marked::Block::Kind::item, 1);
    }
    const auto names = field_names(function, shown);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const std::size_t at = shown[i]->value.begin;
        entry ? document.out.line_break(at) : document.out.blank(at);
        entry ? field_of(document, names[i], shown[i]->value) : value(document, shown[i]->value);
    }
    if (entry) {
        finish(document);
    }
}

void grid(Document& document, const Call& call, bool alone)
{
    Shown row;
    const std::size_t width = columns(document, call);
    for (const Argument* argument : shown_arguments(document, call)) {
        if (!argument->name.empty()) {
            continue;
        }
        row.push_back(argument);
        if (row.size() == width) {
            fields(document, "row", row, alone);
            row.clear();
        }
    }
    fields(document, "row", row, alone);
}

std::vector<std::string> field_names(std::string_view function, const Shown& shown)
{
    std::map<std::string_view, int> best;
    for (const Argument* argument : shown) {
        if (const auto meaning = meaning_of(*argument)) {
            const auto [place, added] = best.emplace(meaning->field, meaning->rank);
            place->second = std::min(place->second, meaning->rank);
        }
    }
    std::vector<std::string> names;
    for (const Argument* argument : shown) {
        const auto meaning = meaning_of(*argument);
        const bool named = meaning && best[meaning->field] == meaning->rank;
        names.push_back(named ? std::string{meaning->field} : fmt::format("{}/{}", function, names.size() + 1));
    }
    return names;
}

} // namespace vitalign::typst
