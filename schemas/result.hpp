// Ordinary failure as a value: Result<T> holds a T or an Error whose message reads from the outer step to the cause.
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace vitalign {

enum class ErrorCode {
    usage,       ///< the command line asks for something that cannot be
    config,      ///< vitalign.toml or the decisions file is wrong
    not_found,   ///< the source knows no such thing (HTTP 404)
    network,     ///< no answer: timed out, cut off; may pass
    unreachable, ///< no connection: unknown host, refused
    http_status, ///< an answer with an unexpected status
    blocked,     ///< the source refuses, or must not be asked now: a bot wall, a consent page, a rest
    malformed,   ///< the content is not what its format says
    storage,     ///< the cache cannot be read or written
    io,          ///< a file of the user cannot be read or written
    offline,     ///< it would need the network, and --offline forbids it
};

struct Error {
    ErrorCode code = ErrorCode::io;
    std::string message = {};
};

template <class T>
using Result = tl::expected<T, Error>;

template <class... Args>
tl::unexpected<Error> failure(ErrorCode code, fmt::format_string<Args...> text, Args&&... args)
{
    return tl::unexpected<Error>(Error{code, fmt::format(text, std::forward<Args>(args)...)});
}

/// Hands the error of one Result on as the error of another.
template <class T>
tl::unexpected<Error> failure_of(const Result<T>& result)
{
    return tl::unexpected<Error>(result.error());
}

/// Names the step under way; the cause stays at the end of the message.
template <class T>
Result<T> while_doing(std::string_view step, Result<T> result)
{
    return std::move(result).map_error([&](const Error& cause) {
        return Error{cause.code, fmt::format("{}: {}", step, cause.message)};
    });
}

/// Names the file; a cause that begins with its line and column follows as editors read it, `file:line:column: ...`.
template <class T>
Result<T> in_file(std::string_view file, Result<T> result)
{
    return std::move(result).map_error([&](const Error& cause) {
        const bool placed = !cause.message.empty() && cause.message.front() >= '0' && cause.message.front() <= '9';
        return Error{cause.code, fmt::format("{}:{}{}", file, placed ? "" : " ", cause.message)};
    });
}

} // namespace vitalign
