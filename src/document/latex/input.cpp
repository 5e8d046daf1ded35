#include "latex/input.hpp"

#include <utility>

namespace vitalign::latex {

Frame Frame::part(std::size_t begin, std::size_t length) const
{
    const std::size_t start = place.begin + (literal ? begin : 0);
    return {.text = text.substr(begin, length),
            .literal = literal,
            .place = {start, literal ? start + length : place.end},
            .call = call};
}

void Input::push(Frame frame)
{
    m_frames.push_back(std::move(frame));
}

void Input::end_file()
{
    bool file = false;
    while (!m_frames.empty() && !file) {
        Frame& last = m_frames.back();
        file = last.literal && !last.name.empty();
        last.at = last.text.size();
        const Frame ended = std::move(last);
        m_frames.pop_back();
        m_leave(ended);
    }
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

} // namespace vitalign::latex
