#include "latex/calls.hpp"

#include "latex/arguments.hpp"
#include "latex/unknown_macros.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <utility>

namespace vitalign::latex {

namespace {

constexpr std::size_t cost_of_call = 16;

/// Reads a body or an argument before what comes next.
void expand(Job& job, Frame frame)
{
    job.input.push(std::move(frame));
    if (job.input.frames().size() > deepest_frames) {
        fail(job, job.input.extent(0).begin, fmt::format("macros are nested deeper than {}", deepest_frames));
    }
}

std::vector<Frame> arguments_of(Input& input, const Definition& definition)
{
    std::vector<Frame> arguments;
    for (int i = 0; i < definition.parameters; ++i) {
        if (i == 0 && definition.first) {
            auto option = raw_option(input);
            arguments.push_back(option ? *std::move(option)
                                       : Frame{.text = *definition.first, .literal = false, .place = input.extent(1)});
        } else {
            arguments.push_back(argument(input));
        }
    }
    return arguments;
}

} // namespace

void call(Job& job, std::string_view name, const Definition& definition, Extent at)
{
    const bool heads = tex::heading_level(name) && !definition.first;
    if (definition.parameters > 0 && (heads || !definition.simple)) {
        unknown(job, name, at, definition.parameters);
        return;
    }
    Call call{.arguments = arguments_of(job.input, definition)};
    const bool item = ascii::trim(definition.body).starts_with("\\item");
    if (definition.parameters > 1 && !in_line(job) && (item || job.page.at_start())) {
        call.fields = name;
    }
    const bool more = definition.parameters > 0 && !job.input.frames().empty();
    job.input.charge(definition.body.size() + cost_of_call);
    expand(job, {.text = definition.body,
                 .literal = false,
                 .place = {at.begin, more ? std::max(at.end, job.input.extent(0).begin) : at.end},
                 .call = std::make_shared<const Call>(std::move(call)),
                 .name = std::string{name}});
}

void parameter(Job& job)
{
    const std::string_view rest = job.input.rest();
    const Frame& body = job.input.top();
    const auto number = rest.size() > 1 ? static_cast<std::size_t>(rest[1]) - '1' : 0;
    if (!body.call || rest.size() < 2 || number >= body.call->arguments.size()) {
        job.page.text("#", job.input.extent(1));
        job.input.skip(1);
        return;
    }
    Frame argument = body.call->arguments[number];
    if (!body.call->fields.empty()) {
        const Look look{.style = marked::Style::field, .value = fmt::format("{}/{}", body.call->fields, number + 1)};
        argument.look = job.page.open(look, job.groups.size());
    }
    job.input.charge(argument.text.size());
    job.input.skip(2);
    if (argument.literal) { // what follows in the body stands behind the argument
        Extent& place = job.input.top().place;
        place = {argument.place.end, std::max(argument.place.end + 1, place.end)};
    }
    expand(job, std::move(argument));
}

} // namespace vitalign::latex
