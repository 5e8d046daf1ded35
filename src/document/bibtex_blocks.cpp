#include "bibtex_blocks.hpp"

#include "arxiv_id.hpp"
#include "ascii.hpp"
#include "bibtex_entries.hpp"
#include "bibtex_latex.hpp"
#include "field_names.hpp"
#include "plain_field.hpp"

#include <algorithm>
#include <array>

namespace vitalign {

namespace {

using bibtex::Reading;

struct Meaning {
    std::string_view name;
    std::string_view field;
    Reading reading = Reading::prose;
};

constexpr std::array<Meaning, 31> meanings{{{"title", field::title},
                                            {"author", field::authors},
                                            {"journal", field::venue},
                                            {"journaltitle", field::venue},
                                            {"booktitle", field::venue},
                                            {"school", field::venue},
                                            {"institution", field::venue},
                                            {"howpublished", field::venue},
                                            {"publisher", field::venue},
                                            {"organization", field::venue},
                                            {"shortjournal", field::acronym},
                                            {"series", field::acronym},
                                            {"date", field::date},
                                            {"year", field::date},
                                            {"volume", field::volume},
                                            {"number", field::number},
                                            {"issue", field::number},
                                            {"pages", field::pages},
                                            {"doi", field::doi, Reading::address},
                                            {"eprint", field::arxiv, Reading::address},
                                            {"arxiv", field::arxiv, Reading::address},
                                            {"url", field::url, Reading::address},
                                            {"html", field::url, Reading::address},
                                            {"pdf", field::url, Reading::address},
                                            {"holder", field::assignee},
                                            {"assignee", field::assignee},
                                            {"pubstate", field::status},
                                            {"location", field::location},
                                            {"note", field::note},
                                            {"addendum", field::note},
                                            {"award", field::note}}};

/// Where an entry has several, the first is its venue.
constexpr std::array<std::string_view, 8> venues{"journal",     "journaltitle", "booktitle", "school",
                                                 "institution", "howpublished", "publisher", "organization"};

class Assembling {
public:
    explicit Assembling(const bibtex::Entry& entry) : m_entry(entry), m_type(ascii::lower(entry.type.text)) {}

    Block block()
    {
        Block block{.kind = Block::Kind::item, .level = 1};
        append_field(block.text, field::kind, m_entry.type);
        for (const bibtex::Field& field : m_entry.fields) {
            const auto* meaning = std::ranges::find(meanings, field.name, &Meaning::name);
            if (meaning != meanings.end() && wanted(field)) {
                add(block.text, *meaning, field);
            }
        }
        return block;
    }

private:
    const bibtex::Field* find(std::string_view name) const
    {
        const auto found = std::ranges::find(m_entry.fields, name, &bibtex::Field::name);
        return found == m_entry.fields.end() ? nullptr : &*found;
    }

    /// Remarks may stand there several times; of another field the first counts, as for BibTeX.
    bool wanted(const bibtex::Field& field) const
    {
        if (field.name == "note") {
            return true;
        }
        if (std::ranges::find(venues, field.name) != venues.end()) {
            return &field == venue();
        }
        return &field == find(field.name) && !(field.name == "year" && find("date") != nullptr);
    }

    const bibtex::Field* venue() const
    {
        for (const std::string_view name : venues) {
            const bibtex::Field* field = find(name);
            if (field != nullptr && !ascii::trim(field->value.text).empty()) {
                return field;
            }
        }
        return nullptr;
    }

    void add(MarkedText& out, const Meaning& meaning, const bibtex::Field& field) const
    {
        MarkedText text = bibtex::text_of(field.value, meaning.reading);
        std::string_view name = meaning.field;
        if (name == field::title) {
            add_subtitle(text);
        } else if (name == field::date && field.name == "year") {
            add_month(text);
        } else if (name == field::number && m_type == "patent") {
            name = field::patent_number;
        } else if (name == field::arxiv) {
            name = is_arxiv(text.text) ? name : text.text.starts_with("http") ? field::url : "";
        } else if (field.name == "series" && std::ranges::none_of(text.text, ascii::is_digit)) {
            name = ""; // of books, not a conference's short name
        }
        if (!name.empty()) {
            append_field(out, name, text);
        }
    }

    void add_subtitle(MarkedText& title) const
    {
        const bibtex::Field* subtitle = find("subtitle");
        if (subtitle != nullptr && !title.empty()) {
            title.append(": ", title.origin.back(), true);
            append(title, bibtex::text_of(subtitle->value, Reading::prose));
        }
    }

    /// `May 2020`; the month of a number alone says too little where it does not stand before the year.
    void add_month(MarkedText& year) const
    {
        const bibtex::Field* month = find("month");
        MarkedText date = month == nullptr ? MarkedText{} : bibtex::text_of(month->value, Reading::prose);
        if (std::ranges::any_of(date.text, ascii::is_alpha) && !year.empty()) {
            date.append(" ", date.origin.back(), true);
            append(date, year);
            year = std::move(date);
        }
    }

    bool is_arxiv(std::string_view text) const
    {
        for (const std::string_view name : {"archiveprefix", "eprinttype"}) {
            if (const bibtex::Field* archive = find(name)) {
                return ascii::lower(archive->value.text) == "arxiv";
            }
        }
        return ArxivId::parse(text).has_value();
    }

    const bibtex::Entry& m_entry;
    std::string m_type;
};

} // namespace

Result<std::vector<Block>> bibtex_blocks(std::string_view text, std::size_t offset)
{
    const auto entries = bibtex::entries(text, offset);
    if (!entries) {
        return failure_of(entries);
    }
    std::vector<Block> blocks;
    for (const bibtex::Entry& entry : *entries) {
        blocks.push_back(Assembling{entry}.block());
    }
    return blocks;
}

Result<std::vector<Block>> read_bibtex(const SourceText& source)
{
    auto blocks = bibtex_blocks(source.text(), 0);
    if (blocks) {
        Block heading{.kind = Block::Kind::heading, .level = 1};
        heading.text.append("Publications", 0, true);
        blocks->insert(blocks->begin(), std::move(heading));
    }
    return blocks;
}

} // namespace vitalign
