#include "latex/inclusions.hpp"

#include "latex/arguments.hpp"
#include "latex/bibliography_filter.hpp"
#include "latex/preamble.hpp"
#include "latex/text_commands.hpp"
#include "schemas/ascii.hpp"
#include "tex/inline_text.hpp"
#include "tex/scan.hpp"

#include <algorithm>
#include <utility>

namespace vitalign::latex {

namespace {

constexpr int deepest_inclusion = 16;
constexpr int bibliography_level = 2; ///< of its heading, which stands below that of a section

std::string file_name(Input& input)
{
    if (const auto raw = raw_argument(input)) {
        return address_of(*raw);
    }
    const std::string_view rest = input.rest();
    const std::string_view name = rest.substr(0, rest.find_first_of(" \t\r\n\\{}%"));
    input.skip(name.size());
    return std::string{name};
}

/// The value of `key` among the options `a=b, key={value}`.
std::optional<Frame> option_value(const Frame& options, std::string_view key)
{
    const std::string_view text = options.text;
    const std::size_t at = text.find(key);
    std::size_t begin = at == std::string_view::npos ? at : text.find('=', at);
    if (begin == std::string_view::npos) {
        return std::nullopt;
    }
    begin = tex::after_blanks(text, begin + 1);
    const bool braced = begin < text.size() && text[begin] == '{';
    const std::size_t end =
        braced ? tex::group_end(text, begin).value_or(text.size()) : std::min(text.find(',', begin), text.size());
    begin = std::min(begin + (braced ? 1 : 0), end);
    return options.part(begin, end - begin);
}

void print_heading(Page& page, std::string_view words, Extent at)
{
    if (!words.empty()) {
        page.begin(marked::Block::Kind::heading, bibliography_level);
        page.text(tex::from_latex(words), at);
        page.finish();
    }
}

/// The title that the options give, or the words of the heading that they name, or what the document says instead of
/// `References`.
void print_heading_of(Job& job, const std::optional<Frame>& options, Extent at)
{
    if (const auto title = options ? option_value(*options, "title") : std::nullopt) {
        print_heading(job.page, title->text, title->place);
        return;
    }
    const auto name = options ? option_value(*options, "heading") : std::nullopt;
    if (const auto own = job.citations.headings.find(name ? ascii::trim(name->text) : "bibliography");
        own != job.citations.headings.end()) {
        print_heading(job.page, own->second, {at.begin, at.begin + 1});
        return;
    }
    for (const std::string_view word : {"refname", "bibname"}) {
        const Definition* own = find(job.definitions, word);
        print_heading(job.page, own == nullptr || options ? "" : own->body, {at.begin, at.begin + 1});
    }
}

/// A file that is a document of its own begins with its preamble.
std::size_t begin_of(Job& job, std::string_view text)
{
    const bool whole = text.find("\\begin{document}") != std::string_view::npos;
    return whole ? read_preamble(job, text, 0) : 0;
}

} // namespace

void inputs(Job& job, const Command&)
{
    const std::string name = file_name(job.input);
    const auto& frames = job.input.frames();
    const auto is_file = [](const Frame& frame) { return frame.literal && !frame.name.empty(); };
    const auto same = [&](const Frame& frame) { return is_file(frame) && frame.name == name; };
    if (name.empty() || std::ranges::count_if(frames, is_file) >= deepest_inclusion ||
        std::ranges::any_of(frames, same)) {
        return;
    }
    if (const auto read = job.files.text(name)) {
        const std::string_view text = read->file.text;
        read->again ? job.input.charge(text.size() + 1) : job.input.allow(text.size());
        learn_citations(job.citations, text);
        job.input.push({.text = text,
                        .at = begin_of(job, text),
                        .place = {read->file.offset, read->file.offset + text.size()},
                        .name = name});
    }
}

void names_files(Job& job, const Command&)
{
    if (const auto raw = raw_argument(job.input)) {
        job.files.name_bibliographies(raw->text);
    }
}

void prints_files(Job& job, const Command& command)
{
    const auto options = raw_option(job.input);
    const auto names = options ? std::nullopt : raw_argument(job.input);
    job.files.name_bibliographies(names ? names->text : std::string_view{});
    for (const std::string_view more : std::exchange(job.citations.files, {})) { // also those named further below
        job.files.name_bibliographies(more);
    }
    print_heading_of(job, options, command.at);
    auto entries = job.files.print(names ? names->text : std::string_view{}, [&](const data::BibtexBlock& entry) {
        return job.citations.hold(entry.key) &&
               (!options || lets_through(options->text, job.citations, {entry.key, entry.type, entry.keywords}));
    });
    if (!entries) {
        job.error = entries.error();
        return;
    }
    job.page.add(*std::move(entries));
}

void prints_entry(Job& job, const Command&)
{
    const auto raw = raw_argument(job.input);
    if (!raw) {
        return;
    }
    for (const std::string_view more : std::exchange(job.citations.files, {})) {
        job.files.name_bibliographies(more);
    }
    const auto entry = job.files.entry(ascii::trim(raw->text));
    if (!entry) {
        job.error = entry.error();
    } else if (*entry) {
        job.page.insert((*entry)->text);
    }
}

} // namespace vitalign::latex
