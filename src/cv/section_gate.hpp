// What may be an entry under which heading.
#pragma once

#include "marked/headings.hpp"
#include "marked/marked_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace vitalign::cv {

enum class Gate {
    open,   ///< the heading of a list: all but what is no reference for sure
    ajar,   ///< a topic or kind inside a list that may also be none: "Software"
    judged, ///< no heading, or one that says nothing: what looks like a reference
    closed, ///< talks, teaching, grants: nothing
};

/// Follows the headings of a CV.
class SectionGates {
public:
    /// Whether the block is a heading, by markup or by its look.
    bool take(const marked::Block& block);

    Gate gate() const { return m_gate; }
    bool patents() const { return m_patents; }
    const std::string& title() const { return m_title; }

private:
    struct Open {
        int level = 0;
        Gate gate = Gate::judged;
        bool patents = false;
        bool speaking = false; ///< of talks: "Conference papers" below are talks, too
    };

    void enter(int level, std::string_view heading);

    std::vector<Open> m_open; ///< the headings around the next block, the outermost first
    Gate m_gate = Gate::judged;
    bool m_patents = false;
    std::string m_title;
};

} // namespace vitalign::cv
