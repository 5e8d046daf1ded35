#include "fetchers/dblp_dump.hpp"

#include "fetchers/dblp_record.hpp"
#include "schemas/ascii.hpp"

#include <array>

namespace vitalign::fetchers::dblp {

namespace {

/// Elements below the root (dblp.dtd of 2023-05-10).
constexpr std::array<std::string_view, 10> elements{"article",   "inproceedings", "proceedings", "book", "incollection",
                                                    "phdthesis", "mastersthesis", "www",         "data", "person"};

/// The start of any element's tag, and `</dblp>`, fit in: with less one cannot tell yet what begins.
constexpr std::size_t enough_to_tell = 16;

/// No record is larger; more means that the file is not what it seems.
constexpr std::size_t largest_element = std::size_t{4} << 20;

/// The name of the element that begins at `text`, which starts with `<`; empty if it is none of those.
std::string_view element_at(std::string_view text)
{
    const std::string_view name = text.substr(1, text.find_first_of(" \t\r\n>", 1) - 1);
    const auto* found = std::ranges::find(elements, name);
    return found == elements.end() ? std::string_view{} : *found;
}

} // namespace

Result<void> DumpReader::feed(std::string_view piece)
{
    m_rest += piece;
    std::string_view text{m_rest};
    std::size_t begin = text.find('<');
    while (begin != std::string_view::npos && text.size() - begin > enough_to_tell) {
        const std::string_view name = element_at(text.substr(begin));
        if (name.empty()) { // the declaration, the root, or its end
            m_ended = m_ended || text.substr(begin).starts_with("</dblp>");
            begin = text.find('<', begin + 1);
            continue;
        }
        const std::string close = fmt::format("</{}>", name);
        const std::size_t end = text.find(close, begin);
        if (end == std::string_view::npos) {
            break;
        }
        if (auto done = read(text.substr(begin, end + close.size() - begin)); !done) {
            return done;
        }
        begin = text.find('<', end + close.size());
    }
    m_rest.erase(0, std::min(begin, m_rest.size()));
    if (m_rest.size() > largest_element) {
        return failure(ErrorCode::malformed, "an element of more than {} MB is no record", largest_element >> 20);
    }
    return {};
}

Result<void> DumpReader::finish() const
{
    // A longer rest is an element that was not closed, even if the end of the root stands somewhere behind it.
    return m_ended || (m_rest.size() <= enough_to_tell && m_rest.find("</dblp>") != std::string::npos)
               ? Result<void>{}
               : failure(ErrorCode::malformed, "the file is cut off: it does not end with </dblp>");
}

Result<void> DumpReader::read(std::string_view xml)
{
    if (!m_needle.empty() && xml.find(m_needle) == std::string_view::npos) {
        return {};
    }
    pugi::xml_document document;
    const auto parsed = document.load_buffer(xml.data(), xml.size(), parse_flags);
    if (!parsed) {
        return failure(ErrorCode::malformed, "a record is broken: {}", parsed.description());
    }
    const pugi::xml_node node = document.first_child();
    DumpElement element{.xml = xml, .publication = read_record(node)};
    for (const pugi::xml_node& child : node.children()) {
        const std::string_view name = child.name();
        if (name == "author" || name == "editor") {
            element.names.push_back(text_of(child));
        }
    }
    const std::string_view key = node.attribute("key").value();
    if (key.starts_with("homepages/")) {
        element.person = DblpPid::parse(key);
    }
    m_found(element);
    return {};
}

} // namespace vitalign::fetchers::dblp
