#include "linkage/form.hpp"

#include "linkage/hash.hpp"
#include "schemas/ascii.hpp"
#include "schemas/month.hpp"
#include "text/markup.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace vitalign::linkage {

namespace {

/// The number at the start of the text, as far as it goes: `S123` -> 123.
struct Number {
    std::int32_t value = 0;
    std::size_t digits = 0;
    std::size_t end = 0;
};

/// What fits in 32 bits; of longer numbers the rest is left out.
constexpr std::size_t most_digits = 9;

std::optional<Number> next_number(std::string_view text, std::size_t from)
{
    std::size_t begin = from;
    while (begin < text.size() && !ascii::is_digit(text[begin])) {
        ++begin;
    }
    Number number{.end = begin};
    while (number.end < text.size() && ascii::is_digit(text[number.end])) {
        if (number.digits < most_digits) {
            number.value = number.value * 10 + (text[number.end] - '0');
        }
        ++number.digits;
        ++number.end;
    }
    return number.digits == 0 ? std::nullopt : std::optional{number};
}

/// `482-91` ends at 491.
std::int32_t completed(const Number& first, const Number& last)
{
    if (last.digits >= first.digits || first.digits > most_digits || last.value >= first.value) {
        return last.value;
    }
    std::int32_t scale = 1;
    for (std::size_t i = 0; i < last.digits; ++i) {
        scale *= 10;
    }
    return first.value / scale * scale + last.value;
}

void read_pages(std::string_view pages, Form& form)
{
    // A spreadsheet takes `1-9` for a date and writes `01-Sep`.
    const bool dated = pages.size() == 6 && pages[2] == '-' && ascii::all_digits(pages.substr(0, 2));
    if (const auto month = dated ? month_of(pages.substr(3)) : std::nullopt) {
        form.first_page = *ascii::number(pages.substr(0, 2));
        form.last_page = std::max(*month, form.first_page);
        form.pages = hash32(pages);
        return;
    }
    const auto first = next_number(pages, 0);
    if (!first || first->value == form.year) { // a page equal to the year is rubbish
        return;
    }
    form.pages = hash32(pages);
    form.first_page = first->value;
    form.from_page_one = first->value == 1 && pages.front() == '1';
    const bool range = first->end < pages.size() && pages.find_first_of("-\xE2:", first->end) != std::string_view::npos;
    if (const auto last = range ? next_number(pages, first->end) : std::nullopt) {
        form.last_page = completed(*first, *last);
    }
    // A range that runs backwards says nothing about its end.
    if (form.last_page < form.first_page) {
        form.last_page = 0;
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
    const auto number = next_number(text, 0);
    return number ? hash32(std::to_string(number->value)) : 0;
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
