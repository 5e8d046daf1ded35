#include "cv/reference_look.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

struct Weight {
    Sign sign;
    float log_odds;
};

/// What a block is before anything of it is seen.
constexpr float before_all = -1.2F;

// Fitted by logistic regression to blocks of CVs that were sorted by hand, then rounded.
constexpr std::array weights{
    Weight{Sign::year, 0.8F},       Weight{Sign::day, -0.3F},     Weight{Sign::span, -1.5F},
    Weight{Sign::identifier, 1.8F}, Weight{Sign::pages, 1.9F},    Weight{Sign::quoted, 0.4F},
    Weight{Sign::emphasised, 0.8F}, Weight{Sign::initials, 1.4F}, Weight{Sign::names, 0.8F},
    Weight{Sign::et_al, 1.0F},      Weight{Sign::venue, 1.2F},    Weight{Sign::occasion, 0.3F},
    Weight{Sign::status, 1.0F},     Weight{Sign::talk, -2.2F},    Weight{Sign::post, -1.6F},
    Weight{Sign::money, -2.2F},     Weight{Sign::service, -1.5F}, Weight{Sign::person, -1.0F},
    Weight{Sign::remark, -5.0F},    Weight{Sign::brief, -2.0F},   Weight{Sign::lengthy, -0.5F},
    Weight{Sign::prose, -1.5F},     Weight{Sign::patent, 1.5F},   Weight{Sign::titled, 2.5F},
};
static_assert(weights.size() == sign_count);

/// What the middle one of the others looks like counts as much as the block itself.
constexpr float by_others = 0.5F;
constexpr std::size_t few = 3; ///< of less siblings none tells of the others

constexpr float surely = 1.5F;

float middle(std::vector<float> looks)
{
    const auto half = looks.begin() + static_cast<std::ptrdiff_t>(looks.size() / 2);
    std::ranges::nth_element(looks, half);
    return *half;
}

} // namespace

float reference_look(Signs signs)
{
    float sum = before_all;
    for (const Weight& weight : weights) {
        sum += signs.test(static_cast<std::size_t>(weight.sign)) ? weight.log_odds : 0;
    }
    return sum;
}

Looks reference_looks(std::span<const marked::Block* const> siblings)
{
    Looks looks;
    for (const marked::Block* block : siblings) {
        looks.own.push_back(reference_look(signs_of(block->text)));
    }
    looks.together = looks.own;
    if (siblings.size() >= few) {
        const float others = middle(looks.own);
        looks.agree = others >= surely && siblings.size() > few;
        for (float& look : looks.together) {
            look += by_others * (others - look);
        }
    }
    return looks;
}

} // namespace vitalign::cv
