// RIS as reference managers read it (Research Information Systems' tagged format).
#include "bibliography/reference.hpp"
#include "text/safe_text.hpp"

#include <fmt/format.h>

namespace vitalign::bibliography {

namespace {

std::string_view ris_type(Kind kind)
{
    switch (kind) {
    case Kind::article: return "JOUR";
    case Kind::inproceedings:
    case Kind::poster: return "CPAPER";
    case Kind::incollection: return "CHAP";
    case Kind::book: return "BOOK";
    case Kind::proceedings: return "CONF";
    case Kind::thesis: return "THES";
    case Kind::preprint: return "UNPB";
    case Kind::report: return "RPRT";
    case Kind::patent: return "PAT";
    case Kind::dataset: return "DATA";
    case Kind::software: return "COMP";
    case Kind::misc: return "GEN";
    }
    return "GEN";
}

class Lines {
public:
    void put(std::string_view tag, const std::optional<std::string>& value)
    {
        if (value && !value->empty()) {
            text += fmt::format("{}  - {}\r\n", tag, text::printable(*value));
        }
    }

    std::string text = {};
};

std::string inverted(const Contributor& contributor)
{
    const PersonName& name = contributor.name;
    return name.given.empty()
               ? name.full_family()
               : fmt::format("{}, {}{}", name.full_family(), name.given, name.suffix.empty() ? "" : ", " + name.suffix);
}

std::string record_of(const Reference& reference)
{
    Lines lines;
    lines.put("TY", std::string{ris_type(reference.kind)});
    for (const Contributor& author : reference.authors) {
        lines.put("AU", inverted(author));
    }
    lines.put("TI", reference.title);
    lines.put(reference.kind == Kind::article ? "JO" : "T2", reference.venue);
    lines.put("PY", reference.date ? std::optional{fmt::format("{}", reference.date->year)} : std::nullopt);
    lines.put("VL", reference.volume);
    lines.put("IS", reference.number);
    if (reference.pages) {
        const std::string pages = text::plain_dashes(*reference.pages);
        const std::size_t dash = pages.find('-');
        lines.put("SP", pages.substr(0, dash));
        lines.put("EP", dash == std::string::npos ? std::nullopt : std::optional{pages.substr(dash + 1)});
    }
    lines.put("PB", reference.publisher);
    lines.put("DO", reference.doi ? std::optional{reference.doi->str()} : std::nullopt);
    lines.put("UR", reference.patent ? std::optional{reference.patent->publication.url()} : reference.link);
    lines.put("M1", reference.patent ? std::optional{reference.patent->publication.str()} : std::nullopt);
    lines.put("ID", reference.key);
    return lines.text + "ER  - \r\n";
}

} // namespace

std::string to_ris(const std::vector<Reference>& references)
{
    std::string out;
    for (const Reference& reference : references) {
        out += (out.empty() ? "" : "\r\n") + record_of(reference);
    }
    return out;
}

} // namespace vitalign::bibliography
