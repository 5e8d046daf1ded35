// Names whose parts are told apart in different places by different sources.
#pragma once

#include "normalise/name_key.hpp"

namespace vitalign::normalise {

/// The best that any split of the one and any split of the other say, family names in front included.
NameRelation relate_words(const NameKey& a, const NameKey& b);

} // namespace vitalign::normalise
