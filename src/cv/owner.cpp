#include "cv/owner.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <map>

namespace vitalign::cv {

std::optional<std::string> owner_of(const std::string& content, const Cv& cv)
{
    std::map<std::string, std::size_t> count;
    for (const Entry& entry : cv.entries) {
        for (const auto& author : entry.authors) {
            ++count[author.value.display()];
        }
    }
    const auto most = std::ranges::max_element(count, {}, [](const auto& item) { return item.second; });
    // The line a CV begins with, if an author has that name.
    for (std::string_view line : ascii::split(content, '\n')) {
        while (line.starts_with('#') || line.starts_with("\xEF\xBB\xBF")) {
            line.remove_prefix(line.starts_with('#') ? 1 : 3);
        }
        const std::string name{ascii::trim(line)};
        if (name.empty()) {
            continue;
        }
        if (count.contains(name)) {
            return name;
        }
        break;
    }
    return most == count.end() ? std::nullopt : std::optional{most->first};
}

} // namespace vitalign::cv
