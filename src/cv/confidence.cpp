#include "cv/confidence.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace vitalign::cv {

namespace {

/// Something that speaks for or against a reading, and what it is worth: log-odds, fitted by logistic regression on
/// lists that the field model had not learnt from.
struct Ground {
    float weight;
    float (*seen)(const Entry&, const Reading&);
};

constexpr float clear_field = -0.05F; ///< mean log-probability of the words
constexpr float clear_border = -0.2F;

constexpr std::array<Ground, 8> grounds{
    {{1.0F, [](const Entry&, const Reading&) { return 1.0F; }},
     {0.64F, [](const Entry&, const Reading& reading) { return std::max(-3.0F, reading.agreement.worst); }},
     {0.24F, [](const Entry&, const Reading& reading) { return std::clamp(reading.score / 3, -3.0F, 2.0F); }},
     {-0.93F, [](const Entry& entry, const Reading&) { return entry.authors.empty() ? 1.0F : 0.0F; }},
     {-1.37F, [](const Entry& entry, const Reading&) { return entry.venue ? 0.0F : 1.0F; }},
     {-0.79F, [](const Entry& entry, const Reading&) { return entry.year ? 0.0F : 1.0F; }},
     {1.14F, [](const Entry&, const Reading& reading) { return reading.agreement.worst > clear_field ? 1.0F : 0.0F; }},
     {0.4F,
      [](const Entry&, const Reading& reading) { return reading.agreement.border > clear_border ? 1.0F : 0.0F; }}}};

} // namespace

float confidence_of(const Entry& entry, const Reading& reading)
{
    float sum = 0;
    for (const Ground& ground : grounds) {
        sum += ground.weight * ground.seen(entry, reading);
    }
    return 1 / (1 + std::exp(-sum));
}

} // namespace vitalign::cv
