// Markdown without what site generators take out before they read it.
#pragma once

#include "marked/marked_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace vitalign::markdown {

/// A text from which parts were cut, which remembers where the rest came from.
class CutText {
public:
    std::string text = {};

    /// Keeps the part of the file from `begin` to `end`.
    void keep(std::string_view file, std::size_t begin, std::size_t end);
    /// Where the byte at `offset` of the text stands in the file.
    std::size_t origin(std::size_t offset) const;

private:
    struct Jump {
        std::size_t offset = 0;
        std::size_t origin = 0;
    };
    std::vector<Jump> m_jumps;
};

/// Without comments, `<details>` fold-outs, Liquid tags and attribute lists; the front matter, which ends at `from`,
/// is left out, too.
CutText cut_markdown(std::string_view file, std::size_t from);

/// The front matter between two lines of `---` or `+++`; empty if the file does not begin with one.
marked::Part front_matter(std::string_view file);

} // namespace vitalign::markdown
