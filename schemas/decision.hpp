// What the user has ruled.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign {

enum class Verdict {
    not_mine, ///< the work is not by the profile's person
    mine,     ///< it is, whatever the evidence says
    keep,     ///< the CV's value stays: the finding is settled
    ignore,   ///< do not report it again
};

struct Decision {
    std::string subject = {}; ///< a finding (`f:...`) or a work (`w:...`)
    Verdict verdict = Verdict::ignore;
    std::string reason = {};
    std::string date = {};  ///< ISO 8601
    std::string about = {}; ///< the title or message that was decided on, for the reader of the file
};

} // namespace vitalign
