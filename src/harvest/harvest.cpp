#include "harvest/harvest.hpp"

#include "normalise/name_key.hpp"

#include <algorithm>

namespace vitalign::harvest {

bool has_profile_name(const config::Profile& profile, const std::vector<Contributor>& authors)
{
    for (const std::string& own : profile.names()) {
        const normalise::NameKey key = normalise::name_key(PersonName::parse(own));
        if (std::ranges::any_of(authors, [&](const Contributor& author) {
                return normalise::can_be_same(normalise::relate(key, normalise::name_key(author.name)));
            })) {
            return true;
        }
    }
    return false;
}

void cut_short(Harvest& harvest, const Error& error)
{
    harvest.state = harvest.records.empty() ? CoverageState::failed : CoverageState::partial;
    // The first failure says why; what follows may be just its consequence.
    harvest.message = harvest.message.value_or(error.message);
    harvest.broken_cache = error.code == ErrorCode::storage ? std::optional{error} : harvest.broken_cache;
}

void raise_identity_alarm(Harvest& harvest, std::string_view what)
{
    harvest.state = CoverageState::failed;
    harvest.identity_alarm = true;
    harvest.message = fmt::format("identity alarm: {}", what);
}

bool is_due(const Asker& asker, const HarvestInput& input, const std::string& key, int days)
{
    const auto last = input.inquiries.find(key);
    return input.full || last == input.inquiries.end() || asker.now() - last->second.asked > std::chrono::days{days};
}

} // namespace vitalign::harvest
