#include "pipeline/parse.hpp"

#include "pipeline/profile_view.hpp"

namespace vitalign::pipeline {

Result<Cv> parse_with_cache(const config::Configuration& configuration, const std::filesystem::path& cv,
                            std::optional<document::CvForm> form)
{
    auto view = load_profile_view(configuration, {cv}, form);
    return view ? Result<Cv>{std::move((*view)->cvs.front())} : failure_of(view);
}

} // namespace vitalign::pipeline
