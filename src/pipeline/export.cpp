#include "pipeline/export.hpp"

#include "bibliography/reference.hpp"
#include "pipeline/profile_view.hpp"
#include "works/merge.hpp"

#include <algorithm>
#include <tuple>

namespace vitalign::pipeline {

namespace {

constexpr std::array<std::string_view, 5> names{"bibtex", "biblatex", "csl-json", "ris", "markdown"};

std::string rendered(const std::vector<Reference>& references, ExportFormat format)
{
    switch (format) {
    case ExportFormat::bibtex: return bibliography::to_bibtex(references);
    case ExportFormat::biblatex: return bibliography::to_biblatex(references);
    case ExportFormat::csl_json: return bibliography::to_csl_json(references);
    case ExportFormat::ris: return bibliography::to_ris(references);
    case ExportFormat::markdown: return bibliography::to_markdown(references);
    }
    return {};
}

} // namespace

std::optional<ExportFormat> export_format_of(std::string_view name)
{
    const auto* found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional{static_cast<ExportFormat>(found - names.begin())};
}

std::vector<std::string> export_formats()
{
    return {names.begin(), names.end()};
}

Result<std::string> export_bibliography(const config::Configuration& configuration, ExportFormat format)
{
    const auto view = load_profile_view(configuration, {});
    if (!view) {
        return failure_of(view);
    }
    if (!(*view)->db) {
        return failure(ErrorCode::not_found, "there is no cache {} yet; run `vitalign sync` first",
                       configuration.cache.string());
    }
    const auto owners = reconcile::attribute_works((*view)->input);
    std::vector<Reference> references;
    for (std::size_t i = 0; i < owners.size(); ++i) {
        if (owners[i].ownership == works::Ownership::mine) {
            references.push_back(works::reference_of((*view)->works[i].work));
        }
    }
    bibliography::assign_citation_keys(references);
    std::ranges::sort(references, {}, [](const Reference& r) {
        return std::tuple{r.patent.has_value(), r.date ? -r.date->year : 0, r.key};
    });
    return rendered(references, format);
}

} // namespace vitalign::pipeline
