// Where the program's words go: data to standard output, everything else to standard error.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vitalign::cli {

/// Harvested text, line by line without what could steer a terminal.
std::string printable_lines(std::string_view text);

class Console {
public:
    /// `color`: auto, always or never. NO_COLOR, CLICOLOR_FORCE and TERM=dumb decide where it says auto.
    Console(std::string_view color, bool quiet);

    /// Data. Whether it reached its destination is told by `finish`.
    void out(std::string_view text);

    /// Something the user should know; silent with --quiet.
    void note(std::string_view text);

    /// Something that failed; never silent.
    void error(std::string_view text);

    /// What is under way, drawn over itself on a terminal only.
    void progress(std::string_view text);

    /// Asks on the terminal and waits for a line; no answer where nobody sits at one.
    std::optional<std::string> ask(std::string_view question);

    bool color() const { return m_color; }

    /// Whether somebody reads along: standard error is a terminal.
    bool is_watched() const { return m_watched; }

    /// False if standard output could not be written: a full disk, a closed pipe.
    bool finish();

private:
    void clear_progress();

    bool m_color;
    bool m_quiet;
    bool m_watched;
    bool m_draw;
    bool m_drawn = false;
};

} // namespace vitalign::cli
