// Asking for memory some steps before it is needed, where very many small things lie scattered.
#pragma once

#include <cstddef>

namespace vitalign::linkage {

/// Inlined by force: GCC takes a function that does nothing else for one without effect, and drops the call.
[[gnu::always_inline]] inline void prefetch(const void* begin, std::size_t bytes = 1)
{
    constexpr std::size_t cache_line = 64;
    for (std::size_t at = 0; at < bytes; at += cache_line) {
        __builtin_prefetch(static_cast<const char*>(begin) + at);
    }
}

} // namespace vitalign::linkage
