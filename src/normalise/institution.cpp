#include "normalise/institution.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace vitalign::normalise {

namespace {

/// No family names; "group", "team" and "school" only behind another such word or "study".
constexpr std::array<std::string_view, 26> words{
    "university", "universitat", "universite",    "universidad", "universita", "universidade", "institute",
    "institut",   "instituto",   "department",    "dept",        "laboratory", "laboratories", "hospital",
    "faculty",    "consortium",  "collaboration", "gmbh",        "inc",        "corporation",  "committee",
    "foundation", "ministry",    "investigators", "association", "initiative"};
constexpr std::array<std::string_view, 5> behind{"group", "groups", "team", "society", "program"};
constexpr std::array<std::string_view, 6> in_front{"study", "working", "research", "task", "trial", "the"};

template <std::size_t N>
bool has_any(const std::vector<std::string>& name, const std::array<std::string_view, N>& table)
{
    return std::ranges::any_of(name, [&](const std::string& word) { return std::ranges::count(table, word) > 0; });
}

} // namespace

bool is_institution(const PersonName& name)
{
    const auto folded = text::folded_words(name.given + " " + name.full_family());
    return has_any(folded, words) || (has_any(folded, behind) && has_any(folded, in_front));
}

} // namespace vitalign::normalise
