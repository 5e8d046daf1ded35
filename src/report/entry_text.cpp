#include "report/entry_json.hpp"
#include "text/safe_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <vector>

namespace vitalign::report {

namespace {

/// Below this the fields of an entry are worth a look.
constexpr double doubtful = 0.8;

std::string people(const Entry& entry)
{
    std::vector<std::string> names;
    for (const auto& author : entry.authors) {
        names.push_back(author.value.display());
    }
    return fmt::format("{}{}", fmt::join(names, ", "), entry.authors_truncated ? ", et al." : "");
}

/// A field's text and the colour that it is painted with.
struct Paint {
    std::string text;
    std::string_view code;
};

std::vector<Paint> paints_of(const Entry& entry)
{
    std::vector<Paint> paints;
    const auto add = [&](const std::string& text, std::string_view code) {
        if (!text.empty()) {
            paints.push_back({text, code});
        }
    };
    add(entry.title ? entry.title->value : "", "1");
    for (const auto& author : entry.authors) {
        add(author.value.display(), "36");
    }
    add(entry.venue ? entry.venue->value : "", "32");
    add(entry.year ? fmt::format("{}", entry.year->value) : "", "33");
    add(entry.pages ? entry.pages->value : "", "35");
    add(entry.volume ? entry.volume->value : "", "35");
    add(entry.patent ? entry.patent->value.printed : "", "35");
    return paints;
}

/// The entry's text with its fields painted where they stand; what stands there in another form stays plain.
std::string painted(const Entry& entry)
{
    std::vector<std::pair<std::size_t, std::string>> codes; // to put in, from the end
    std::vector<bool> taken(entry.raw.size(), false);
    for (const Paint& paint : paints_of(entry)) {
        std::size_t at = entry.raw.find(paint.text);
        while (at != std::string::npos && taken[at]) {
            at = entry.raw.find(paint.text, at + 1);
        }
        if (at != std::string::npos) {
            std::fill_n(taken.begin() + static_cast<std::ptrdiff_t>(at), paint.text.size(), true);
            codes.emplace_back(at, fmt::format("\x1b[{}m", paint.code));
            codes.emplace_back(at + paint.text.size(), "\x1b[0m");
        }
    }
    std::ranges::stable_sort(codes, {}, &std::pair<std::size_t, std::string>::first);
    std::string out;
    std::size_t done = 0;
    for (const auto& [at, code] : codes) {
        out += text::printable(std::string_view{entry.raw}.substr(done, at - done)) + code;
        done = at;
    }
    return out + text::printable(std::string_view{entry.raw}.substr(done));
}

/// The first words of a long text.
std::string shortened(const std::string& text)
{
    constexpr std::size_t shown = 60;
    const std::size_t blank = text.size() > shown ? text.rfind(' ', shown) : std::string::npos;
    return blank == std::string::npos ? text : text.substr(0, blank) + " ...";
}

std::string place(const Cv& cv, const Span& at)
{
    return fmt::format("{}:{}:{}", text::printable(file_of(cv, at)), at.line, at.column);
}

} // namespace

std::string render_entries_text(const Cv& cv, bool color)
{
    std::string out;
    for (const Entry& entry : cv.entries) {
        const bool unsure = entry.confidence < doubtful || !entry.title;
        out += fmt::format("{}: {}{}\n", place(cv, entry.at), name_of(entry.kind),
                           unsure ? " (please check: its fields are hard to tell apart)" : "");
        if (color) {
            out += fmt::format("    {}\n", painted(entry));
        }
        const auto line = [&](std::string_view label, const std::string& value) {
            out += value.empty() ? "" : fmt::format("    {:<8} {}\n", label, text::printable(value));
        };
        line("title", entry.title ? entry.title->value : "? " + entry.raw);
        line("authors", people(entry));
        line("venue",
             (entry.venue ? entry.venue->value : "") + (entry.acronym ? fmt::format(" ({})", *entry.acronym) : ""));
        line("date", entry.date ? entry.date->value.str() : entry.year ? fmt::format("{}", entry.year->value) : "");
        line("pages", entry.pages ? entry.pages->value : "");
        line("doi", entry.doi ? entry.doi->value.str() : "");
        line("arxiv", entry.arxiv ? entry.arxiv->value.str() : "");
        line("number", entry.patent ? patent_number(entry.patent->value) : "");
        line("status", entry.status ? std::string{name_of(entry.status->value)} : "");
    }
    for (const auto& [beginning, at] : cv.left_out) {
        out += fmt::format("{}: left out, no entry: {}\n", place(cv, at), text::printable(shortened(beginning)));
    }
    return out + fmt::format("{} {} in {}\n", cv.entries.size(), cv.entries.size() == 1 ? "entry" : "entries",
                             text::printable(cv.path));
}

} // namespace vitalign::report
