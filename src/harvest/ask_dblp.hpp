// DBLP has several doors: where one is shut, the next may be open.
#pragma once

#include "harvest/harvest.hpp"

#include <algorithm>

namespace vitalign::harvest {

/// Failures of one server, which another may not have.
inline bool another_may_answer(const Error& error)
{
    constexpr std::array failures{ErrorCode::network, ErrorCode::unreachable, ErrorCode::http_status,
                                  ErrorCode::blocked, ErrorCode::malformed,   ErrorCode::offline};
    return std::ranges::find(failures, error.code) != failures.end();
}

/// Asks the same of DBLP and of its mirrors in turn. `url_of` makes the address from the server's; the error is that of
/// the first.
template <class UrlOf, class Read>
Result<Answer<ReadBy<Read>>> ask_dblp(Asker& asker, const config::SourceSettings& dblp, UrlOf url_of,
                                      fetchers::Content wanted, Read read)
{
    auto answer = asker.ask({.url = url_of(dblp.url)}, wanted, read);
    for (const std::string& mirror : dblp.mirrors) {
        if (answer || !another_may_answer(answer.error())) {
            break;
        }
        if (auto other = asker.ask({.url = url_of(mirror)}, wanted, read)) {
            return other;
        }
    }
    return answer;
}

} // namespace vitalign::harvest
