#include "schemas/source_record.hpp"

#include <array>
#include <fmt/format.h>

namespace vitalign {

std::string_view name_of(PatentStatus status)
{
    constexpr std::array<std::string_view, 5> names{"pending", "granted", "expired", "dead", "unknown"};
    return names[static_cast<std::size_t>(status)];
}

std::string identity_of(const SourceRecord& record)
{
    return fmt::format("{}:{}", name_of(record.source), record.key);
}

std::string authors_line(const std::vector<Contributor>& authors)
{
    std::string line;
    for (std::size_t i = 0; i < authors.size(); ++i) {
        line += i == 0 ? "" : i + 1 == authors.size() ? " and " : ", ";
        line += authors[i].name.display();
    }
    return line;
}

} // namespace vitalign
