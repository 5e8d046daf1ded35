#include "known_venues.hpp"

#include "venue.hpp"

namespace vitalign {

bool KnownVenues::knows(std::string_view name)
{
    const auto [found, fresh] = m_known.try_emplace(std::string{name});
    if (fresh) {
        found->second = venue_form(name).identity.has_value();
    }
    return found->second;
}

} // namespace vitalign
