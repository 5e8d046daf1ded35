#include "data/yaml_entry.hpp"

#include "data/yaml_inline.hpp"
#include "data/yaml_keys.hpp"
#include "marked/compose.hpp"
#include "marked/field_names.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>

namespace vitalign::data {

namespace {

constexpr int of_parent = 1000; ///< ranks after what the entry itself says

bool says_something(const Tree& value)
{
    return value.kind == Tree::Kind::scalar ? !ascii::trim(value.text.text).empty()
                                            : std::ranges::any_of(value.items, says_something);
}

void append_parted(marked::MarkedText& out, std::string_view separator, const marked::MarkedText& more)
{
    if (!out.empty() && !more.empty()) {
        out.append(separator, out.origin.back(), true);
    }
    marked::append(out, more);
}

/// The text of a value: of a list all texts, of a map that of the member which names it.
marked::MarkedText text_in(const Tree& value, std::string_view separator)
{
    if (value.kind == Tree::Kind::scalar) {
        return without_inline_markup(value.text);
    }
    if (value.kind == Tree::Kind::map) {
        for (const std::string_view key : {"title", "name", "value", "text", "url", "full"}) {
            if (const Tree* found = member(value, key)) {
                return text_in(*found, separator);
            }
        }
    }
    marked::MarkedText out;
    for (const Tree& item : value.items) {
        append_parted(out, separator, text_in(item, separator));
    }
    return out;
}

/// The name of a person: a text, or a map of its parts.
marked::MarkedText name_in(const Tree& person)
{
    if (person.kind != Tree::Kind::map) {
        return text_in(person, " ");
    }
    marked::MarkedText out;
    for (const std::string_view key : {"name", "given", "given-name", "first", "firstname", "first_name", "firstName",
                                       "prefix", "family", "last", "lastname", "last_name", "lastName"}) {
        const Tree* part = member(person, key);
        if (part != nullptr && (key == "name" || out.empty() || !member(person, "name"))) {
            append_parted(out, " ", text_in(*part, " "));
        }
    }
    return out;
}

void add_addresses(marked::MarkedText& out, const Tree& value)
{
    if (value.kind == Tree::Kind::scalar) {
        marked::append_field(out, marked::field::url, value.text);
    }
    for (const Tree& item : value.items) {
        if (item.kind != Tree::Kind::scalar || item.text.text.starts_with("http")) {
            add_addresses(out, item);
        }
    }
}

} // namespace

const Tree* member(const Tree& map, std::string_view key)
{
    for (std::size_t i = 0; i < map.keys.size(); ++i) {
        if (map.keys[i].text == key) {
            return &map.items[i];
        }
    }
    return nullptr;
}

bool TreeEntry::tells_a_publication() const
{
    return best(marked::field::title) != nullptr && tells_more();
}

bool TreeEntry::tells_surely() const
{
    return best(marked::field::title) != nullptr && best(marked::field::authors) != nullptr &&
           (best(marked::field::venue) != nullptr || best(marked::field::date) != nullptr);
}

bool TreeEntry::tells_a_keyed_publication() const
{
    return member(*m_map, "title") != nullptr && tells_more();
}

marked::Block TreeEntry::block() const
{
    marked::Block block{.kind = marked::Block::Kind::item, .level = 1};
    for (const Found& found : m_found) {
        const bool several = found.field == marked::field::url || found.field == marked::field::note;
        if (several || best(found.field) == &found) {
            add(block.text, found);
        }
    }
    return block;
}

/// A field that a `parent`, the journal of an article, has in place of the entry.
void TreeEntry::collect(const Tree& map, int rank)
{
    for (std::size_t i = 0; i < map.items.size(); ++i) {
        const Tree& value = map.items[i];
        const std::string& key = map.keys[i].text;
        if (key == "parent" || key == "serial-number") {
            const bool one_of_several = value.kind == Tree::Kind::list && !value.items.empty();
            const Tree& inner = one_of_several ? value.items.front() : value;
            if (inner.kind == Tree::Kind::map && rank < 2 * of_parent) {
                collect(inner, key == "parent" ? rank + of_parent : rank);
            }
        } else if (const auto meaning = key_meaning(key)) {
            take(meaning->field, meaning->rank + rank, value);
        }
    }
}

void TreeEntry::take(std::string_view name, int rank, const Tree& value)
{
    const bool parent = rank >= of_parent;
    if (parent && (name == marked::field::kind || name == marked::field::authors || name == marked::field::title)) {
        name = name == marked::field::title ? marked::field::venue : "";
    }
    const bool address = value.kind == Tree::Kind::scalar && value.text.text.starts_with("http");
    if (address && (name == marked::field::venue || name == marked::field::authors || name == marked::field::title)) {
        name = marked::field::url; // `journal: https://...` leads to the paper
    }
    if (!name.empty() && says_something(value)) {
        m_found.push_back({name, rank, &value});
    }
}

const TreeEntry::Found* TreeEntry::best(std::string_view name) const
{
    const Found* out = nullptr;
    for (const Found& found : m_found) {
        out = found.field == name && (out == nullptr || found.rank < out->rank) ? &found : out;
    }
    return out;
}

bool TreeEntry::tells_more() const
{
    return best(marked::field::authors) != nullptr || best(marked::field::venue) != nullptr ||
           best(marked::field::date) != nullptr;
}

void TreeEntry::add(marked::MarkedText& out, const Found& found)
{
    const Tree& value = *found.value;
    if (found.field == marked::field::url) {
        add_addresses(out, value);
    } else if (found.field == marked::field::authors && value.kind == Tree::Kind::list) {
        for (const Tree& person : value.items) {
            marked::append_field(out, marked::field::authors, name_in(person));
        }
    } else if (found.field == marked::field::authors) {
        marked::append_field(out, marked::field::authors, name_in(value));
    } else {
        marked::append_field(out, found.field, text_in(value, found.field == marked::field::date ? "-" : ", "));
    }
}

} // namespace vitalign::data
