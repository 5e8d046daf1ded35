#include "normalise/name_variants.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace vitalign::normalise {

namespace {

// One row for each name, with a blank before and behind every form.
constexpr std::array<std::string_view, 40> given_names{" alexander aleksandr alexandr alex sasha ",
                                                       " andrew andy drew ",
                                                       " anthony tony antony ",
                                                       " benjamin ben ",
                                                       " christopher chris ",
                                                       " catherine katherine kathryn kate katie cathy kathy ",
                                                       " daniel dan danny ",
                                                       " david dave ",
                                                       " deborah debbie deb ",
                                                       " donald don ",
                                                       " dmitry dmitri dmitrii dmitriy dima ",
                                                       " edward ed eddie ted ",
                                                       " elizabeth liz beth betsy ",
                                                       " evgeny evgenii evgeniy yevgeny eugene ",
                                                       " frederick fred ",
                                                       " geoffrey jeffrey geoff jeff ",
                                                       " gregory greg ",
                                                       " james jim jimmy jamie ",
                                                       " jennifer jen jenny ",
                                                       " john jack johnny ",
                                                       " jonathan jon ",
                                                       " joseph joe ",
                                                       " joshua josh ",
                                                       " kenneth ken ",
                                                       " lawrence larry laurence ",
                                                       " matthew matt ",
                                                       " michael mike mikhail ",
                                                       " nicholas nick nicolas nikolai ",
                                                       " patricia pat patty ",
                                                       " peter pete ",
                                                       " philip phil phillip ",
                                                       " richard rick dick rich ",
                                                       " robert bob rob bobby bert ",
                                                       " ronald ron ",
                                                       " samuel sam ",
                                                       " sergey sergei serguei sergiy ",
                                                       " stephen steven steve ",
                                                       " susan sue suzanne ",
                                                       " thomas tom tommy ",
                                                       " william bill will billy "};
// Korean families as they are romanised by rule and by custom.
constexpr std::array<std::string_view, 14> families{
    " lee yi rhee ri ", " kim gim ",    " park pak bak ", " choi choe ",     " jung jeong chung cheong ",
    " kang gang ",      " cho jo ",     " yoon yun ",     " lim im rim ",    " shin sin ",
    " ahn an ",         " noh no roh ", " moon mun ",     " baek paik baik "};

template <std::size_t N>
bool share_a_row(const std::array<std::string_view, N>& table, std::string_view a, std::string_view b)
{
    const std::string one = " " + std::string{a} + " ";
    const std::string other = " " + std::string{b} + " ";
    return std::ranges::any_of(table, [&](std::string_view row) {
        return row.find(one) != std::string_view::npos && row.find(other) != std::string_view::npos;
    });
}

/// What the transcriptions of a Cyrillic family name have in common: "tchaikovskii", "chaikovsky".
std::string transcribed(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> spellings{
        {{"tch", "ch"}, {"kh", "h"}, {"ye", "e"}, {"yo", "e"}, {"iy", "i"}, {"yi", "i"}, {"ij", "i"}, {"ks", "x"}}};
    std::string out{name};
    for (const auto& [from, to] : spellings) {
        for (std::size_t at = out.find(from); at != std::string::npos; at = out.find(from, at + to.size())) {
            out.replace(at, from.size(), to);
        }
    }
    std::ranges::replace(out, 'y', 'i');
    std::ranges::replace(out, 'j', 'i');
    out.erase(std::unique(out.begin(), out.end(), [](char a, char b) { return a == 'i' && b == 'i'; }), out.end());
    return out;
}

/// The ends by which a name is taken for one out of Cyrillic.
bool is_slavic(std::string_view name)
{
    constexpr std::array<std::string_view, 9> ends{"ov", "ev", "in", "sky", "skii", "skiy", "ski", "enko", "ich"};
    return name.size() > 4 && std::ranges::any_of(ends, [&](std::string_view end) { return name.ends_with(end); });
}

} // namespace

bool are_given_variants(std::string_view a, std::string_view b)
{
    return share_a_row(given_names, a, b);
}

bool are_family_variants(std::string_view a, std::string_view b)
{
    return share_a_row(families, a, b) || (is_slavic(a) && is_slavic(b) && transcribed(a) == transcribed(b));
}

} // namespace vitalign::normalise
