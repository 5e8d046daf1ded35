#include "latex/typesetter.hpp"
#include "schemas/ascii.hpp"
#include "tex/scan.hpp"

#include <algorithm>
#include <array>

namespace vitalign::latex {

namespace {

constexpr int deepest_inclusion = 16;
constexpr int bibliography_level = 2; ///< of its heading, which stands below that of a section

/// The value of `key` among the options `a=b, key={value}`, by offsets in `options`.
std::optional<marked::Part> option_value(std::string_view options, std::string_view key)
{
    const std::size_t at = options.find(key);
    std::size_t begin = at == std::string_view::npos ? at : options.find('=', at);
    if (begin == std::string_view::npos) {
        return std::nullopt;
    }
    begin = tex::after_blanks(options, begin + 1);
    const bool braced = begin < options.size() && options[begin] == '{';
    const std::size_t end = braced ? tex::group_end(options, begin).value_or(options.size())
                                   : std::min(options.find(',', begin), options.size());
    return marked::Part{std::min(begin + (braced ? 1 : 0), end), end};
}

} // namespace

/// Learns what is defined before the document begins, and returns where that is: the end of a text without any.
std::size_t Typesetter::read_preamble(std::string_view text, int nesting)
{
    for (std::size_t i = 0; i < text.size() && !m_input.exhausted();) {
        if (text[i] == '%') {
            i = tex::after_comment(text, i);
            continue;
        }
        if (text[i] != '\\') {
            ++i;
            continue;
        }
        const std::string_view name = tex::command_name(text, i);
        const tex::Macro* known = tex::macro(name);
        i += 1 + name.size();
        if (name == "begin" && text.substr(i).starts_with("{document}")) {
            return i + std::string_view{"{document}"}.size();
        }
        if (known != nullptr && known->verb == tex::Verb::defines) {
            const std::size_t end = m_definitions.learn(name, text, i);
            m_input.charge(end == i ? std::min(text.size() - i, tex::longest_argument) : 0);
            i = end;
        } else if (known != nullptr && known->verb == tex::Verb::decides && text.substr(i).starts_with('\\')) {
            m_definitions.declare(tex::command_name(text, i));
            i += 1 + tex::command_name(text, i).size();
        } else if (tex::is_condition(name) && !m_definitions.holds(name)) {
            i = tex::branch_end(text, i).end;
        } else if (!m_definitions.set(name)) {
            i = read_named(name, text, i, nesting);
        }
    }
    return text.size();
}

/// What a command of the preamble names: bibliographies, files and styles with definitions.
std::size_t Typesetter::read_named(std::string_view command, std::string_view text, std::size_t at, int nesting)
{
    struct Row {
        std::string_view command;
        std::string_view ending;
    };
    static constexpr std::array<Row, 6> rows{{{"addbibresource", ".bib"},
                                              {"input", ""},
                                              {"include", ""},
                                              {"usepackage", ".sty"},
                                              {"RequirePackage", ".sty"},
                                              {"documentclass", ".cls"}}};
    const auto row = std::ranges::find(rows, command, &Row::command);
    if (row == rows.end() || nesting > deepest_inclusion) {
        return at;
    }
    std::size_t begin = tex::after_blanks(text, at);
    if (begin < text.size() && text[begin] == '[') {
        begin = tex::after_blanks(text, tex::option_end(text, begin).value_or(begin - 1) + 1);
    }
    const auto end = begin < text.size() && text[begin] == '{' ? tex::group_end(text, begin) : std::nullopt;
    if (!end) {
        m_input.charge(std::min(text.size() - at, tex::longest_argument));
        return at;
    }
    const std::string_view names = text.substr(begin + 1, *end - begin - 1);
    if (row->ending == ".bib") {
        m_files.name_bibliographies(names);
    } else {
        read_styles(names, row->ending, nesting);
    }
    return *end + 1;
}

void Typesetter::read_styles(std::string_view names, std::string_view ending, int nesting)
{
    for (const std::string_view part : ascii::split(names, ',')) {
        const std::string name{ascii::trim(part)};
        auto content = m_files.style(name + std::string{ending});
        content = content || !ending.empty() ? content : m_files.style(name + ".tex");
        if (content) {
            read_preamble(*content, nesting + 1);
        }
    }
}

/// \input{file}, \input file
void Typesetter::include()
{
    const auto raw = raw_argument();
    std::string name = raw ? address_of(*raw) : std::string{};
    if (!raw) {
        const std::string_view rest = m_input.rest();
        const std::size_t end = std::min(rest.find_first_of(" \t\r\n\\{}%"), rest.size());
        name = rest.substr(0, end);
        m_input.skip(end);
    }
    const auto& frames = m_input.frames();
    const auto same = [&](const Frame& frame) { return frame.literal && !frame.name.empty() && frame.name == name; };
    const auto files = std::ranges::count_if(frames, [](const Frame& f) { return f.literal && !f.name.empty(); });
    if (name.empty() || files >= deepest_inclusion || std::ranges::any_of(frames, same)) {
        return;
    }
    if (const auto read = m_files.text(name)) {
        const std::string_view text = read->file.text;
        read->again ? m_input.charge(text.size() + 1) : m_input.allow(text.size());
        m_input.push({.text = text, .place = {read->file.offset, read->file.offset + text.size()}, .name = name});
    }
}

/// \bibliography{mine}, \printbibliography[title={Papers}]
void Typesetter::print_bibliographies(std::size_t offset)
{
    const std::string_view rest = m_input.rest();
    const auto end = rest.starts_with('[') ? tex::option_end(rest, 0) : std::nullopt;
    const auto title = end ? option_value(rest.substr(1, *end - 1), "title") : std::nullopt;
    if (title) {
        const Frame words = m_input.part(1 + title->begin, title->end - title->begin);
        bibliography_heading(words.text, words.place);
    } else {
        for (const std::string_view name : {"refname", "bibname"}) {
            const Definition* own = m_definitions.find(name);
            bibliography_heading(own == nullptr ? "" : own->body, {offset, offset + 1});
        }
    }
    m_input.skip(end ? *end + 1 : 0);
    if (const auto raw = end ? std::nullopt : raw_argument()) {
        m_files.name_bibliographies(raw->text);
    }
    auto entries = m_files.read_bibliographies();
    if (!entries) {
        m_error = entries.error();
        return;
    }
    m_page.add(*std::move(entries));
}

void Typesetter::bibliography_heading(std::string_view words, Extent at)
{
    if (!words.empty() && words.find('\\') == std::string_view::npos) {
        m_page.begin(marked::Block::Kind::heading, bibliography_level);
        m_page.text(words, at);
        m_page.finish();
    }
}

/// \fullcite{key}, within the text or list at hand.
void Typesetter::print_entry()
{
    const auto raw = raw_argument();
    if (!raw) {
        return;
    }
    const auto entry = m_files.entry(ascii::trim(raw->text));
    if (!entry) {
        m_error = entry.error();
    } else if (*entry) {
        m_page.insert((*entry)->text);
    }
}

} // namespace vitalign::latex
