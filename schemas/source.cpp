#include "schemas/source.hpp"

#include <algorithm>

namespace vitalign {

namespace {

constexpr std::array<std::string_view, 2> dblp_mirrors{"https://dblp.uni-trier.de", "https://dblp.dagstuhl.de"};

constexpr std::array<SourceFacts, 4> rows{{
    {.source = Source::dblp,
     .name = "dblp",
     .title = "DBLP",
     .address = "https://dblp.org",
     .mirrors = dblp_mirrors,
     .sparql = "https://sparql.dblp.org/sparql",
     .trusted_for_kind = true},
    {.source = Source::crossref, .name = "crossref", .title = "Crossref", .address = "https://api.crossref.org"},
    {.source = Source::google_patents,
     .name = "google_patents",
     .title = "Google Patents",
     .address = "https://patents.google.com",
     .closed_search = true,
     .publications = false},
    {.source = Source::file, .name = "import", .title = "Imported files"},
}};

} // namespace

const SourceFacts& facts_of(Source source)
{
    return *std::ranges::find(rows, source, &SourceFacts::source);
}

std::string_view name_of(Source source)
{
    return facts_of(source).name;
}

std::string_view title_of(Source source)
{
    return facts_of(source).title;
}

std::optional<Source> source_of(std::string_view name)
{
    const auto* found = std::ranges::find(rows, name, &SourceFacts::name);
    return found == rows.end() ? std::nullopt : std::optional{found->source};
}

} // namespace vitalign
