#include "cv/author_list.hpp"

namespace vitalign::cv {

AuthorList read_authors(const marked::MarkedText& text, marked::Part part, const marked::SourceText& source,
                        const AuthorStyle& style)
{
    const AuthorAtoms list = cut_authors(text, marked::trimmed(text, part, ",;:"));
    AuthorList out{.truncated = list.truncated, .self_omitted = list.self_omitted};
    for (const PlacedName& placed : place_names(list, style)) {
        const bool comma = placed.form == NameForm::family_comma;
        const AuthorAtom& first = list.atoms[placed.atom];
        const AuthorAtom& last = list.atoms[placed.atom + (comma ? 1 : 0)];
        PersonName name = comma ? name_of(text.text, first, last) : name_of(text.text, first, placed.form);
        if (name.empty()) {
            continue;
        }
        if (first.star || last.star) {
            out.starred.push_back(name.display());
        }
        out.authors.push_back(
            {std::move(name), text.span(source, first.words.front().at.begin, last.words.back().at.end)});
    }
    return out;
}

std::vector<PersonName> names_in(const marked::MarkedText& text, marked::Part part)
{
    static const marked::SourceText nowhere{""};
    std::vector<PersonName> names;
    for (auto& author : read_authors(text, part, nowhere).authors) {
        names.push_back(std::move(author.value));
    }
    return names;
}

} // namespace vitalign::cv
