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

/// A reading that looks right and is wrong costs more than a second look at one that is right.
constexpr float caution = -0.7F;

constexpr std::array<Ground, 11> grounds{
    {{0.54F + caution, [](const Entry&, const Reading&) { return 1.0F; }},
     {0.58F, [](const Entry&, const Reading& reading) { return std::max(-3.0F, reading.agreement.worst); }},
     {1.23F, [](const Entry&, const Reading& reading) { return std::clamp(reading.score / 3, -3.0F, 2.0F); }},
     {-0.25F, [](const Entry& entry, const Reading&) { return entry.authors.empty() ? 1.0F : 0.0F; }},
     {-1.99F, [](const Entry& entry,
                 const Reading&) { return entry.venue || entry.kind == Kind::patent || entry.status ? 0.0F : 1.0F; }},
     {-0.23F, [](const Entry& entry,
                 const Reading&) { return !entry.venue && entry.kind != Kind::patent && entry.status ? 1.0F : 0.0F; }},
     {-0.43F,
      [](const Entry& entry, const Reading&) { return entry.kind == Kind::patent && !entry.patent ? 1.0F : 0.0F; }},
     {-0.17F, [](const Entry& entry, const Reading&) { return entry.kind == Kind::patent ? 1.0F : 0.0F; }},
     {-0.82F, [](const Entry& entry, const Reading&) { return entry.year ? 0.0F : 1.0F; }},
     {0.13F, [](const Entry&, const Reading& reading) { return reading.agreement.worst > clear_field ? 1.0F : 0.0F; }},
     {0.41F,
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
