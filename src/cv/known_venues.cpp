#include "cv/known_venues.hpp"

#include "normalise/venue.hpp"

namespace vitalign::cv {

bool KnownVenues::knows(std::string_view name)
{
    const auto [found, fresh] = m_known.try_emplace(std::string{name});
    if (fresh) {
        found->second = normalise::venue_form(name).identity.has_value();
    }
    return found->second;
}

} // namespace vitalign::cv
