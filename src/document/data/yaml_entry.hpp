// One publication of a YAML or JSON file.
#pragma once

#include "data/yaml_tree.hpp"

#include <string_view>
#include <vector>

namespace vitalign::data {

/// The member of a map; null if there is none.
const Tree* member(const Tree& map, std::string_view key);

/// A map whose keys are looked up in the table of yaml_keys.hpp. The map outlives it.
class TreeEntry {
public:
    explicit TreeEntry(const Tree& map) : m_map(&map) { collect(map, 0); }

    /// Something that has a title and says by whom, where or when.
    bool tells_a_publication() const;

    /// The same of a map under a key of its own, which may also be a person or a section.
    bool tells_a_keyed_publication() const;

    /// It has a title, authors, and a place or a date: nothing else has.
    bool tells_surely() const;

    /// An item of its named fields.
    marked::Block block() const;

private:
    struct Found {
        std::string_view field;
        int rank = 0;
        const Tree* value = nullptr;
    };

    void collect(const Tree& map, int rank);
    void take(std::string_view name, int rank, const Tree& value);
    const Found* best(std::string_view name) const;
    bool tells_more() const;
    static void add(marked::MarkedText& out, const Found& found);

    const Tree* m_map;
    std::vector<Found> m_found;
};

} // namespace vitalign::data
