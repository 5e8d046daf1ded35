// Patent numbers as people print them: parsed first into what they can mean, mapped to publication numbers second.
#pragma once

#include "schemas/patent_number.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign {

enum class PatentNumberType { grant, publication, application, provisional, unsupported, unknown };

/// What a printed number can mean.
struct PatentCitation {
    std::string office = {}; ///< two letters; `PCT` applications have the office WO
    PatentNumberType type = PatentNumberType::unknown;
    /// Publication numbers to try, the likeliest first; empty for numbers that no publication carries.
    std::vector<PatentNumber> candidates = {};
    /// The number in the comparison form of `application_key`, where it can be an application number.
    std::optional<std::string> application = {};
    std::string printed = {};
};

/// Reads a printed number such as `10-2620822-0000`, `US 2024/0135189 A1`, `20,150,153,928`, `ZL202010474738.7` or
/// `PCT/KR2021/012345`. `context` is the text around it; its words name the office and tell an application from a
/// publication. Nothing comes back for a text without a patent number.
std::optional<PatentCitation> read_patent_citation(std::string_view printed, std::string_view context = "");

/// An application number in the form in which two sources can be compared: letters and digits, without the country, a
/// trailing kind letter and, for CN, the check character; provisionals lose the year that Google puts in front.
std::string application_key(std::string_view number);

} // namespace vitalign
