#include "bibliography/reference.hpp"
#include "text/safe_text.hpp"

#include <fmt/format.h>

namespace vitalign::bibliography {

namespace {

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text::printable(text)) {
        if (std::string_view{"\\`*_[]<>"}.find(c) != std::string_view::npos) {
            out.push_back('\\');
        }
        out.push_back(c);
    }
    return out;
}

std::string line_of(const Reference& reference)
{
    std::string names;
    for (const Contributor& author : reference.authors) {
        names += (names.empty() ? "" : ", ") + escaped(author.name.display());
    }
    std::string line = fmt::format("- {}{}\"{}\"", names, names.empty() ? "" : ", ", escaped(reference.title));
    if (reference.patent) {
        line += ", " + reference.patent->publication.str();
    } else if (reference.venue) {
        line += ", " + escaped(*reference.venue);
    }
    line += reference.date ? fmt::format(", {}", reference.date->year) : "";
    const std::string url = reference.doi      ? reference.doi->url()
                            : reference.patent ? reference.patent->publication.url()
                                               : reference.link.value_or("");
    const std::string address = text::web_address(url);
    return line + (address.empty() ? "" : fmt::format(". <{}>", address)) + "\n";
}

} // namespace

std::string to_markdown(const std::vector<Reference>& references)
{
    std::string out;
    for (const bool patents : {false, true}) {
        std::string part;
        for (const Reference& reference : references) {
            part += reference.patent.has_value() == patents ? line_of(reference) : "";
        }
        if (!part.empty()) {
            out += fmt::format("{}## {}\n\n{}", out.empty() ? "" : "\n", patents ? "Patents" : "Publications", part);
        }
    }
    return out;
}

} // namespace vitalign::bibliography
