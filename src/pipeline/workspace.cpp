#include "workspace.hpp"

#include "file.hpp"
#include "read_cv.hpp"

namespace vitalign {

namespace {

Result<Cv> read_existing(const std::filesystem::path& path, ErrorCode if_missing, std::string_view hint)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error)) {
        return failure(if_missing, "there is no CV {}{}", path.string(), hint);
    }
    auto content = read_file(path);
    if (!content) {
        return failure_of(content);
    }
    return read_cv(*std::move(content), path);
}

} // namespace

Result<Configuration> open_workspace(const WorkspaceOptions& options)
{
    const auto file = find_configuration(options.config, options.environment);
    if (!file) {
        return failure_of(file);
    }
    auto configuration = read_configuration(*file, options.environment);
    if (configuration && options.cache) {
        configuration->cache = *options.cache;
    }
    return configuration;
}

Result<std::vector<Cv>> read_cvs(const Configuration& configuration, const std::vector<std::filesystem::path>& given)
{
    std::vector<Cv> cvs;
    for (const auto& path : given.empty() ? configuration.cv : given) {
        auto cv = given.empty() ? read_existing(path, ErrorCode::config,
                                                " (named by `profile.cv` in " + configuration.file.string() + ")")
                                : read_existing(path, ErrorCode::usage, "");
        if (!cv) {
            return failure_of(cv);
        }
        cvs.push_back(*std::move(cv));
    }
    return cvs;
}

Result<Cv> read_one_cv(const std::filesystem::path& path)
{
    return read_existing(path, ErrorCode::usage, "");
}

} // namespace vitalign
