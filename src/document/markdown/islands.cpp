#include "markdown/islands.hpp"

#include "html/blocks.hpp"
#include "html/nesting.hpp"

#include <utility>

namespace vitalign::markdown {

namespace {

/// Each is a page to the parser of HTML; this many take a second.
constexpr std::size_t most_islands = 200'000;

} // namespace

std::vector<marked::Block> read_island(Islands& islands, std::string_view html, std::size_t offset)
{
    if (html.find_first_not_of("</>\n") == std::string_view::npos || islands.refused) {
        return {};
    }
    if (++islands.count > most_islands) {
        islands.refused = Unreadable{offset, "too many blocks of HTML"};
        return {};
    }
    if (auto refusal = html::refusal_of_html(html)) {
        islands.refused = Unreadable{offset + refusal->offset, std::move(refusal->reason)};
        return {};
    }
    return html::html_island(html, offset);
}

} // namespace vitalign::markdown
