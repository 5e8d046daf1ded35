// Time and chance, handed in, so that tests neither wait nor guess.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace vitalign::fetchers {

class Clock {
public:
    virtual ~Clock() = default;
    virtual std::chrono::system_clock::time_point now() const = 0;
    virtual void sleep(std::chrono::milliseconds duration) = 0;
};

std::unique_ptr<Clock> make_system_clock();

/// A number from 0 up to, but not, 1.
using Random = std::function<double()>;

Random make_random();

} // namespace vitalign::fetchers
