// The same printed forms with other words: what the model learns must not be the words of a few lists.
#pragma once

#include "bench/field_examples.hpp"

#include <random>
#include <utility>

namespace vitalign::bench {

/// Words to put in place of an example's, one name per line.
struct Pools {
    std::vector<std::string> titles = {};
    std::vector<std::string> venues = {};
    std::vector<std::string> abbreviated_venues = {};
    std::vector<std::string> families = {};
    std::vector<std::pair<std::string, std::string>> conferences = {}; ///< acronym and name
};

Pools read_pools(const std::filesystem::path& folder);

/// The example with another title, other family names, and mostly another venue of the same form.
Example retold(const Example& example, const Pools& pools, std::mt19937& random);

} // namespace vitalign::bench
