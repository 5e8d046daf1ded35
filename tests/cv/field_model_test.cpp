#include "catch.hpp"
#include "cv/field_model.hpp"
#include "cv/word_feature.hpp"

#include <algorithm>

using namespace vitalign;
using namespace vitalign::cv;

namespace {

/// The likeliest field of each word, by its first letter; a run of one field once.
std::string fields_of(const std::string& text)
{
    const auto words = cut_words(marked::MarkedText{.text = text});
    std::string out;
    for (const TagShares& shares : tag_words(words)) {
        const auto best = static_cast<std::size_t>(std::ranges::max_element(shares) - shares.begin());
        const std::string name{tag_names[best]};
        if (!out.ends_with(name)) {
            out += (out.empty() ? "" : " ") + name;
        }
    }
    return out;
}

} // namespace

TEST_CASE("The shares of each word sum to one", "[cv][model]")
{
    const auto words =
        cut_words(marked::MarkedText{.text = "Quill, A. (2009). Waves in old glass. J. Old Glass 3, 4-9."});
    for (const TagShares& shares : tag_words(words)) {
        float sum = 0;
        for (const float share : shares) {
            CHECK(share >= 0);
            sum += share;
        }
        CHECK(sum == Approx(1).margin(1e-3));
    }
    CHECK(tag_words({}).empty());
}

TEST_CASE("The model reads orders that published references have", "[cv][model]")
{
    CHECK(fields_of("Quill, A., & Moss, C. (2009). Waves in old glass. Journal of Old Glass, 3, 4-9.") ==
          "authors date title venue numbers");
    CHECK(fields_of("Quill A, Moss C. Waves in old glass. J Old Glass. 2009;3:4-9.") ==
          "authors title venue date numbers");
    CHECK(fields_of("A. Quill, C. Moss, \"Waves in old glass,\" Journal of Old Glass, vol. 3, pp. 4-9, 2009.") ==
          "authors title venue numbers date");
}

TEST_CASE("Features name a word, its form and those beside it", "[cv][model]")
{
    const auto words = cut_words(marked::MarkedText{.text = "Quill, A. Waves"});
    std::vector<std::string> names;
    for_each_feature(words, 1, [&](std::string_view name) { names.emplace_back(name); });
    for (const char* name : {"w=a", "w-1=quill", "w+1=waves", "s=I.", "s-1=C,", "s+1=C", "s-2=<", "at=1"}) {
        INFO(name);
        CHECK(std::ranges::find(names, name) != names.end());
    }
}
