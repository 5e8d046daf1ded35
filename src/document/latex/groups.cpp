#include "latex/groups.hpp"

#include "latex/job.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace vitalign::latex {

namespace {

constexpr std::size_t deepest = 200;

} // namespace

void push(Job& job, Group group)
{
    job.groups.push_back(std::move(group));
    if (job.groups.size() > deepest) {
        fail(job, job.input.extent(0).begin, fmt::format("groups are nested deeper than {}", deepest));
    }
}

void pop(Job& job)
{
    job.page.close_depth(job.groups.size());
    const Group ended = std::move(job.groups.back());
    job.groups.pop_back();
    if (ended.at_end != nullptr) {
        ended.at_end(job, ended);
    }
}

bool pop_to(Job& job, const std::function<bool(const Group&)>& wanted)
{
    if (std::ranges::none_of(job.groups, wanted)) {
        return false;
    }
    while (!wanted(job.groups.back())) {
        job.groups.back().at_end = nullptr;
        pop(job);
    }
    return true;
}

void open_group(Job& job, Group group)
{
    job.input.skip(1);
    push(job, std::move(group));
}

void open_group(Job& job, Group group, Look look)
{
    open_group(job, std::move(group));
    job.page.open(std::move(look), job.groups.size());
}

void close_brace(Job& job)
{
    job.input.skip(1);
    if (pop_to(job, [](const Group& group) { return group.kind == Group::Kind::brace; })) {
        pop(job);
    }
}

void close_option(Job& job)
{
    const bool option = in(job, Group::Kind::option);
    if (!option) {
        job.page.text("]", job.input.extent(1));
    }
    job.input.skip(1);
    if (option) {
        pop(job);
    }
}

void mathematics(Job& job)
{
    job.input.skip(job.input.rest().starts_with("$$") ? 2 : 1);
    turn_mathematics(job);
}

void turn_mathematics(Job& job)
{
    in(job, Group::Kind::mathematics) ? pop(job) : push(job, {.kind = Group::Kind::mathematics});
}

bool in(const Job& job, Group::Kind kind)
{
    return !job.groups.empty() && job.groups.back().kind == kind;
}

bool in_line(const Job& job)
{
    return std::ranges::any_of(job.groups, &Group::in_line);
}

Group* environment(Job& job)
{
    const auto found =
        std::ranges::find(job.groups.rbegin(), job.groups.rend(), Group::Kind::environment, &Group::kind);
    return found == job.groups.rend() ? nullptr : &*found;
}

} // namespace vitalign::latex
