#include "latex/blocks.hpp"

#include "latex/calls.hpp"
#include "latex/characters.hpp"
#include "latex/commands.hpp"
#include "latex/job.hpp"
#include "latex/preamble.hpp"
#include "latex/tables.hpp"

#include <fmt/format.h>

namespace vitalign::latex {

namespace {

constexpr std::size_t least_allowance = 4'000'000; ///< bytes that any document may have read again

/// Reads what comes next: white space, a command, a character that means something, or plain text.
void step(Job& job)
{
    if (white_space(job)) {
        return;
    }
    const char c = job.input.next();
    job.line_start = job.line_start && c == '\\';
    switch (c) {
    case '\\': command(job); break;
    case '{': open_group(job, {}); break;
    case '}': close_brace(job); break;
    case ']': close_option(job); break;
    case '$': mathematics(job); break;
    case '#': parameter(job); break;
    case '&': end_cell(job); break;
    case '~': blank(job); break;
    default: plain_text(job);
    }
}

Result<std::vector<marked::Block>> set(Job& job)
{
    const std::string_view text = job.source.text();
    const bool whole = text.find("\\begin{document}") != std::string_view::npos;
    learn_citations(job.citations, text);
    job.input.push({.text = text, .at = whole ? read_preamble(job, text, 0) : 0});
    while (!job.error && job.input.settle()) {
        step(job);
        if (job.input.exhausted()) {
            fail(job, job.input.extent(0).begin, "the macros expand to too much");
        }
    }
    if (job.error) {
        return tl::unexpected<Error>(*std::move(job.error));
    }
    return std::move(job.page).blocks();
}

} // namespace

void fail(Job& job, std::size_t offset, std::string_view what)
{
    if (!job.error) {
        const Span at = job.source.span(offset, offset);
        const std::string file = at.file == 0 ? "" : job.source.files()[at.file] + ":";
        job.error = Error{ErrorCode::malformed, fmt::format("{}{}:{}: {}", file, at.line, at.column, what)};
    }
}

Result<std::vector<marked::Block>> read_latex(marked::SourceText& source, const marked::IncludeResolver& beside)
{
    Page page;
    const auto leave = [&page](const Frame& frame) {
        page.close(frame.look);
        if (!frame.literal) {
            page.end_call(frame.place);
        }
    };
    Job job{.source = source,
            .files = Files{source, beside},
            .page = page,
            .input = Input{leave, least_allowance + 2 * source.text().size()}};
    return set(job);
}

} // namespace vitalign::latex
