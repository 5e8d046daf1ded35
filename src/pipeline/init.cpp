#include "pipeline/init.hpp"

#include "cv/employers.hpp"
#include "cv/owner.hpp"
#include "files/file.hpp"
#include "pipeline/init_text.hpp"
#include "pipeline/workspace.hpp"

#include <algorithm>
#include <fmt/ranges.h>

namespace vitalign::pipeline {

namespace {

/// The CV's path as the configuration beside it should name it.
std::filesystem::path path_from(const std::filesystem::path& config, const std::filesystem::path& cv)
{
    std::error_code error;
    const auto folder = config.has_parent_path() ? config.parent_path() : std::filesystem::path{"."};
    const auto relative = std::filesystem::relative(cv, folder, error);
    return error || relative.empty() ? cv : relative;
}

Error no_entries(const std::filesystem::path& cv)
{
    return {ErrorCode::malformed,
            fmt::format("no publications or patents were found in {}, so nothing was written; headings such as "
                        "Publications and Patents open the lists, `vitalign parse --cv-format FORM {}` reads it in "
                        "another form",
                        cv.string(), cv.string())};
}

Error no_owner(const std::filesystem::path& cv)
{
    return {ErrorCode::usage,
            fmt::format("{} does not tell whose it is; say so with --name \"Given Family\"", cv.string())};
}

Error several_owners(const std::filesystem::path& cv, const std::vector<PossibleOwner>& people)
{
    std::vector<std::string> rows;
    for (const PossibleOwner& person : people) {
        rows.push_back(fmt::format("{} ({})", person.name, person.why));
    }
    return {ErrorCode::usage, fmt::format("{} can be of several people: {}; say whose it is with --name \"{}\"",
                                          cv.string(), fmt::join(rows, ", "), people.front().name)};
}

Result<cv::OwnerCandidate> owner_of(const InitOptions& options, std::vector<cv::OwnerCandidate> found)
{
    if (found.size() == 1) {
        return std::move(found.front());
    }
    if (found.empty()) {
        return tl::unexpected(no_owner(*options.cv));
    }
    std::vector<PossibleOwner> people;
    for (const cv::OwnerCandidate& one : found) {
        people.push_back({one.name.text, one.why});
    }
    const auto chosen = options.choose ? options.choose(people) : std::nullopt;
    return chosen && *chosen < found.size() ? Result<cv::OwnerCandidate>{std::move(found[*chosen])}
                                            : tl::unexpected(several_owners(*options.cv, people));
}

/// The user's word on the name; the CV still knows how else it is printed.
cv::OwnerCandidate named(const std::string& name, const cv::CvText& text, const Cv& cv)
{
    cv::OwnerCandidate owner = cv::forms_of_owner(name, text, cv);
    owner.why.clear();
    return owner;
}

Result<InitFacts> read_facts(const InitOptions& options, InitResult& result)
{
    const auto text = open_cv(*options.cv);
    if (!text) {
        return failure_of(text);
    }
    const auto cv = cv::read_entries(*text);
    if (!cv) {
        return failure_of(cv);
    }
    result.entries = cv->entries.size();
    if (cv->entries.empty()) {
        return tl::unexpected(no_entries(*options.cv));
    }
    auto owner = options.name ? Result<cv::OwnerCandidate>{named(*options.name, *text, *cv)}
                              : owner_of(options, cv::owners_of(*text, *cv));
    if (!owner) {
        return failure_of(owner);
    }
    result.why = owner->why;
    return InitFacts{.name = std::move(owner->name),
                     .aliases = std::move(owner->aliases),
                     .employers = cv::employers_in(*text, *cv),
                     .contact = cv::contact_facts(*text),
                     .cv = path_from(options.config, *options.cv).string()};
}

} // namespace

Result<InitResult> init(const InitOptions& options)
{
    InitResult result{.file = options.config};
    std::error_code error;
    if (std::filesystem::exists(options.config, error)) {
        return failure(ErrorCode::usage, "{} exists already; it is not overwritten", options.config.string());
    }
    if (!options.cv && options.name.value_or("").empty()) {
        return failure(ErrorCode::usage,
                       "nothing tells whose works to look for; name the CV with --cv FILE or yourself with --name "
                       "\"Given Family\"");
    }
    const auto facts =
        options.cv ? read_facts(options, result) : Result<InitFacts>{InitFacts{.name = {*options.name, {}}}};
    if (!facts) {
        return failure_of(facts);
    }
    result.name = facts->name.text;
    for (const cv::Spelling& alias : facts->aliases) {
        result.aliases.push_back(alias.text);
    }
    const auto written = files::write_new_file(options.config, configuration_text(*facts));
    return written ? Result<InitResult>{result} : failure_of(written);
}

} // namespace vitalign::pipeline
