#include "fetchers/dblp_person.hpp"

#include "fetchers/dblp_record.hpp"
#include "schemas/ascii.hpp"

namespace vitalign::fetchers::dblp {

namespace {

/// Only <person> directly below the root: those below <homonyms> are other people.
void read_self(const pugi::xml_node& person, Person& out)
{
    out.disambiguation =
        std::string_view{person.attribute("publtype").value()}.find("disambiguation") != std::string_view::npos;
    for (const pugi::xml_node& author : person.children("author")) {
        out.names.push_back(text_of(author));
    }
    for (const pugi::xml_node& note : person.children("note")) {
        if (std::string_view{note.attribute("type").value()} == "affiliation") {
            out.affiliations.push_back(text_of(note));
        }
    }
    for (const pugi::xml_node& url : person.children("url")) {
        const std::string address = text_of(url);
        if (!out.orcid && address.find("orcid.org/") != std::string::npos) {
            out.orcid = Orcid::parse(address);
        }
    }
}

} // namespace

Result<Person> read_person(std::string_view xml)
{
    pugi::xml_document document;
    const auto parsed = document.load_buffer(xml.data(), xml.size(), parse_flags);
    const pugi::xml_node root = document.child("dblpperson");
    if (!parsed) {
        return failure(ErrorCode::malformed, "broken or cut-off XML at byte {}: {}", parsed.offset,
                       parsed.description());
    }
    if (!root) {
        return failure(ErrorCode::malformed, "no <dblpperson> in the answer");
    }
    auto pid = DblpPid::parse(root.attribute("pid").value());
    if (!pid) {
        pid = DblpPid::parse(root.child("person").attribute("key").value());
    }
    if (!pid) {
        return failure(ErrorCode::malformed, "the person page names no pid");
    }
    Person person{.pid = *pid};
    read_self(root.child("person"), person);
    std::size_t listed = 0;
    for (const pugi::xml_node& r : root.children("r")) {
        ++listed;
        if (auto record = read_record(
                r.find_child([](const pugi::xml_node& node) { return node.type() == pugi::node_element; }))) {
            person.records.push_back(*std::move(record));
        }
    }
    const auto announced = ascii::number(root.attribute("n").value());
    if (announced && listed < static_cast<std::size_t>(*announced)) {
        return failure(ErrorCode::malformed, "the page announces {} records but holds {}", *announced, listed);
    }
    return person;
}

} // namespace vitalign::fetchers::dblp
