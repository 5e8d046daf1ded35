#include "config/configuration.hpp"

#include "files/file.hpp"
#include "schemas/ascii.hpp"
#include "text/fold.hpp"
#include "text/similarity.hpp"

#include <set>
#include <toml++/toml.h>

namespace vitalign::config {

namespace {

namespace fs = std::filesystem;

/// Thrown inside this file only: the first wrong key or value ends the reading.
struct WrongValue {
    std::string message;
};

/// Reads the keys of one table, remembers which were asked for and complains about the others.
class TableReader {
public:
    TableReader(const toml::table* table, std::string name, const fs::path& file)
        : m_table(table), m_name(std::move(name)), m_file(file)
    {
    }

    template <class T>
    std::optional<T> value(std::string_view key, std::string_view what)
    {
        const toml::node* node = find(key);
        if (node == nullptr) {
            return std::nullopt;
        }
        if (!node->is<T>()) {
            throw wrong(*node, fmt::format("`{}` must be {}", full(key), what));
        }
        return node->value<T>();
    }

    std::optional<std::string> text(std::string_view key) { return value<std::string>(key, "a text in quotes"); }

    std::vector<std::string> texts(std::string_view key)
    {
        std::vector<std::string> values;
        const toml::node* node = find(key);
        if (node == nullptr) {
            return values;
        }
        if (node->is_string()) {
            return {*node->value<std::string>()};
        }
        const std::string what = fmt::format("`{}` must be a list of texts, such as [\"one\", \"two\"]", full(key));
        if (!node->is_array()) {
            throw wrong(*node, what);
        }
        for (const toml::node& item : *node->as_array()) {
            if (!item.is_string()) {
                throw wrong(item, what);
            }
            values.push_back(*item.value<std::string>());
        }
        return values;
    }

    TableReader table(std::string_view key)
    {
        const toml::node* node = find(key);
        if (node != nullptr && !node->is_table()) {
            throw wrong(*node, fmt::format("`{}` must be a table: write it as [{}]", full(key), full(key)));
        }
        return {node == nullptr ? nullptr : node->as_table(), full(key), m_file};
    }

    /// To be called when every known key has been asked for.
    void refuse_unknown_keys() const
    {
        if (m_table == nullptr) {
            return;
        }
        for (const auto& [key, node] : *m_table) {
            if (!m_known.contains(std::string{key.str()})) {
                throw WrongValue{
                    fmt::format("{}: unknown key `{}`{}", place(key.source()), full(key.str()), suggestion(key.str()))};
            }
        }
    }

    bool has(std::string_view key) const { return m_table != nullptr && m_table->contains(key); }

    WrongValue wrong_at(std::string_view key, std::string_view message) const
    {
        const toml::node* node = m_table->get(key);
        return wrong(*node, std::string{message});
    }

    std::string full(std::string_view key) const
    {
        return m_name.empty() ? std::string{key} : fmt::format("{}.{}", m_name, key);
    }

private:
    const toml::node* find(std::string_view key)
    {
        m_known.emplace(key);
        return m_table == nullptr ? nullptr : m_table->get(key);
    }

    std::string place(const toml::source_region& region) const
    {
        return fmt::format("{}:{}:{}", m_file.string(), region.begin.line, region.begin.column);
    }

    WrongValue wrong(const toml::node& node, std::string message) const
    {
        return {fmt::format("{}: {}", place(node.source()), message)};
    }

    std::string suggestion(std::string_view key) const
    {
        const auto nearest = std::ranges::max_element(
            m_known, {}, [&](const std::string& known) { return text::edit_similarity(known, key); });
        return nearest == m_known.end() ? "" : fmt::format("; did you mean `{}`?", full(*nearest));
    }

    const toml::table* m_table;
    std::string m_name;
    const fs::path& m_file;
    std::set<std::string> m_known;
};

Profile read_profile(TableReader& table)
{
    Profile profile;
    profile.name = table.text("name").value_or("");
    profile.aliases = table.texts("aliases");
    profile.affiliations = table.texts("affiliations");
    if (const auto pid = table.text("dblp")) {
        profile.dblp = DblpPid::parse(*pid);
        if (!profile.dblp) {
            throw table.wrong_at(
                "dblp", fmt::format("`{}` is no DBLP pid; it stands in the address of the person's page, as in "
                                    "https://dblp.org/pid/95/7448-1.html",
                                    *pid));
        }
    }
    if (const auto orcid = table.text("orcid"); orcid && !orcid->empty()) {
        profile.orcid = Orcid::parse(*orcid);
        if (!profile.orcid) {
            throw table.wrong_at(
                "orcid",
                fmt::format("`{}` is no ORCID iD: sixteen digits, the last of which checks the others", *orcid));
        }
    }
    return profile;
}

std::string without_slashes(std::string url)
{
    while (url.ends_with('/')) {
        url.pop_back();
    }
    return url;
}

void check_url(const TableReader& table, std::string_view key, const std::string& url)
{
    if (!is_allowed_url(url)) {
        throw table.wrong_at(
            key, fmt::format("`{}` must start with https:// (http:// is allowed on a loopback address only)", url));
    }
}

/// The mirrors and the knowledge graph of the source; another server has those that the user names.
void read_other_doors(TableReader& table, const SourceFacts& facts, SourceSettings& settings)
{
    const bool is_default = settings.url == facts.address;
    if (is_default && !table.has("mirrors")) {
        settings.mirrors.assign(facts.mirrors.begin(), facts.mirrors.end());
    }
    for (const std::string& mirror : table.texts("mirrors")) {
        check_url(table, "mirrors", mirror);
        settings.mirrors.push_back(without_slashes(mirror));
    }
    settings.sparql = table.text("sparql");
    if (settings.sparql && settings.sparql->empty()) {
        settings.sparql.reset();
    } else if (settings.sparql) {
        check_url(table, "sparql", *settings.sparql);
    } else if (is_default) {
        settings.sparql = facts.sparql;
    }
}

SourceSettings read_source(TableReader table, const SourceFacts& facts)
{
    SourceSettings settings;
    settings.enabled = table.value<bool>("enabled", "true or false").value_or(true);
    settings.url = without_slashes(table.text("url").value_or(std::string{facts.address}));
    if (facts.closed_search) {
        settings.search = table.value<bool>("search", "true or false").value_or(false);
    }
    if (!facts.mirrors.empty()) {
        read_other_doors(table, facts, settings);
    }
    table.refuse_unknown_keys();
    if (table.has("url")) {
        check_url(table, "url", settings.url);
    }
    return settings;
}

fs::path default_cache(const Profile& profile, const Environment& environment)
{
    const std::string slug = text::to_ascii(profile.name);
    const fs::path home = environment.home.value_or(".");
    const fs::path base = environment.xdg_cache_home ? fs::path{*environment.xdg_cache_home} : home / ".cache";
    return base / "vitalign" / ((slug.empty() ? "profile" : slug) + ".sqlite");
}

std::optional<fs::path> as_path(const std::optional<std::string>& text)
{
    return text ? std::optional<fs::path>{*text} : std::nullopt;
}

Configuration read_root(const toml::table& root, const fs::path& file, const Environment& environment)
{
    TableReader top{&root, "", file};
    Configuration configuration{.file = file};
    const fs::path folder = file.parent_path();

    TableReader profile = top.table("profile");
    configuration.profile = read_profile(profile);
    for (const std::string& cv : profile.texts("cv")) {
        configuration.cv.push_back(folder / cv);
    }
    profile.refuse_unknown_keys();

    TableReader cache = top.table("cache");
    const auto path = cache.text("path");
    configuration.cache = path ? folder / *path : default_cache(configuration.profile, environment);
    cache.refuse_unknown_keys();

    TableReader decisions = top.table("decisions");
    configuration.decisions = folder / decisions.text("path").value_or("vitalign.decisions.toml");
    decisions.refuse_unknown_keys();

    TableReader contact = top.table("contact");
    configuration.mailto = contact.text("mailto");
    contact.refuse_unknown_keys();
    if (configuration.mailto && (configuration.mailto->find('@') == std::string::npos ||
                                 configuration.mailto->find_first_of(" \r\n&") != std::string::npos)) {
        throw contact.wrong_at("mailto", "`contact.mailto` is no mail address");
    }

    TableReader sources = top.table("sources");
    for (const Source source : all_sources) {
        configuration.sources[source] = read_source(sources.table(name_of(source)), facts_of(source));
    }
    sources.refuse_unknown_keys();
    top.refuse_unknown_keys();
    if (configuration.profile.name.empty()) {
        const std::string complaint = "`profile.name` is missing: write the name as your papers carry it";
        throw profile.has("name") ? profile.wrong_at("name", complaint)
                                  : WrongValue{fmt::format("{}:1:1: {}", file.string(), complaint)};
    }
    return configuration;
}

} // namespace

std::vector<std::string> Profile::names() const
{
    std::vector<std::string> all{name};
    all.insert(all.end(), aliases.begin(), aliases.end());
    return all;
}

bool is_allowed_url(std::string_view url)
{
    const bool https = ascii::consume(url, "https://");
    if (!https && !ascii::consume(url, "http://")) {
        return false;
    }
    // Nothing that could make another host of it: user names, backslashes, blanks.
    const std::string_view authority = url.substr(0, url.find_first_of("/?#"));
    if (authority.empty() || url.find_first_of(" \t\r\n\\") != std::string_view::npos ||
        authority.find('@') != std::string_view::npos) {
        return false;
    }
    const std::size_t bracket = authority.starts_with('[') ? authority.find(']') : 0;
    const std::size_t colon = bracket == std::string_view::npos ? bracket : authority.find(':', bracket);
    const std::string_view host = authority.substr(0, colon);
    const std::string_view port = colon == std::string_view::npos ? "" : authority.substr(colon + 1);
    const auto octets = ascii::split(host, '.');
    const bool loopback_v4 = octets.size() == 4 && octets[0] == "127" && std::ranges::all_of(octets, ascii::all_digits);
    const bool loopback = loopback_v4 || host == "localhost" || host == "[::1]";
    return !host.empty() && (port.empty() || ascii::all_digits(port)) && (https || loopback);
}

Result<fs::path> find_configuration(const std::optional<fs::path>& option, const Environment& environment)
{
    std::error_code error;
    for (const auto& [named, how] :
         {std::pair{option, "--config"}, std::pair{as_path(environment.vitalign_config), "$VITALIGN_CONFIG"}}) {
        if (named) {
            if (!fs::exists(*named, error)) {
                return failure(ErrorCode::config, "{}: there is no such configuration file (named by {})",
                               named->string(), how);
            }
            return *named;
        }
    }
    const fs::path base = environment.xdg_config_home ? fs::path{*environment.xdg_config_home}
                                                      : fs::path{environment.home.value_or(".")} / ".config";
    for (const fs::path& candidate : {fs::path{"vitalign.toml"}, base / "vitalign" / "config.toml"}) {
        if (fs::exists(candidate, error)) {
            return candidate;
        }
    }
    return failure(ErrorCode::config, "there is no vitalign.toml here; `vitalign init --cv YOUR-CV` writes one");
}

Result<Configuration> read_configuration(const fs::path& file, const Environment& environment)
{
    const auto content = files::read_file(file);
    if (!content) {
        return failure(ErrorCode::config, "{}", content.error().message);
    }
    return parse_configuration(*content, file, environment);
}

Result<Configuration> parse_configuration(std::string_view content, const fs::path& file,
                                          const Environment& environment)
try {
    const toml::table root = toml::parse(content, file.string());
    return read_root(root, file, environment);
} catch (const toml::parse_error& error) {
    return failure(ErrorCode::config, "{}:{}:{}: {}", file.string(), error.source().begin.line,
                   error.source().begin.column, error.description());
} catch (const WrongValue& wrong) {
    return failure(ErrorCode::config, "{}", wrong.message);
}

} // namespace vitalign::config
