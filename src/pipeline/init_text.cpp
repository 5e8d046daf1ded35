#include "pipeline/init_text.hpp"

#include "config/toml_text.hpp"
#include "text/safe_text.hpp"

#include <fmt/format.h>

namespace vitalign::pipeline {

namespace {

/// Where the CV says it, behind the value.
std::string place_comment(const cv::Place& at)
{
    return at.file.empty() ? "" : fmt::format("   # {}:{}", text::printable(at.file), at.line);
}

std::string list_text(const std::vector<cv::Spelling>& items)
{
    std::string out = "[";
    for (const cv::Spelling& item : items) {
        out += fmt::format("\n    {},{}", config::toml_text(item.text), place_comment(item.at));
    }
    return out + (items.empty() ? "]" : "\n]");
}

/// The line with what the CV prints, or an example of it as a comment.
template <class T, class Print>
std::string value_text(std::string_view key, const std::optional<cv::Found<T>>& found, std::string_view example, Print print)
{
    return found ? fmt::format("{} = {}{}", key, config::toml_text(print(found->value)), place_comment(found->at))
                 : fmt::format("# {} = \"{}\"", key, example);
}

} // namespace

std::string configuration_text(const InitFacts& facts)
{
    const auto text_of = [](const auto& identifier) { return identifier.str(); };
    const auto itself = [](const std::string& mail) { return mail; };
    return fmt::format(R"(# Configuration of vitalign. `vitalign doctor` checks it.

[profile]
name = {}{}
# Other spellings that papers or patents carry, in any script.
aliases = {}
# Your pid: the end of your page's address, https://dblp.org/pid/... Found by name and CV while it is not set.
{}
{}
# Employers, to tell you from people of the same name.
affiliations = {}
cv = [{}]

[contact]
# Sent to Crossref, which answers those faster who say who they are.
{}

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
                       config::toml_text(facts.name.text), place_comment(facts.name.at), list_text(facts.aliases),
                       value_text("dblp", facts.contact.dblp, "95/7448-1", text_of),
                       value_text("orcid", facts.contact.orcid, "0000-0002-1825-0097", text_of), list_text(facts.employers),
                       facts.cv ? config::toml_text(*facts.cv) : "",
                       value_text("mailto", facts.contact.mail, "you@example.org", itself));
}

} // namespace vitalign::pipeline
