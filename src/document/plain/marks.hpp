// List marks: bullets, numbers, labels.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vitalign::plain {

struct ListMark {
    std::size_t length = 0;         ///< bytes, with the blanks behind it
    std::string kind = {};          ///< what marks of one list share: `•`, `#.`, `[J#]`
    std::optional<int> number = {}; ///< of `3.`, `[J3]`

    /// The number behind that of another mark of the same list.
    bool counts_on(const ListMark& before) const
    {
        return number && before.number && kind == before.kind && *number == *before.number + 1;
    }
    bool dash() const { return kind == "–" || kind == "—"; }
};

/// The mark that the line begins with; it may be the whole line.
std::optional<ListMark> list_mark(std::string_view line);

} // namespace vitalign::plain
