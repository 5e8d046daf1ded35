// Work in equal slices on all cores; the result must not depend on how many there are.
#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>
#include <vector>

namespace vitalign::linkage {

/// As many as the machine has and the work is worth; or `wanted`, if it is not 0.
inline std::size_t thread_count(std::size_t items, std::size_t wanted = 0)
{
    if (wanted != 0) {
        return wanted;
    }
    constexpr std::size_t worth_a_thread = 20'000;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    return std::clamp<std::size_t>(items / worth_a_thread, 1, cores);
}

/// Calls `work(slice, begin, end)` for `slices` slices of 0 ... items.
template <class Work>
void in_slices(std::size_t items, std::size_t slices, Work work)
{
    std::vector<std::jthread> threads;
    for (std::size_t slice = 1; slice < slices; ++slice) {
        threads.emplace_back([=, &work] { work(slice, items * slice / slices, items * (slice + 1) / slices); });
    }
    work(std::size_t{0}, std::size_t{0}, items / slices);
}

} // namespace vitalign::linkage
