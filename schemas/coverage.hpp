// How completely a source has been read for a profile.
#pragma once

#include "schemas/instant.hpp"
#include "schemas/source.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vitalign {

enum class CoverageState {
    complete,    ///< the last sync read everything it asked for
    partial,     ///< the last sync read a part of it
    failed,      ///< the last sync could not read it, nor could an earlier one
    stale,       ///< the last sync failed, but an earlier one was complete: old content is still there
    never_asked, ///< not yet, or switched off
};

std::string_view name_of(CoverageState state);
std::optional<CoverageState> coverage_state_of(std::string_view name);

struct Coverage {
    Source source = Source::dblp;
    CoverageState state = CoverageState::never_asked;
    std::optional<Instant> fetched = {};     ///< when it was last read with success
    std::size_t records = 0;                 ///< of this profile
    std::optional<std::string> message = {}; ///< what went wrong
    bool identity_alarm = false;             ///< the source suddenly means somebody else
};

} // namespace vitalign
