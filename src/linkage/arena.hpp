// Memory for very many small arrays that live as long as all of them together.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace vitalign::linkage {

/// Hands out arrays that never move. Not for several threads.
template <class T>
class Arena {
public:
    std::span<const T> keep(std::span<const T> values)
    {
        if (m_left < values.size()) {
            const std::size_t size = std::max(chunk, values.size());
            m_chunks.push_back(std::make_unique_for_overwrite<T[]>(size));
            m_next = m_chunks.back().get();
            m_left = size;
        }
        T* const begin = m_next;
        std::ranges::copy(values, begin);
        m_next += values.size();
        m_left -= values.size();
        return {begin, values.size()};
    }

private:
    static constexpr std::size_t chunk = std::size_t{1} << 16;

    std::vector<std::unique_ptr<T[]>> m_chunks;
    T* m_next = nullptr;
    std::size_t m_left = 0;
};

} // namespace vitalign::linkage
