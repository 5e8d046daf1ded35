#include "bibliography/group_words.hpp"

#include "schemas/ascii.hpp"

#include <array>

namespace vitalign::bibliography {

namespace {

/// Words by which a group gives itself away, and by which a list says that it goes on.
constexpr std::array<std::string_view, 23> group_words{
    "group",        "consortium", "committee",   "agency",          "society", "investigators",
    "association",  "institute",  "university",  "anonymous",       "inc",     "ltd",
    "llc",          "gmbh",       "corporation", "pharmaceuticals", "authors", "editors",
    "participants", "team",       "anthology",   "edition",         "sources"};
/// The same, but people are called so.
constexpr std::array<std::string_view, 2> ambiguous_words{"council", "staff"};

template <class Words>
bool any_in(std::span<const std::string_view> words, const Words& table)
{
    return std::ranges::any_of(words, [&](std::string_view word) { return ascii::is_one_of(table, word); });
}

} // namespace

bool is_group(std::span<const std::string_view> words, bool parted)
{
    constexpr std::size_t given_and_family = 2;
    return any_in(words, group_words) ||
           (!parted && words.size() != given_and_family && any_in(words, ambiguous_words));
}

} // namespace vitalign::bibliography
