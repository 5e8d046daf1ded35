#include "pipeline/init.hpp"

#include "config/toml_text.hpp"
#include "cv/owner.hpp"
#include "cv/read_cv.hpp"
#include "files/file.hpp"
#include "pipeline/workspace.hpp"

namespace vitalign::pipeline {

namespace {

std::string configuration_text(const std::string& name, const std::optional<std::filesystem::path>& cv)
{
    return fmt::format(R"(# Configuration of vitalign. `vitalign doctor` checks it.

[profile]
name = {}
# Other spellings that papers or patents carry, in any script.
aliases = []
# Your pid: the end of your page's address, https://dblp.org/pid/... Found by name and CV while it is not set.
# dblp = "95/7448-1"
# orcid = "0000-0002-1825-0097"
# Employers, to tell you from people of the same name.
affiliations = []
cv = [{}]

[contact]
# Sent to Crossref, which answers those faster who say who they are.
# mailto = "you@example.org"

[cache]
# path = "cache.sqlite"      # default: in your cache folder

[decisions]
path = "vitalign.decisions.toml"

[sources.dblp]
enabled = true
# mirrors = ["https://dblp.uni-trier.de", "https://dblp.dagstuhl.de"]   # asked in turn when dblp.org fails
# sparql = "https://sparql.dblp.org/sparql"                              # asked after them; "" for never

[sources.crossref]
enabled = true

[sources.google_patents]
enabled = true
# search = true     # look for patents without a number by title; robots.txt closes the search to programs
)",
                       config::toml_text(name), cv ? config::toml_text(cv->string()) : "");
}

/// The CV's path as the configuration beside it should name it.
std::filesystem::path path_from(const std::filesystem::path& config, const std::filesystem::path& cv)
{
    std::error_code error;
    const auto folder = config.has_parent_path() ? config.parent_path() : std::filesystem::path{"."};
    const auto relative = std::filesystem::relative(cv, folder, error);
    return error || relative.empty() ? cv : relative;
}

} // namespace

Result<InitResult> init(const InitOptions& options)
{
    InitResult result{.file = options.config, .name = options.name.value_or("")};
    if (options.cv) {
        const auto cv = read_one_cv(*options.cv);
        if (!cv) {
            return failure_of(cv);
        }
        result.entries = cv->entries.size();
        const auto content = files::read_file(*options.cv);
        if (result.name.empty() && content) {
            result.name = cv::owner_of(*content, *cv).value_or("");
        }
    }
    if (result.name.empty()) {
        return failure(ErrorCode::usage, "the CV does not tell whose it is; say so with --name \"Given Family\"");
    }
    std::error_code error;
    if (std::filesystem::exists(options.config, error)) {
        return failure(ErrorCode::usage, "{} exists already; it is not overwritten", options.config.string());
    }
    const auto cv = options.cv ? std::optional{path_from(options.config, *options.cv)} : std::nullopt;
    auto written = files::write_new_file(options.config, configuration_text(result.name, cv));
    return written ? Result<InitResult>{result} : failure_of(written);
}

} // namespace vitalign::pipeline
