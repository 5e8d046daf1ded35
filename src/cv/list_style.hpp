// How the author of one CV prints entries: learnt from all of its entries, used to read each of them.
#pragma once

#include "cv/feature.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace vitalign::cv {

/// A run of tokens with one label.
struct Segment {
    Label label = Label::other;
    std::size_t begin = 0; ///< first token
    std::size_t end = 0;   ///< behind the last
};

/// Counts over entries that were read; every answer is 0 until some were.
class ListStyle {
public:
    /// Adds an entry as it was read.
    void add(const std::vector<Token>& tokens, const std::vector<Segment>& segments);

    /// Bonus for `to` following `from` behind such a separator: what most entries do is likely, what none does is not.
    float order(Label from, Label to, Separator separator) const;

    /// Bonus for a part of that label in that mark (bold, italic, link) or field.
    float mark(Label label, const marked::Mark* mark) const;
    float field(Label label, const marked::Mark* field) const;

    /// How surely a line end parts two fields here: 0 for hard-wrapped text, 1 where fields stand on lines.
    float lines_part() const;

private:
    static std::size_t slot(Label from, Label to, Separator separator);

    float m_entries = 0;
    std::array<float, (label_count + 1)* label_count* separator_count> m_orders = {};
    std::array<std::array<float, label_count>, 5> m_marks = {}; ///< by style
    std::map<std::string, std::array<float, label_count>> m_fields;
    float m_lines = 0;
    float m_parting_lines = 0;
};

} // namespace vitalign::cv
