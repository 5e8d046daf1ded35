#include "cli/console.hpp"

#include "text/safe_text.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <iostream>
#include <unistd.h>

namespace vitalign::cli {

namespace {

bool is_set(const char* variable)
{
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0' && std::string_view{value} != "0";
}

bool is_dumb_terminal()
{
    const char* term = std::getenv("TERM");
    return term != nullptr && std::string_view{term} == "dumb";
}

/// https://no-color.org and https://bixense.com/clicolors
bool wants_color(std::string_view option)
{
    if (option != "auto") {
        return option == "always";
    }
    if (const char* no_color = std::getenv("NO_COLOR"); no_color != nullptr && *no_color != '\0') {
        return false;
    }
    return is_set("CLICOLOR_FORCE") || (::isatty(STDOUT_FILENO) == 1 && !is_dumb_terminal());
}

void write(std::FILE* stream, std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stream);
}

} // namespace

std::string printable_lines(std::string_view text)
{
    std::string out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        out += (begin == 0 ? "" : "\n") + text::printable(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

Console::Console(std::string_view color, bool quiet)
    : m_color(wants_color(color)), m_quiet(quiet), m_watched(::isatty(STDERR_FILENO) == 1),
      m_draw(!quiet && m_watched && !is_dumb_terminal())
{
}

void Console::out(std::string_view text)
{
    clear_progress();
    write(stdout, text);
}

void Console::note(std::string_view text)
{
    clear_progress();
    if (!m_quiet) {
        write(stderr, printable_lines(text) + "\n");
    }
}

void Console::error(std::string_view text)
{
    clear_progress();
    write(stderr, "vitalign: " + printable_lines(text) + "\n");
}

void Console::progress(std::string_view text)
{
    if (m_draw) {
        write(stderr, fmt::format("\r\x1b[K{}", text));
        m_drawn = true;
    }
}

std::optional<std::string> Console::ask(std::string_view question)
{
    clear_progress();
    std::string line;
    if (!m_watched || ::isatty(STDIN_FILENO) != 1) {
        return std::nullopt;
    }
    write(stderr, printable_lines(question));
    return std::getline(std::cin, line) ? std::optional{line} : std::nullopt;
}

void Console::clear_progress()
{
    if (m_drawn) {
        write(stderr, "\r\x1b[K");
        m_drawn = false;
    }
}

bool Console::finish()
{
    clear_progress();
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

} // namespace vitalign::cli
