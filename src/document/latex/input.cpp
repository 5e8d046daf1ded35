#include "latex/input.hpp"

#include <utility>

namespace vitalign::latex {

void Input::push(Frame frame)
{
    m_frames.push_back(std::move(frame));
}

bool Input::settle()
{
    while (!m_frames.empty() && m_frames.back().at >= m_frames.back().text.size()) {
        const Frame ended = std::move(m_frames.back());
        m_frames.pop_back();
        m_leave(ended);
    }
    return !m_frames.empty();
}

std::string_view Input::rest()
{
    return settle() ? m_frames.back().text.substr(m_frames.back().at) : std::string_view{};
}

void Input::skip(std::size_t length)
{
    if (!m_frames.empty()) {
        m_frames.back().at += length;
    }
}

Extent Input::extent(std::size_t length) const
{
    if (m_frames.empty()) {
        return {};
    }
    const Frame& frame = m_frames.back();
    if (!frame.literal) {
        return {frame.place.begin, frame.place.begin + 1};
    }
    const std::size_t begin = frame.place.begin + frame.at;
    return {begin, begin + length};
}

Frame Input::part(std::size_t ahead, std::size_t length) const
{
    const Frame& frame = m_frames.back();
    const std::size_t begin = frame.place.begin + (frame.literal ? frame.at + ahead : 0);
    return {.text = frame.text.substr(frame.at + ahead, length),
            .literal = frame.literal,
            .place = {begin, frame.literal ? begin + length : frame.place.end},
            .call = frame.call};
}

} // namespace vitalign::latex
