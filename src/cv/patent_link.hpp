// Numbers of patents in the addresses of pages about them.
#pragma once

#include <optional>
#include <string_view>

namespace vitalign::cv {

/// The number in an address of Google Patents, the offices and the like; a view into `address`.
std::optional<std::string_view> patent_in_address(std::string_view address);

} // namespace vitalign::cv
