// How far a harvest is, for who watches it.
#pragma once

#include "schemas/source.hpp"

#include <cstddef>
#include <functional>

namespace vitalign::harvest {

/// How far a source is. `expected` may grow on the way.
struct SourceProgress {
    Source source = Source::dblp;
    std::size_t answered = 0;
    std::size_t expected = 0;
    bool ended = false;
};

/// Told after each answer, by one thread at a time.
using Progress = std::function<void(const SourceProgress&)>;

} // namespace vitalign::harvest
