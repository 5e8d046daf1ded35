// Everything that is known for a profile, loaded: what diff, export and explain work from.
#pragma once

#include "cache/database.hpp"
#include "config/configuration.hpp"
#include "config/decisions.hpp"
#include "document/cv_form.hpp"
#include "reconcile/reconcile.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace vitalign::pipeline {

struct ProfileView {
    std::unique_ptr<cache::Database> db = {}; ///< null where there is no cache yet
    std::int64_t profile = 0;
    std::vector<Cv> cvs = {};
    std::vector<std::vector<cv::Mention>> mentions = {}; ///< titles of the works, per CV
    std::vector<works::KnownWork> works = {};
    std::vector<Coverage> coverage = {};
    std::vector<Decision> decisions = {};
    reconcile::ReconcileInput input = {}; ///< views of the members above: do not copy or move the whole
};

/// Loads CVs, cache and decisions. A cache that does not exist yet is no error: nothing is known then.
Result<std::unique_ptr<ProfileView>> load_profile_view(const config::Configuration& configuration,
                                                       const std::vector<std::filesystem::path>& cvs,
                                                       std::optional<document::CvForm> form = std::nullopt);

} // namespace vitalign::pipeline
