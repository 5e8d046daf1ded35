// The names that a list sets apart: bold, underlined, or in a macro of their own.
#pragma once

#include "cv/cv_text.hpp"

#include <map>
#include <vector>

namespace vitalign::cv {

/// Places of short marked parts, to ask whether a name stands in one.
class SetApart {
public:
    explicit SetApart(const CvText& cv);

    /// Whether a mark holds the name and little more: a whole list in bold sets nobody apart.
    bool in_bold(const Span& name) const { return holds(m_bold, name); }
    bool in_field(const Span& name) const { return holds(m_fields, name); }

private:
    struct Columns {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    using ByLine = std::map<std::pair<std::size_t, std::size_t>, std::vector<Columns>>; ///< by file and line

    static bool holds(const ByLine& marks, const Span& name);

    ByLine m_bold;   ///< or underlined
    ByLine m_fields; ///< arguments of macros
};

} // namespace vitalign::cv
