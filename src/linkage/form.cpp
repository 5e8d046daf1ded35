#include "linkage/form.hpp"

#include "linkage/hash.hpp"
#include "schemas/arxiv_id.hpp"
#include "schemas/ascii.hpp"
#include "schemas/doi.hpp"
#include "schemas/isbn.hpp"
#include "schemas/month.hpp"
#include "schemas/patent_number.hpp"
#include "text/markup.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace vitalign::linkage {

namespace {

/// A year from 1500 to 2099 in the text: `(1994).`, `1999-05`.
std::int16_t year_in(std::string_view text)
{
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        const bool digits = ascii::all_digits(text.substr(i, 4)) && (i == 0 || !ascii::is_digit(text[i - 1])) &&
                            (i + 4 == text.size() || !ascii::is_digit(text[i + 4]));
        if (digits) {
            const int year = *ascii::number(text.substr(i, 4));
            if (year >= 1500 && year < 2100) {
                return static_cast<std::int16_t>(year);
            }
        }
    }
    return 0;
}

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
    std::uint64_t content = 0;
    for (const std::string_view field :
         {citation.title, citation.authors, citation.venue, citation.type, citation.year, citation.volume,
          citation.number, citation.pages, citation.doi, citation.arxiv, citation.isbn, citation.patent}) {
        content = combine(content, hash64(field));
    }
    return content;
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
    read_authors(with_whole_words(without_entities(citation.authors)), m_list);
    form.authors = m_authors.keep(m_list.authors);
    form.authors_truncated = m_list.truncated;
    form.year = year_in(citation.year);
    read_numbers(citation, form);
    if (const auto venue = ascii::trim(citation.venue); !venue.empty()) {
        m_venue = venue;
        const auto [found, fresh] = m_known_venues.try_emplace(m_venue, 0);
        if (fresh) {
            found->second = m_venues.number_of(without_entities(venue));
        }
        form.venue = found->second;
    }
    form.medium = medium_of_type(citation.type);
    return form;
}

/// Tokenised exports part words at letters they do not know: `G ü ting`. A lone letter that is not ASCII belongs to
/// both neighbours.
std::string_view FormBuilder::with_whole_words(std::string_view text)
{
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        return text;
    }
    m_glued.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool lone = text[i] == ' ' && i + 3 < text.size() &&
                          (static_cast<unsigned char>(text[i + 1]) >> 5U) == 6 && text[i + 3] == ' ';
        if (lone) {
            m_glued.append(text.substr(i + 1, 2));
            i += 3;
        } else {
            m_glued.push_back(text[i]);
        }
    }
    return m_glued;
}

/// Exports of web pages carry `&#233;`.
std::string_view FormBuilder::without_entities(std::string_view text)
{
    if (text.find('&') == std::string_view::npos) {
        return text;
    }
    m_plain = text::decode_entities(text);
    return m_plain;
}

void FormBuilder::read_numbers(const Citation& citation, Form& form)
{
    read_pages(ascii::trim(citation.pages), form);
    form.volume = plain_number(citation.volume);
    form.number = plain_number(citation.number);
    if (form.number == 0) { // "12 (4)"
        const std::size_t open = citation.volume.find('(');
        form.number = open == std::string_view::npos ? 0 : plain_number(citation.volume.substr(open));
    }
    if (!citation.doi.empty()) {
        if (const auto doi = Doi::parse(citation.doi)) {
            form.doi = hash64(without_version(doi->str()));
            form.registrant = hash32(doi->registrant());
        }
    }
    if (!citation.arxiv.empty()) {
        const auto id = ArxivId::parse(citation.arxiv);
        form.identifier = id ? hash64(id->str()) : 0;
    }
    if (!citation.patent.empty()) {
        const auto number = PatentNumber::parse(citation.patent);
        form.identifier = number ? hash64(number->str()) : form.identifier;
    }
    if (!citation.isbn.empty()) {
        const auto isbn = Isbn::parse(citation.isbn);
        form.isbn = isbn ? hash32(isbn->str()) : 0;
    }
}

} // namespace vitalign::linkage
