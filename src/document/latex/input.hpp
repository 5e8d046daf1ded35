// The LaTeX source as it is read: files within files, bodies of macros in place of their calls.
#pragma once

#include "latex/page.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::latex {

inline constexpr std::size_t deepest_frames = 200; ///< macros within macros

struct Call;

/// A stretch of source.
struct Frame {
    std::string_view text = {};
    std::size_t at = 0;
    bool literal = true;                   ///< stands in the file; else in the body of a macro
    Extent place = {};                     ///< where it stands, of a body: where its call does
    std::shared_ptr<const Call> call = {}; ///< what gives `#1` its meaning
    std::string name = {};                 ///< of the macro or the file
    std::size_t look = 0;                  ///< to be closed at its end, if any

    /// The stretch of `length` bytes from `begin` on.
    Frame part(std::size_t begin, std::size_t length) const;
};

/// The arguments of a macro.
struct Call {
    std::vector<Frame> arguments = {};
    std::string fields = {}; ///< the macro's name, if its arguments are fields
};

class Input {
public:
    /// `leave` is told of each frame that has come to its end; `allowance` is how many bytes may be read again.
    Input(std::function<void(const Frame&)> leave, std::size_t allowance)
        : m_leave(std::move(leave)), m_allowance(allowance)
    {
    }

    void push(Frame frame);
    /// Leaves the file at hand; the end of the CV's own ends all.
    void end_file();

    /// Leaves frames that are at their end; false at the end of all.
    bool settle();

    /// What follows in the innermost frame; empty only at the end of all.
    std::string_view rest();
    char next() { return rest().empty() ? '\0' : rest().front(); }
    void skip(std::size_t length);
    Frame& top() { return m_frames.back(); }
    const std::vector<Frame>& frames() const { return m_frames; }

    /// Where the next `length` bytes stand; at the end of all, 0.
    Extent extent(std::size_t length) const;
    /// A part of the innermost frame that begins behind `ahead` more bytes.
    Frame part(std::size_t ahead, std::size_t length) const
    {
        return m_frames.back().part(m_frames.back().at + ahead, length);
    }

    /// Counts bytes that are read more than once.
    void charge(std::size_t bytes) { m_charged += bytes; }
    void allow(std::size_t bytes) { m_allowance += bytes; }
    bool exhausted() const { return m_charged > m_allowance; }

private:
    std::function<void(const Frame&)> m_leave;
    std::vector<Frame> m_frames;
    std::size_t m_allowance;
    std::size_t m_charged = 0;
};

} // namespace vitalign::latex
