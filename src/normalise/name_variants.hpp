// Names that go by more than one form.
#pragma once

#include <string_view>

namespace vitalign::normalise {

/// Two forms of one given name: `bill` and `william`, `alexander` and `aleksandr`. Folded.
bool are_given_variants(std::string_view a, std::string_view b);

/// Two transcriptions of one family name: `lee` and `rhee`, `maevsky` and `mayevskii`. Folded.
bool are_family_variants(std::string_view a, std::string_view b);

} // namespace vitalign::normalise
