#include "pipeline/workspace.hpp"

#include "document/folder.hpp"
#include "files/file.hpp"

#include <cstdint>
#include <fmt/ranges.h>

namespace vitalign::pipeline {

namespace {

/// Reads what the CV includes, but nothing outside its folder.
marked::IncludeResolver beside(const std::filesystem::path& cv)
{
    std::error_code error;
    const auto folder = std::filesystem::weakly_canonical(std::filesystem::absolute(cv, error).parent_path(), error);
    return [folder](const std::string& name) -> std::optional<std::string> {
        std::error_code ignored;
        const auto file = std::filesystem::weakly_canonical(folder / name, ignored);
        const auto within = std::filesystem::relative(file, folder, ignored);
        constexpr std::uintmax_t largest = 4'000'000;
        if (within.empty() || *within.begin() == ".." || !std::filesystem::is_regular_file(file, ignored) ||
            std::filesystem::file_size(file, ignored) > largest) {
            return std::nullopt;
        }
        auto content = files::read_file(file);
        return content ? std::optional{*std::move(content)} : std::nullopt;
    };
}

/// The readable files of a folder as one CV, but none of folders within it.
Result<cv::CvText> open_folder(const std::filesystem::path& folder)
{
    constexpr std::size_t most_files = 5000;
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator file{folder, error}, end; !error && file != end; file.increment(error)) {
        std::error_code ignored;
        if (file->is_regular_file(ignored) && names.size() < most_files) {
            names.push_back(file->path().filename().string());
        }
    }
    if (error) {
        return failure(ErrorCode::io, "cannot read the folder {}: {}", folder.string(), error.message());
    }
    const std::filesystem::path inside = folder / ""; // what it includes lies in it
    const auto own = std::filesystem::weakly_canonical(std::filesystem::absolute(folder, error), error).filename();
    const std::string list =
        fmt::format("{}\n{}", own.string(), fmt::join(document::readable_names(std::move(names)), "\n"));
    return cv::open_cv(list, inside, {.form = document::CvForm::folder, .beside = beside(inside)});
}

Result<cv::CvText> open_existing(const std::filesystem::path& path, std::optional<document::CvForm> form,
                                 ErrorCode if_missing, std::string_view hint)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error)) {
        return failure(if_missing, "there is no CV {}{}", path.string(), hint);
    }
    if (std::filesystem::is_directory(path, error)) {
        return open_folder(path);
    }
    auto content = files::read_file(path);
    if (!content) {
        return failure_of(content);
    }
    return cv::open_cv(*std::move(content), path, {.form = form, .beside = beside(path)});
}

} // namespace

Result<config::Configuration> open_workspace(const WorkspaceOptions& options)
{
    const auto file = config::find_configuration(options.config, options.environment);
    if (!file) {
        return failure_of(file);
    }
    auto configuration = config::read_configuration(*file, options.environment);
    if (configuration && options.cache) {
        configuration->cache = *options.cache;
    }
    return configuration;
}

Result<std::vector<cv::GuidedCv>> read_guided_cvs(const config::Configuration& configuration,
                                                  const std::vector<std::filesystem::path>& given,
                                                  std::optional<document::CvForm> form, const cv::KnownTitles& titles)
{
    std::vector<cv::GuidedCv> cvs;
    for (const auto& path : given.empty() ? configuration.cv : given) {
        const auto text = given.empty()
                              ? open_existing(path, form, ErrorCode::config,
                                              " (named by `profile.cv` in " + configuration.file.string() + ")")
                              : open_existing(path, form, ErrorCode::usage, "");
        if (!text) {
            return failure_of(text);
        }
        auto cv = cv::read_guided(*text, titles);
        if (!cv) {
            return failure_of(cv);
        }
        cvs.push_back(*std::move(cv));
    }
    return cvs;
}

Result<std::vector<Cv>> read_cvs(const config::Configuration& configuration,
                                 const std::vector<std::filesystem::path>& given, std::optional<document::CvForm> form)
{
    auto guided = read_guided_cvs(configuration, given, form, cv::KnownTitles{{}});
    if (!guided) {
        return failure_of(guided);
    }
    std::vector<Cv> cvs;
    for (cv::GuidedCv& one : *guided) {
        cvs.push_back(std::move(one.cv));
    }
    return cvs;
}

Result<Cv> read_one_cv(const std::filesystem::path& path, std::optional<document::CvForm> form)
{
    const auto text = open_cv(path, form);
    return text ? cv::read_entries(*text) : failure_of(text);
}

Result<cv::CvText> open_cv(const std::filesystem::path& path, std::optional<document::CvForm> form)
{
    return open_existing(path, form, ErrorCode::usage, "");
}

} // namespace vitalign::pipeline
