#include "bibliography/bibtex_records.hpp"

#include "schemas/ascii.hpp"
#include "tex/bibtex_values.hpp"
#include "tex/inline_text.hpp"

#include <array>
#include <map>

namespace vitalign::bibliography {

namespace {

Kind kind_of_type(std::string_view type)
{
    constexpr std::array<std::pair<std::string_view, Kind>, 17> types{{{"article", Kind::article},
                                                                       {"inproceedings", Kind::inproceedings},
                                                                       {"conference", Kind::inproceedings},
                                                                       {"incollection", Kind::incollection},
                                                                       {"inbook", Kind::incollection},
                                                                       {"book", Kind::book},
                                                                       {"proceedings", Kind::proceedings},
                                                                       {"phdthesis", Kind::thesis},
                                                                       {"mastersthesis", Kind::thesis},
                                                                       {"thesis", Kind::thesis},
                                                                       {"techreport", Kind::report},
                                                                       {"report", Kind::report},
                                                                       {"patent", Kind::patent},
                                                                       {"dataset", Kind::dataset},
                                                                       {"data", Kind::dataset},
                                                                       {"software", Kind::software},
                                                                       {"online", Kind::preprint}}};
    const auto* found = std::ranges::find(types, type, &std::pair<std::string_view, Kind>::first);
    return found == types.end() ? Kind::misc : found->second;
}

/// An entry with each field once, as a style file would see it.
struct Entry {
    std::string type = {}; ///< lower case
    std::string key = {};
    std::map<std::string, std::string, std::less<>> fields =
        {}; ///< LaTeX as written; of a name that stands there twice the first

    /// As Unicode text; empty if the entry has no such field.
    std::string text(std::string_view field) const
    {
        const auto found = fields.find(field);
        return found == fields.end() ? std::string{} : tex::from_latex(found->second);
    }
};

Result<std::vector<Entry>> entries_in(std::string_view content)
{
    std::vector<Entry> out;
    const auto read = tex::resolve_bibtex(content, 0, [&](tex::ResolvedEntry resolved) {
        Entry& entry =
            out.emplace_back(Entry{.type = ascii::lower(resolved.type.text), .key = std::string{resolved.key}});
        for (tex::BibtexValue& value : resolved.values) {
            entry.fields.emplace(std::move(value.name), std::move(value.latex.text));
        }
    });
    return read ? Result<std::vector<Entry>>{std::move(out)} : failure_of(read);
}

/// Names parted by " and " outside braces.
std::vector<std::string> split_names(std::string_view raw)
{
    std::vector<std::string> names;
    int depth = 0;
    std::string name;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        depth += raw[i] == '{' ? 1 : raw[i] == '}' ? -1 : 0;
        const bool parting = depth == 0 && ascii::is_space(raw[i]) && ascii::lower(raw.substr(i + 1, 3)) == "and" &&
                             i + 4 < raw.size() && ascii::is_space(raw[i + 4]);
        if (parting) {
            names.push_back(std::move(name));
            name.clear();
            i += 4;
        } else {
            name.push_back(raw[i]);
        }
    }
    names.push_back(std::move(name));
    return names;
}

std::vector<Contributor> people_in(const Entry& entry, const std::string& field)
{
    std::vector<Contributor> people;
    const auto raw = entry.fields.find(field);
    for (const std::string& name : raw == entry.fields.end() ? std::vector<std::string>{} : split_names(raw->second)) {
        const std::string text = tex::from_latex(name);
        const bool group = ascii::trim(name).starts_with("{") && ascii::trim(name).ends_with("}") &&
                           name.find(',') == std::string::npos &&
                           ascii::trim(name).substr(1).find('{') == std::string::npos;
        if (text.empty() || text == "others") {
            continue;
        }
        Contributor person{.organisation = group};
        group ? void(person.name.family = text) : void(person.name = PersonName::parse(text));
        people.push_back(std::move(person));
    }
    return people;
}

class Converting {
public:
    explicit Converting(const std::vector<Entry>& entries)
    {
        for (const Entry& entry : entries) {
            m_by_key.emplace(entry.key, &entry);
        }
    }

    SourceRecord convert(const Entry& entry) const
    {
        const auto key = DblpKey::parse(entry.key);
        SourceRecord record{.source = key ? Source::dblp : Source::file,
                            .key = key ? key->str() : entry.key,
                            .url = key ? key->url() : "",
                            .kind = kind_of_type(entry.type)};
        record.title = entry.text("title");
        record.authors = people_in(entry, entry.fields.contains("author") ? "author" : "editor");
        record.venue = first_of(entry, {"journal", "journaltitle", "booktitle", "school", "institution"});
        record.venue_key = key ? std::optional{std::string{key->stream()}} : std::nullopt;
        record.volume = first_of(entry, {"volume"});
        record.number = first_of(entry, {"number", "issue"});
        record.pages = first_of(entry, {"pages"});
        record.publisher = first_of(entry, {"publisher"});
        record.date = PartialDate::parse(first_of(entry, {"year", "date"}).value_or(""));
        record.link = address_of(entry);
        record.doi = Doi::parse(entry.fields.contains("doi") ? verbatim(entry, "doi") : record.link.value_or(""));
        read_eprint(entry, record);
        if (const auto isbn = Isbn::parse(first_of(entry, {"isbn"}).value_or(""))) {
            record.isbns.push_back(*isbn);
        }
        return record;
    }

private:
    std::optional<std::string> first_of(const Entry& entry, std::initializer_list<std::string> names) const
    {
        for (const std::string& name : names) {
            if (std::string text = inherited(entry, name); !text.empty()) {
                return text;
            }
        }
        return std::nullopt;
    }

    /// Addresses and identifiers are no TeX, but for the escapes that exports put into them.
    static std::string verbatim(const Entry& entry, const std::string& name)
    {
        const auto field = entry.fields.find(name);
        std::string out;
        for (std::size_t i = 0; field != entry.fields.end() && i < field->second.size(); ++i) {
            const std::string& raw = field->second;
            const bool escape = raw[i] == '\\' && i + 1 < raw.size() &&
                                std::string_view{"_%#&~$"}.find(raw[i + 1]) != std::string_view::npos;
            i += escape ? 1 : 0;
            const bool group = raw[i] == '{' || raw[i] == '}' || ascii::is_space(raw[i]);
            out += group ? "" : std::string(1, raw[i]);
        }
        return out;
    }

    static std::optional<std::string> address_of(const Entry& entry)
    {
        std::string url = verbatim(entry, "url");
        return url.empty() ? std::nullopt : std::optional{std::move(url)};
    }

    /// The entry's own field, else that of the entry named by `crossref`.
    std::string inherited(const Entry& entry, const std::string& name) const
    {
        std::string text = entry.text(name);
        const auto parent = m_by_key.find(entry.text("crossref"));
        const bool inherits =
            text.empty() && parent != m_by_key.end() && parent->second != &entry && name != "doi" && name != "url";
        return inherits ? parent->second->text(name) : text;
    }

    static void read_eprint(const Entry& entry, SourceRecord& record)
    {
        const std::string type =
            ascii::lower(entry.text(entry.fields.contains("eprinttype") ? "eprinttype" : "archiveprefix"));
        if (type == "arxiv") {
            record.arxiv = ArxivId::parse(verbatim(entry, "eprint"));
        }
        const bool corr = record.venue == "CoRR" || record.key.starts_with("journals/corr/");
        if (corr || type == "eccc" || type == "iacr") {
            record.kind = Kind::preprint;
        }
    }

    std::map<std::string, const Entry*> m_by_key;
};

} // namespace

Result<std::vector<SourceRecord>> bibtex_records(std::string_view content)
{
    const auto entries = entries_in(content);
    if (!entries) {
        return failure_of(entries);
    }
    const Converting converting{*entries};
    std::vector<SourceRecord> records;
    for (const Entry& entry : *entries) {
        if (entry.type != "proceedings") {
            records.push_back(converting.convert(entry));
        }
    }
    return records;
}

} // namespace vitalign::bibliography
