#include "linkage/form.hpp"

#include "linkage/hash.hpp"
#include "normalise/page_range.hpp"
#include "schemas/ascii.hpp"
#include "text/markup.hpp"

#include <algorithm>

namespace vitalign::linkage {

namespace {

void read_pages(std::string_view printed, Form& form)
{
    const auto pages = normalise::page_numbers(printed);
    if (pages && pages->first != form.year) { // a page equal to the year is rubbish
        form.pages = hash32(printed);
        form.first_page = pages->first;
        form.last_page = pages->last;
        form.from_page_one = pages->first == 1 && printed.front() == '1';
    }
}

/// `.pub3` and `/v2` behind a DOI: a later state of the same thing.
std::string_view without_version(std::string_view doi)
{
    for (const std::string_view mark : {".pub", "/v"}) {
        const std::size_t at = doi.rfind(mark);
        if (at != std::string_view::npos && ascii::all_digits(doi.substr(at + mark.size()))) {
            return doi.substr(0, at);
        }
    }
    return doi;
}

/// Letters and digits of a volume or issue without leading zeros; `12 (4)` is volume 12, issue 4.
std::uint32_t plain_number(std::string_view text)
{
    const auto number = ascii::number(ascii::first_digits(text).substr(0, ascii::most_digits));
    return number ? hash32(std::to_string(*number)) : 0;
}

std::uint64_t content_of(const Citation& citation)
{
    std::uint64_t content =
        combine(static_cast<std::uint64_t>(citation.year), static_cast<std::uint64_t>(citation.medium));
    for (const std::string_view text :
         {citation.title, citation.venue, citation.volume, citation.number, citation.pages,
          citation.doi != nullptr ? std::string_view{citation.doi->str()} : ""}) {
        content = combine(content, hash64(text));
    }
    for (const AuthorKey& author : citation.authors) {
        content = combine(content, (std::uint64_t{author.family} << 32U) ^ author.given ^
                                       static_cast<unsigned char>(author.initial));
    }
    return content;
}

void read_numbers(const Citation& citation, Form& form)
{
    read_pages(ascii::trim(citation.pages), form);
    form.volume = plain_number(citation.volume);
    form.number = plain_number(citation.number);
    if (form.number == 0) { // "12 (4)"
        const std::size_t open = citation.volume.find('(');
        form.number = open == std::string_view::npos ? 0 : plain_number(citation.volume.substr(open));
    }
}

void read_identifiers(const Citation& citation, Form& form)
{
    if (citation.doi != nullptr) {
        form.doi = hash64(without_version(citation.doi->str()));
        form.registrant = hash32(citation.doi->registrant());
    }
    form.identifier = citation.patent != nullptr  ? hash64(citation.patent->str())
                      : citation.arxiv != nullptr ? hash64(citation.arxiv->str())
                                                  : 0;
    form.isbn = citation.isbn != nullptr ? hash32(citation.isbn->str()) : 0;
}

} // namespace

Form FormBuilder::build(const Citation& citation, std::uint32_t source)
{
    Form form{.content = content_of(citation), .source = source};
    read_title(citation.title, m_title);
    form.title = {m_letters.keep(m_title.tight).data(), m_title.tight.size()};
    form.numbers = m_title.numbers;
    form.marker = m_title.marker;
    form.title_truncated = m_title.truncated;
    form.occasion = m_title.occasion;
    form.part = m_title.part;
    std::ranges::sort(m_title.words);
    m_title.words.erase(std::unique(m_title.words.begin(), m_title.words.end()), m_title.words.end());
    form.words = m_words.keep(m_title.words);
    form.authors = m_authors.keep(citation.authors.first(std::min(citation.authors.size(), most_authors)));
    form.authors_truncated = citation.authors_truncated;
    form.year = static_cast<std::int16_t>(citation.year);
    read_numbers(citation, form);
    read_identifiers(citation, form);
    form.venue = venue_number(ascii::trim(citation.venue));
    form.medium = citation.medium;
    return form;
}

std::uint32_t FormBuilder::venue_number(std::string_view name)
{
    if (name.empty()) {
        return 0;
    }
    m_venue = name;
    const auto [found, fresh] = m_known_venues.try_emplace(m_venue, 0);
    if (fresh) {
        found->second = m_venues.number_of(text::decode_entities(name)); // exports of web pages carry `&#233;`
    }
    return found->second;
}

} // namespace vitalign::linkage
