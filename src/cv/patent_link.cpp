#include "cv/patent_link.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

struct PageRow {
    std::string_view host;  ///< what the address holds in some place
    std::string_view front; ///< behind which the number stands
};

constexpr std::array<PageRow, 11> pages{{{"patents.google.", "/patent/"},
                                         {"google.", "/patents/"},
                                         {"patents.justia.com", "/patent/"},
                                         {"uspto.report", "/patent/app/"},
                                         {"uspto.report", "/patent/grant/"},
                                         {"freepatentsonline.com", ".com/"},
                                         {"patentscope.wipo.int", "docId="},
                                         {"worldwide.espacenet.com", "pn%3D"},
                                         {"worldwide.espacenet.com", "pn="},
                                         {"worldwide.espacenet.com", "/publication/"},
                                         {"patft.uspto.gov", "s1="}}};

bool is_of_number(char c)
{
    return ascii::is_alnum(c);
}

} // namespace

std::optional<std::string_view> patent_in_address(std::string_view address)
{
    for (const PageRow& row : pages) {
        const std::size_t at =
            address.find(row.host) == std::string_view::npos ? std::string_view::npos : address.find(row.front);
        if (at == std::string_view::npos) {
            continue;
        }
        const std::string_view rest = address.substr(at + row.front.size());
        const auto* end = std::ranges::find_if_not(rest, is_of_number);
        const std::string_view number = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
        constexpr std::ptrdiff_t fewest = 5;
        if (std::ranges::count_if(number, ascii::is_digit) >= fewest) {
            return number;
        }
    }
    return std::nullopt;
}

} // namespace vitalign::cv
