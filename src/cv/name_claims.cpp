#include "cv/name_claims.hpp"

#include "cv/entry_places.hpp"
#include "schemas/ascii.hpp"
#include "tex/inline_text.hpp"
#include "text/markup.hpp"

#include <algorithm>
#include <array>
#include <fmt/ranges.h>

namespace vitalign::cv {

namespace {

constexpr double by_heading = 7;
constexpr double by_lower_heading = 2.5;
constexpr double by_first_line = 3;
constexpr double by_label = 0.75; ///< each time
constexpr double by_title = 3;

/// A macro whose arguments together are a name.
struct MacroRow {
    std::string_view name;
    double weight;
};
constexpr std::array<MacroRow, 12> name_macros{{{"name", 8},
                                                {"author", 6},
                                                {"cvname", 8},
                                                {"myname", 8},
                                                {"fullname", 8},
                                                {"cvauthor", 8},
                                                {"yourname", 8},
                                                {"namesection", 8},
                                                {"resumename", 8},
                                                {"authorname", 6},
                                                {"makecvheader", 6},
                                                {"pdfauthor", 5}}};
constexpr std::array<std::string_view, 4> given_macros{"firstname", "givenname", "forename", "fname"};
constexpr std::array<std::string_view, 5> family_macros{"familyname", "lastname", "surname", "lname", "secondname"};

/// A key of data, front matter, Org or Typst. `once`: counts only where the file has it once, since entries have it,
/// too.
struct KeyRow {
    std::string_view key;
    double weight;
    bool once;
};
constexpr std::array<KeyRow, 9> name_keys{{{"name", 6, false},
                                           {"fullname", 8, true},
                                           {"full_name", 8, true},
                                           {"full-name", 8, true},
                                           {"author", 6, true},
                                           {"myname", 8, true},
                                           {"cv_name", 8, true},
                                           {"owner", 6, true},
                                           {"title", 3, true}}};
constexpr std::array<std::string_view, 6> given_keys{"firstname", "first_name", "first-name",
                                                     "given",     "given_name", "givenname"};
constexpr std::array<std::string_view, 6> family_keys{"lastname", "last_name",   "last-name",
                                                      "family",   "family_name", "surname"};

/// In front of a name, anywhere.
constexpr std::array<std::string_view, 8> labels{
    "PI: ", "Name: ", "Principal investigator: ", "Applicant: ", "Nom : ", "姓名：", "이름: ", "氏名："};

/// Parameters of addresses that look the person up.
constexpr std::array<std::string_view, 3> parameters{"?inventor=", "&inventor=", "?author="};

std::string readable(std::string_view raw)
{
    return text::plain_text(tex::from_latex(raw));
}

class Claims {
public:
    void take(std::string_view value, double weight, std::string what, Place at)
    {
        if (auto person = person_in_heading(value)) {
            m_found.push_back({*std::move(person), weight, std::move(what), std::move(at)});
        }
    }

    std::vector<NameClaim> found() { return std::move(m_found); }

private:
    std::vector<NameClaim> m_found;
};

/// The arguments in braces from there on, at most two: `{Ann}{Reed}`, also behind `}` of `\newcommand{\name}`.
std::string arguments_at(std::string_view text, std::size_t at)
{
    std::string all;
    const auto skip = [&] {
        while (at < text.size() &&
               (ascii::is_space(text[at]) || (all.empty() && (text[at] == '}' || text[at] == '*')))) {
            ++at;
        }
        if (at < text.size() && text[at] == '[') {
            at = std::min(text.find(']', at), text.size() - 1) + 1;
        }
    };
    for (int argument = 0; argument < 2; ++argument) {
        skip();
        if (at >= text.size() || text[at] != '{') {
            break;
        }
        int depth = 0;
        const std::size_t begin = at;
        constexpr std::size_t longest = 300;
        for (; at < text.size() && at - begin < longest; ++at) {
            depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            if (depth == 0) {
                break;
            }
        }
        if (depth != 0) {
            return "";
        }
        all += (all.empty() ? "" : " ") + std::string{text.substr(begin + 1, at - begin - 1)};
        ++at;
    }
    return all;
}

bool in_comment(std::string_view text, std::size_t at)
{
    const std::size_t line = text.rfind('\n', at);
    const std::string_view before = text.substr(line == std::string_view::npos ? 0 : line + 1,
                                                at - (line == std::string_view::npos ? 0 : line + 1));
    const std::size_t percent = before.find('%');
    return percent != std::string_view::npos && (percent == 0 || before[percent - 1] != '\\');
}

/// Goes once through the text, from one backslash to the next.
void take_macros(const FileText& file, const LinePlaces& places, Claims& claims)
{
    const std::string_view text{file.text};
    std::string given;
    for (std::size_t at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at + 1)) {
        std::size_t end = at + 1;
        while (end < text.size() && ascii::is_alpha(text[end])) {
            ++end;
        }
        const std::string_view macro = text.substr(at + 1, end - at - 1);
        const auto row = std::ranges::find(name_macros, macro, &MacroRow::name);
        const bool is_given = ascii::is_one_of(given_macros, macro);
        const bool is_family = ascii::is_one_of(family_macros, macro);
        if ((row == name_macros.end() && !is_given && !is_family) || in_comment(text, at)) {
            continue;
        }
        const std::string value = readable(arguments_at(text, end));
        if (is_given) {
            given = value;
        } else if (is_family) {
            claims.take(fmt::format("{} {}", given, value), name_macros.front().weight, fmt::format("\\{}", macro),
                        places.at(at));
        } else {
            claims.take(value.substr(0, value.find(" \\")), row->weight, fmt::format("\\{}", macro), places.at(at));
        }
    }
}

struct KeyLine {
    std::string key = {};
    std::string_view value = {};
    std::size_t at = 0;
};

/// `name: Ann Reed`, `"name": "Ann Reed",`, `#+AUTHOR: Ann Reed`, `#let name = "Ann Reed"`.
std::optional<KeyLine> key_line(std::string_view line, std::size_t at)
{
    std::string_view rest = ascii::trim(line);
    for (const std::string_view before : {"#+", "#let ", "\"", "- ", "let "}) {
        if (rest.starts_with(before)) {
            rest.remove_prefix(before.size());
        }
    }
    const std::size_t end = rest.find_first_of("\" :=");
    if (end == 0 || end == std::string_view::npos) {
        return std::nullopt;
    }
    KeyLine out{.key = ascii::lower(rest.substr(0, end)), .at = at};
    rest.remove_prefix(end);
    const std::size_t sign = rest.find_first_of(":=");
    if (sign == std::string_view::npos || rest.substr(0, sign).find_first_not_of("\" ") != std::string_view::npos) {
        return std::nullopt;
    }
    rest = ascii::trim(rest.substr(sign + 1));
    while (!rest.empty() && std::string_view{"\"', {([)"}.find(rest.front()) != std::string_view::npos) {
        rest.remove_prefix(1);
    }
    while (!rest.empty() && std::string_view{"\"', })]"}.find(rest.back()) != std::string_view::npos) {
        rest.remove_suffix(1);
    }
    out.value = rest;
    return out;
}

std::vector<KeyLine> key_lines(std::string_view text)
{
    constexpr std::size_t most = 2000; // a head, or entries
    std::vector<KeyLine> lines;
    for (std::size_t at = 0; at < text.size() && lines.size() < most;) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (auto line = key_line(text.substr(at, std::min<std::size_t>(end - at, 200)), at)) {
            lines.push_back(*std::move(line));
        }
        at = end + 1;
    }
    return lines;
}

void take_keys(const FileText& file, const LinePlaces& places, Claims& claims)
{
    constexpr std::size_t head = 60; // lines
    const auto lines = key_lines(file.text);
    for (const KeyRow& row : name_keys) {
        const auto first = std::ranges::find(lines, row.key, &KeyLine::key);
        if (first != lines.end() && places.at(first->at).line <= head &&
            (!row.once || std::ranges::count(lines, row.key, &KeyLine::key) == 1)) {
            claims.take(readable(first->value), row.weight, std::string{row.key}, places.at(first->at));
        }
    }
    const auto one_of = [&](const auto& keys) {
        return std::ranges::find_if(lines, [&](const KeyLine& line) { return ascii::is_one_of(keys, line.key); });
    };
    const auto given = one_of(given_keys);
    const auto family = one_of(family_keys);
    if (given != lines.end() && family != lines.end() && places.at(family->at).line <= head) {
        claims.take(readable(std::string{given->value} + " " + std::string{family->value}), name_macros.front().weight,
                    given->key, places.at(given->at));
    }
}

void take_page_title(const FileText& file, const LinePlaces& places, Claims& claims)
{
    const std::string_view text{file.text};
    constexpr std::size_t head = 20'000;
    const std::string lower = ascii::lower(text.substr(0, head));
    const std::size_t begin = lower.find("<title>");
    const std::size_t end = begin == std::string::npos ? begin : lower.find("</title>", begin);
    if (end != std::string::npos) {
        constexpr std::size_t tag = 7;
        claims.take(readable(text.substr(begin + tag, end - begin - tag)), by_title, "the title of the page",
                    places.at(begin));
    }
    constexpr std::string_view meta = "<meta name=\"author\" content=\"";
    if (const std::size_t at = lower.find(meta); at != std::string::npos) {
        const std::string_view value = text.substr(at + meta.size());
        claims.take(readable(value.substr(0, value.find('"'))), by_heading, "the author of the page", places.at(at));
    }
}

/// As many words as are a name, the most first.
void take_behind(std::string_view behind, const std::string& what, Place at, Claims& claims)
{
    behind = behind.substr(0, behind.find_first_of("\n,;()&\"]}|"));
    const std::string even = readable(behind);
    auto words = ascii::split_words(even);
    constexpr std::size_t most = 4;
    words.resize(std::min(words.size(), most));
    for (; words.size() >= 2; words.pop_back()) {
        std::string name = fmt::format("{}", fmt::join(words, " "));
        name.erase(name.find_last_not_of('.') + 1);
        if (person_in_heading(name)) {
            claims.take(name, by_label, what, std::move(at));
            return;
        }
    }
}

void take_labels(const FileText& file, const LinePlaces& places, Claims& claims)
{
    const std::string_view text{file.text};
    constexpr std::size_t longest = 80;
    constexpr int enough = 50;
    const auto every = [&](std::string_view label, bool address) {
        int count = 0;
        for (std::size_t at = text.find(label); at != std::string_view::npos && count < enough;
             at = text.find(label, at + 1), ++count) {
            std::string behind{text.substr(at + label.size(), longest)};
            if (address) {
                std::ranges::replace(behind, '+', ' ');
            }
            take_behind(behind, fmt::format("\"{}\"", ascii::trim(label)), places.at(at), claims);
        }
    };
    std::ranges::for_each(labels, [&](std::string_view label) { every(label, false); });
    std::ranges::for_each(parameters, [&](std::string_view parameter) { every(parameter, true); });
}

/// The headings in front of the lists, and the first lines.
void take_blocks(const CvText& cv, const EntryPlaces& entries, Claims& claims)
{
    constexpr std::size_t head = 3;
    std::size_t seen = 0;
    for (const marked::Block& block : cv.blocks) {
        const std::string_view text = ascii::trim(block.text.text);
        if (text.empty() || seen++ >= head) {
            continue;
        }
        const bool heading = block.kind == marked::Block::Kind::heading;
        const Span at = block.text.span(cv.source, 0, block.text.text.size());
        if (entries.touches(at)) {
            break;
        }
        const auto files = cv.source.files();
        constexpr std::size_t longest_line = 60; // else prose
        const std::string_view line = text.substr(0, text.find('\n'));
        if (!heading && line.size() > longest_line) {
            continue;
        }
        claims.take(line,
                    !heading           ? by_first_line
                    : block.level <= 1 ? by_heading
                                       : by_lower_heading,
                    heading ? "the heading" : "the first lines", {included_file(cv.path, files.at(at.file)), at.line});
    }
}

} // namespace

std::vector<NameClaim> name_claims(const CvText& cv, const Cv& read)
{
    Claims claims;
    take_blocks(cv, EntryPlaces{read}, claims);
    const auto take = [&](const FileText& file) {
        const LinePlaces places{file, cv.path};
        take_macros(file, places, claims);
        take_keys(file, places, claims);
        take_page_title(file, places, claims);
        take_labels(file, places, claims);
    };
    take({.text = std::string{cv.source.text()}});
    for (const FileText& file : cv.beside) {
        if (!is_program(file.name)) {
            take(file);
        }
    }
    return claims.found();
}

} // namespace vitalign::cv
