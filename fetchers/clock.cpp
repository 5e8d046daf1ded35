#include "fetchers/clock.hpp"

#include <random>
#include <thread>

namespace vitalign::fetchers {

namespace {

class SystemClock final : public Clock {
public:
    std::chrono::system_clock::time_point now() const override { return std::chrono::system_clock::now(); }
    void sleep(std::chrono::milliseconds duration) override { std::this_thread::sleep_for(duration); }
};

} // namespace

std::unique_ptr<Clock> make_system_clock()
{
    return std::make_unique<SystemClock>();
}

Random make_random()
{
    return [engine = std::mt19937_64{std::random_device{}()}]() mutable {
        return std::uniform_real_distribution<double>{0, 1}(engine);
    };
}

} // namespace vitalign::fetchers
