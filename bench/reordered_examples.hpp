// The same fields in the orders and punctuation of hand-made lists, which published references do not have.
#pragma once

#include "bench/field_examples.hpp"

#include <optional>
#include <random>

namespace vitalign::bench {

/// "Title", Authors. The rest: nothing for an example that does not begin with its authors and title.
std::optional<Example> reordered(const Example& example, std::mt19937& random);

} // namespace vitalign::bench
