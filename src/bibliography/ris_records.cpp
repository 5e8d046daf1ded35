#include "bibliography/ris_records.hpp"

#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"

#include <array>

namespace vitalign::bibliography {

namespace {

Kind kind_of_type(std::string_view type)
{
    constexpr std::array<std::pair<std::string_view, Kind>, 18> types{{{"JOUR", Kind::article},
                                                                       {"EJOUR", Kind::article},
                                                                       {"MGZN", Kind::article},
                                                                       {"CPAPER", Kind::inproceedings},
                                                                       {"CONF", Kind::inproceedings},
                                                                       {"CHAP", Kind::incollection},
                                                                       {"ECHAP", Kind::incollection},
                                                                       {"BOOK", Kind::book},
                                                                       {"EBOOK", Kind::book},
                                                                       {"EDBOOK", Kind::book},
                                                                       {"THES", Kind::thesis},
                                                                       {"UNPB", Kind::preprint},
                                                                       {"RPRT", Kind::report},
                                                                       {"PAT", Kind::patent},
                                                                       {"DATA", Kind::dataset},
                                                                       {"COMP", Kind::software},
                                                                       {"SER", Kind::incollection},
                                                                       {"INPR", Kind::article}}};
    const auto* found = std::ranges::find(types, type, &std::pair<std::string_view, Kind>::first);
    return found == types.end() ? Kind::misc : found->second;
}

/// A line `TI  - value`.
struct Field {
    std::string tag = {};
    std::string value = {};
};

std::optional<Field> field_in(std::string_view line)
{
    const bool fits = line.size() >= 5 && ascii::is_upper(line[0]) &&
                      (ascii::is_upper(line[1]) || ascii::is_digit(line[1])) && line.substr(2, 3) == "  -";
    return fits ? std::optional{Field{std::string{line.substr(0, 2)}, utf8::squeeze(line.substr(5))}} : std::nullopt;
}

void put_if_absent(std::optional<std::string>& into, const std::string& value)
{
    if (!into && !value.empty()) {
        into = value;
    }
}

class Block {
public:
    explicit Block(std::size_t position) { m_record.key = fmt::format("{}", position); }

    void take(const Field& field)
    {
        const auto is = [&](std::initializer_list<std::string_view> tags) {
            return std::ranges::find(tags, std::string_view{field.tag}) != tags.end();
        };
        if (field.value.empty()) {
            return;
        }
        if (is({"TY"})) {
            m_record.kind = kind_of_type(field.value);
        } else if (is({"ID"})) {
            m_record.key = field.value;
        } else if (is({"AU", "A1"})) {
            m_record.authors.push_back({.name = PersonName::parse(field.value)});
        } else if (is({"TI", "T1"}) && m_record.title.empty()) {
            m_record.title = field.value;
        } else if (is({"JO", "JF", "T2", "BT", "JA"})) {
            put_if_absent(m_record.venue, field.value);
        } else if (is({"PY", "Y1", "DA"})) {
            take_date(field.value);
        } else {
            take_number(field);
        }
    }

    SourceRecord record() &&
    {
        if (m_first && m_last) {
            m_record.pages = *m_first + "-" + *m_last;
        } else if (m_first) {
            m_record.pages = m_first;
        }
        return std::move(m_record);
    }

private:
    /// `2023`, `2023/05/07/`, `2023/05/07/Epub`, `2023-05-07`
    void take_date(const std::string& value)
    {
        auto parts = ascii::split(value, '/');
        parts.resize(std::min(parts.size(), std::size_t{3}));
        std::string text = fmt::format("{}", fmt::join(parts, "-"));
        while (text.ends_with('-')) {
            text.pop_back();
        }
        const auto date = PartialDate::parse(text);
        if (date && !m_record.date) {
            m_record.date = date;
        }
    }

    void take_number(const Field& field)
    {
        if (field.tag == "VL") {
            put_if_absent(m_record.volume, field.value);
        } else if (field.tag == "IS" || field.tag == "M1") {
            put_if_absent(m_record.number, field.value);
        } else if (field.tag == "SP") {
            put_if_absent(m_first, field.value);
        } else if (field.tag == "EP") {
            put_if_absent(m_last, field.value);
        } else if (field.tag == "PB") {
            put_if_absent(m_record.publisher, field.value);
        } else if (field.tag == "DO") {
            m_record.doi = Doi::parse(field.value);
        } else if (field.tag == "UR") {
            put_if_absent(m_record.link, field.value);
        } else if (field.tag == "SN") {
            if (const auto isbn = Isbn::parse(field.value)) {
                m_record.isbns.push_back(*isbn);
            }
        }
    }

    SourceRecord m_record{.source = Source::file};
    std::optional<std::string> m_first;
    std::optional<std::string> m_last;
};

} // namespace

Result<std::vector<SourceRecord>> read_ris(std::string_view content)
{
    std::vector<SourceRecord> records;
    std::optional<Block> block;
    if (content.starts_with("\xEF\xBB\xBF")) {
        content.remove_prefix(3);
    }
    for (const std::string_view line : ascii::split(content, '\n')) {
        const auto field = field_in(ascii::trim(line).size() == 5 ? fmt::format("{} ", ascii::trim(line)) : line);
        if (!field) {
            continue;
        }
        // A reference may lack its end, but none begins inside another.
        if (block && (field->tag == "ER" || field->tag == "TY")) {
            records.push_back(std::move(*block).record());
            block.reset();
        }
        if (field->tag == "TY") {
            block.emplace(records.size() + 1);
        }
        if (block) {
            block->take(*field);
        }
    }
    if (block) {
        return failure(ErrorCode::malformed, "the file is cut off: the last reference does not end with ER");
    }
    return records.empty() ? failure(ErrorCode::malformed, "the file holds no RIS reference")
                           : Result<std::vector<SourceRecord>>{std::move(records)};
}

} // namespace vitalign::bibliography
