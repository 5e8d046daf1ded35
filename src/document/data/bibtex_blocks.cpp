#include "data/bibtex_blocks.hpp"

#include "marked/compose.hpp"
#include "marked/field_names.hpp"
#include "schemas/arxiv_id.hpp"
#include "schemas/ascii.hpp"
#include "tex/bibtex_values.hpp"
#include "tex/inline_text.hpp"

#include <algorithm>
#include <array>

namespace vitalign::data {

namespace {

struct Meaning {
    std::string_view name;
    std::string_view field;
    tex::Reading reading = tex::Reading::prose;
};

constexpr std::array<Meaning, 31> meanings{{{"title", marked::field::title},
                                            {"author", marked::field::authors},
                                            {"journal", marked::field::venue},
                                            {"journaltitle", marked::field::venue},
                                            {"booktitle", marked::field::venue},
                                            {"school", marked::field::venue},
                                            {"institution", marked::field::venue},
                                            {"howpublished", marked::field::venue},
                                            {"publisher", marked::field::venue},
                                            {"organization", marked::field::venue},
                                            {"shortjournal", marked::field::acronym},
                                            {"series", marked::field::acronym},
                                            {"date", marked::field::date},
                                            {"year", marked::field::date},
                                            {"volume", marked::field::volume},
                                            {"number", marked::field::number},
                                            {"issue", marked::field::number},
                                            {"pages", marked::field::pages},
                                            {"doi", marked::field::doi, tex::Reading::address},
                                            {"eprint", marked::field::arxiv, tex::Reading::address},
                                            {"arxiv", marked::field::arxiv, tex::Reading::address},
                                            {"url", marked::field::url, tex::Reading::address},
                                            {"html", marked::field::url, tex::Reading::address},
                                            {"pdf", marked::field::url, tex::Reading::address},
                                            {"holder", marked::field::assignee},
                                            {"assignee", marked::field::assignee},
                                            {"pubstate", marked::field::status},
                                            {"location", marked::field::location},
                                            {"note", marked::field::note},
                                            {"addendum", marked::field::note},
                                            {"award", marked::field::note}}};

/// Where an entry has several, the first is its venue.
constexpr std::array<std::string_view, 8> venues{"journal",     "journaltitle", "booktitle", "school",
                                                 "institution", "howpublished", "publisher", "organization"};

class Assembling {
public:
    explicit Assembling(const tex::ResolvedEntry& entry) : m_entry(entry), m_type(ascii::lower(entry.type.text)) {}

    marked::Block block()
    {
        marked::Block block{.kind = marked::Block::Kind::item, .level = 1};
        marked::append_field(block.text, marked::field::kind, m_entry.type);
        for (const tex::BibtexValue& field : m_entry.values) {
            const auto* meaning = std::ranges::find(meanings, field.name, &Meaning::name);
            if (meaning != meanings.end() && wanted(field)) {
                add(block.text, *meaning, field);
            }
        }
        return block;
    }

private:
    const tex::BibtexValue* find(std::string_view name) const
    {
        const auto found = std::ranges::find(m_entry.values, name, &tex::BibtexValue::name);
        return found == m_entry.values.end() ? nullptr : &*found;
    }

    /// Remarks may stand there several times; of another field the first counts, as for BibTeX.
    bool wanted(const tex::BibtexValue& field) const
    {
        if (field.name == "note") {
            return true;
        }
        if (std::ranges::find(venues, field.name) != venues.end()) {
            return &field == venue();
        }
        return &field == find(field.name) && !(field.name == "year" && find("date") != nullptr);
    }

    const tex::BibtexValue* venue() const
    {
        for (const std::string_view name : venues) {
            const tex::BibtexValue* field = find(name);
            if (field != nullptr && !ascii::trim(field->latex.text).empty()) {
                return field;
            }
        }
        return nullptr;
    }

    void add(marked::MarkedText& out, const Meaning& meaning, const tex::BibtexValue& field) const
    {
        marked::MarkedText text = tex::text_of(field.latex, meaning.reading);
        std::string_view name = meaning.field;
        if (name == marked::field::title) {
            add_subtitle(text);
        } else if (name == marked::field::date && field.name == "year") {
            add_month(text);
        } else if (name == marked::field::number && m_type == "patent") {
            name = marked::field::patent_number;
        } else if (name == marked::field::arxiv) {
            name = is_arxiv(text.text) ? name : text.text.starts_with("http") ? marked::field::url : "";
        } else if (field.name == "series" && std::ranges::none_of(text.text, ascii::is_digit)) {
            name = ""; // of books, not a conference's short name
        }
        if (!name.empty()) {
            marked::append_field(out, name, text);
        }
    }

    void add_subtitle(marked::MarkedText& title) const
    {
        const tex::BibtexValue* subtitle = find("subtitle");
        if (subtitle != nullptr && !title.empty()) {
            title.append(": ", title.origin.back(), true);
            marked::append(title, tex::text_of(subtitle->latex, tex::Reading::prose));
        }
    }

    /// `May 2020`; the month of a number alone says too little where it does not stand before the year.
    void add_month(marked::MarkedText& year) const
    {
        const tex::BibtexValue* month = find("month");
        marked::MarkedText date =
            month == nullptr ? marked::MarkedText{} : tex::text_of(month->latex, tex::Reading::prose);
        if (std::ranges::any_of(date.text, ascii::is_alpha) && !year.empty()) {
            date.append(" ", date.origin.back(), true);
            marked::append(date, year);
            year = std::move(date);
        }
    }

    bool is_arxiv(std::string_view text) const
    {
        for (const std::string_view name : {"archiveprefix", "eprinttype"}) {
            if (const tex::BibtexValue* archive = find(name)) {
                return ascii::lower(archive->latex.text) == "arxiv";
            }
        }
        return ArxivId::parse(text).has_value();
    }

    const tex::ResolvedEntry& m_entry;
    std::string m_type;
};

std::set<std::string, std::less<>> keywords_of(const tex::ResolvedEntry& entry)
{
    std::set<std::string, std::less<>> out;
    for (const tex::BibtexValue& field : entry.values) {
        if (field.name == "keywords") {
            for (const std::string_view part : ascii::split(field.latex.text, ',')) {
                out.emplace(ascii::trim(part));
            }
        }
    }
    return out;
}

} // namespace

Result<std::vector<BibtexBlock>> bibtex_entries(std::string_view text, std::size_t offset)
{
    std::vector<BibtexBlock> entries;
    const auto read = tex::resolve_bibtex(text, offset, [&](const tex::ResolvedEntry& entry) {
        entries.push_back({.key = std::string{ascii::trim(entry.key)},
                           .type = ascii::lower(entry.type.text),
                           .keywords = keywords_of(entry),
                           .block = Assembling{entry}.block()});
    });
    return read ? Result<std::vector<BibtexBlock>>{std::move(entries)} : failure_of(read);
}

Result<std::vector<marked::Block>> bibtex_blocks(std::string_view text, std::size_t offset)
{
    auto entries = bibtex_entries(text, offset);
    if (!entries) {
        return failure_of(entries);
    }
    std::vector<marked::Block> blocks;
    for (BibtexBlock& entry : *entries) {
        blocks.push_back(std::move(entry.block));
    }
    return blocks;
}

Result<std::vector<marked::Block>> read_bibtex(const marked::SourceText& source)
{
    auto blocks = bibtex_blocks(source.text(), 0);
    if (blocks) {
        marked::Block heading{.kind = marked::Block::Kind::heading, .level = 1};
        heading.text.append("Publications", 0, true);
        blocks->insert(blocks->begin(), std::move(heading));
    }
    return blocks;
}

} // namespace vitalign::data
