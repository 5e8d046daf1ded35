#include "cv/venue_lead.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

constexpr std::array<std::string_view, 6> lead_words{"In", "in", "In the", "in the", "In:", "in:"};

/// In the middle of a token.
constexpr std::array<std::string_view, 27> leads{"In Proc",
                                                 "In: ",
                                                 "in: ",
                                                 "Proc. ",
                                                 "Proceedings",
                                                 "To Appear at ",
                                                 "To appear ",
                                                 "Accepted to ",
                                                 "Presented at ",
                                                 "In the Proc",
                                                 "Journal of ",
                                                 "arXiv preprint",
                                                 "Application number",
                                                 "Application No",
                                                 "Patent No",
                                                 "Patent App",
                                                 "US Patent",
                                                 "U.S. Patent",
                                                 "U.S. filed",
                                                 "Korean Patent",
                                                 "Korea Patent",
                                                 "Publication No",
                                                 "Registration No",
                                                 "출원번호",
                                                 "등록번호",
                                                 "공개번호",
                                                 "doi:"};

/// At its start; lower case.
constexpr std::array<std::string_view, 12> first_words{"in ",       "in: ",          "proc",          "to appear",
                                                       "accepted ", "presented ",    "journal of",    "ieee ",
                                                       "acm ",      "transactions ", "lecture notes", "arxiv"};

} // namespace

bool is_lead_word(std::string_view words)
{
    return std::ranges::find(lead_words, words) != lead_words.end();
}

bool leads_to_venue(std::string_view begun, std::string_view rest)
{
    const bool began = begun.empty() || is_lead_word(begun) || begun.ends_with(" the");
    const bool lead = std::ranges::any_of(leads, [&](std::string_view each) { return rest.starts_with(each); }) ||
                      (rest.starts_with("In ") && rest.size() > 3 && ascii::is_upper(rest[3]));
    return lead && !began;
}

bool begins_with_lead(std::string_view lower)
{
    return std::ranges::any_of(first_words, [&](std::string_view each) { return lower.starts_with(each); });
}

} // namespace vitalign::cv
