// vitalign.toml: the profile and what to ask whom.
#pragma once

#include "schemas/dblp_key.hpp"
#include "schemas/orcid.hpp"
#include "schemas/result.hpp"
#include "schemas/source.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vitalign::config {

/// The person: everything that helps to tell whose a work is.
struct Profile {
    std::string name = {};
    std::vector<std::string> aliases = {};
    std::optional<DblpPid> dblp = {};
    std::optional<Orcid> orcid = {};
    std::vector<std::string> affiliations = {};

    /// The name and its aliases.
    std::vector<std::string> names() const;
};

struct SourceSettings {
    bool enabled = true;
    std::string url = {};                   ///< without a slash at the end
    std::vector<std::string> mirrors = {};  ///< servers to ask in turn when that one fails
    std::optional<std::string> sparql = {}; ///< the end point of its knowledge graph, asked after them
    bool search = false;                    ///< also use the search end point that robots.txt closes
};

struct Configuration {
    std::filesystem::path file = {}; ///< where it was read from
    Profile profile = {};
    std::vector<std::filesystem::path> cv = {};
    std::filesystem::path cache = {};
    std::filesystem::path decisions = {};
    std::optional<std::string> mailto = {};
    std::map<Source, SourceSettings> sources = {};
};

/// The variables that decide where files are looked for.
struct Environment {
    std::optional<std::string> vitalign_config = {};
    std::optional<std::string> xdg_config_home = {};
    std::optional<std::string> xdg_cache_home = {};
    std::optional<std::string> home = {};
};

/// The configuration file to read: the option, $VITALIGN_CONFIG, ./vitalign.toml, then the user's own. A file that was
/// named must exist; where none is found the error says how to make one.
Result<std::filesystem::path> find_configuration(const std::optional<std::filesystem::path>& option,
                                                 const Environment& environment);

/// Reads the file. Every wrong key or value is an error with file, line and column; an unknown key names the nearest
/// known one. Paths come back relative to the file's folder.
Result<Configuration> read_configuration(const std::filesystem::path& file, const Environment& environment);

/// As `read_configuration`, from text.
Result<Configuration> parse_configuration(std::string_view text, const std::filesystem::path& file,
                                          const Environment& environment);

/// Whether `url` is one that may be asked: https, or http on a loopback address.
bool is_allowed_url(std::string_view url);

} // namespace vitalign::config
