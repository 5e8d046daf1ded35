// The sources as the program asks them: a row each. A new one brings its own files and a line at the end of this one.
#pragma once

#include "fetchers/breaker_http.hpp"
#include "fetchers/polite_http.hpp"
#include "fetchers/retry_http.hpp"
#include "harvest/harvest.hpp"

namespace vitalign::harvest {

/// So long a nightly job may take with one source.
inline constexpr std::chrono::seconds usual_budget = std::chrono::minutes{15};

/// How a source wants to be asked.
struct Pace {
    fetchers::Politeness politeness = {};
    fetchers::RetryPolicy retry = {};
    fetchers::BreakerPolicy breaker = {};
    std::chrono::seconds budget = usual_budget; ///< for one run
};

/// One small request that the source always answers in its own format.
struct Probe {
    std::string url = {};
    fetchers::Content wanted = fetchers::Content::empty;
    /// How to mend it where what is asked for is not there; absent: that it is not there is an answer, too.
    std::optional<std::string> if_missing = {};
};

struct AskedSource {
    Source source;
    Pace (*pace)(bool with_contact); ///< with the user's contact some are asked faster
    Probe (*probe)(const config::Configuration& configuration);
    /// What a person can do where the program is not let in.
    std::string (*by_hand)(const config::Profile& profile);
    Harvest (*harvest)(Asker& asker, const HarvestInput& input);
    std::optional<Source> waits_for = {}; ///< whose records its harvest wants to know; stands before it
    /// What of an address is no contact data: what was asked.
    std::string (*without_contact)(std::string_view url) = [](std::string_view url) { return std::string{url}; };
};

extern const AskedSource dblp_source;
extern const AskedSource crossref_source;
extern const AskedSource patent_source;

inline constexpr std::array asked_sources{&dblp_source, &crossref_source, &patent_source};

} // namespace vitalign::harvest
