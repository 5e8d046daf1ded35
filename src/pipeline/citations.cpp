#include "pipeline/citations.hpp"

#include "files/bulk_file.hpp"
#include "harvest/saved_file.hpp"
#include "linkage/collection.hpp"
#include "linkage/hash.hpp"
#include "linkage/parallel.hpp"
#include "linkage/radix_sort.hpp"
#include "pipeline/citation_row.hpp"
#include "schemas/ascii.hpp"
#include "text/csv_cursor.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <unordered_map>

namespace vitalign::pipeline {

namespace {

constexpr std::size_t enough_to_tell = std::size_t{1} << 16U; ///< bytes

bool is_csv(std::string_view content)
{
    text::CsvCursor cursor{content.substr(0, content.find('\n'))};
    std::vector<std::string_view> header;
    const std::string_view start = ascii::trim(content.substr(0, content.find('\n')));
    const bool marked_up = !start.empty() && std::string_view{"{[<"}.find(start.front()) != std::string_view::npos;
    if (marked_up || fetchers::saved_form_of(content) == fetchers::SavedForm::bibtex || !cursor.next(header)) {
        return false; // JSON with a "title" is no table
    }
    const auto mapped = map_header(header);
    return std::ranges::any_of(mapped, [](const MappedColumn& m) { return m.field == &CitationRow::title; });
}

} // namespace

std::string BibliographyTable::member(std::size_t position) const
{
    return fmt::format("{}#{}", m_names[m_forms[position].source], m_ids[position]);
}

std::optional<std::uint32_t> BibliographyTable::source_of(const std::filesystem::path& file) const
{
    for (const std::string& name : {file.string(), file.filename().string()}) {
        if (const auto found = std::ranges::find(m_names, name); found != m_names.end()) {
            return static_cast<std::uint32_t>(found - m_names.begin());
        }
    }
    return std::nullopt;
}

linkage::Statistics BibliographyTable::count()
{
    linkage::Statistics statistics{m_forms};
    linkage::weigh(m_forms, statistics, m_weights);
    part_namesakes();
    return statistics;
}

/// A file may have a key twice, and both records must have a name. Hashes find such keys in the time that a sort takes.
void BibliographyTable::part_namesakes()
{
    std::vector<std::uint64_t> entries;
    entries.reserve(m_ids.size());
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        const std::uint64_t name = linkage::combine(linkage::hash64(m_ids[i]), m_forms[i].source);
        entries.push_back((name & 0xFFFFFFFF00000000ULL) | i);
    }
    std::vector<std::uint64_t> scratch;
    constexpr int hash_bytes = 4;
    linkage::radix_sort(entries, scratch, hash_bytes);
    std::unordered_map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto is_like = [&](std::size_t j) {
            return j < entries.size() && entries[i] >> 32U == entries[j] >> 32U;
        };
        if (!is_like(i - 1) && !is_like(i + 1)) {
            continue;
        }
        const auto record = static_cast<std::uint32_t>(entries[i]);
        const std::size_t count = ++seen[member(record)];
        if (count > 1) {
            m_contents.push_back(std::make_unique<std::string>(fmt::format("{}~{}", m_ids[record], count)));
            m_ids[record] = *m_contents.back();
        }
    }
}

Result<void> BibliographyTable::add(const std::filesystem::path& file)
{
    const auto source = static_cast<std::uint32_t>(m_files.size());
    if (std::ranges::find(m_files, file) != m_files.end()) {
        return failure(ErrorCode::usage, "{} is given twice", file.string());
    }
    m_files.push_back(file);
    name_files();
    auto opened = files::BulkFile::open(file);
    const auto start = opened ? opened->peek(enough_to_tell) : failure_of(opened);
    if (!start) {
        return failure_of(start);
    }
    if (!is_csv(*start)) {
        return add_records(*opened, file, source);
    }
    auto content = opened->read_rest();
    if (!content) {
        return failure_of(content);
    }
    m_contents.push_back(std::make_unique<std::string>(*std::move(content)));
    return while_doing(file.string(), add_csv(*m_contents.back(), source));
}

/// By the name alone where that is enough to tell them apart.
void BibliographyTable::name_files()
{
    m_names.clear();
    for (const auto& file : m_files) {
        const auto name = file.filename();
        const bool shared = std::ranges::count(m_files, name, [](const auto& path) { return path.filename(); }) > 1;
        m_names.push_back(shared ? file.string() : name.string());
    }
}

Result<void> BibliographyTable::add_csv(std::string_view content, std::uint32_t source)
{
    text::CsvCursor cursor{content};
    std::vector<std::string_view> header;
    if (!cursor.next(header)) {
        return failure(ErrorCode::malformed, "it is empty");
    }
    const auto mapped = map_header(header);
    constexpr std::size_t bytes_per_row = 200;
    const std::size_t slices = linkage::thread_count(content.size() / bytes_per_row);
    const auto pieces = text::csv_parts(content, slices);
    std::vector<Part> parts(slices);
    linkage::in_slices(slices, slices, [&](std::size_t slice, std::size_t, std::size_t) {
        Part& part = parts[slice];
        part.builder = std::make_unique<linkage::FormBuilder>(m_venues);
        // The first part will take the others in.
        const std::size_t expected = (slice == 0 ? content.size() : pieces[slice].size()) / bytes_per_row;
        part.forms.reserve(expected + expected / 8);
        part.ids.reserve(expected + expected / 8);
        RowReader reader{*part.builder, source};
        text::CsvCursor rows{pieces[slice]};
        std::vector<std::string_view> cells;
        if (slice == 0) {
            rows.next(cells); // the header
        }
        while (rows.next(cells)) {
            const CitationRow row = row_of(cells, mapped);
            part.forms.push_back(reader.form_of(row));
            part.ids.push_back(row.id);
        }
    });
    for (Part& part : parts) {
        take(std::move(part));
    }
    return {};
}

Result<void> BibliographyTable::add_records(files::BulkFile& opened, const std::filesystem::path& file,
                                            std::uint32_t source)
{
    Part part{.builder = std::make_unique<linkage::FormBuilder>(m_venues)};
    std::vector<linkage::AuthorKey> authors;
    const auto add = [&](const SourceRecord& record) {
        part.forms.push_back(part.builder->build(linkage::citation_of(record, authors), source));
        m_contents.push_back(std::make_unique<std::string>(record.key));
        part.ids.emplace_back(*m_contents.back());
    };
    // What is read record by record need not be kept.
    const auto taken = [&](const SourceRecord& record) {
        add(record);
        return false;
    };
    const auto saved = harvest::read_saved_file(opened, file, {.wanted = taken});
    if (!saved) {
        return failure_of(saved);
    }
    for (const harvest::SavedRecord& one : saved->records) {
        add(one.record);
    }
    take(std::move(part));
    return {};
}

/// Records without a key are named by their place in the file.
void BibliographyTable::take(Part part)
{
    if (!part.forms.empty() && (m_forms.empty() || m_forms.back().source != part.forms.front().source)) {
        m_file_begin = m_forms.size();
    }
    for (std::size_t i = 0; i < part.forms.size(); ++i) {
        if (part.ids[i].empty()) {
            m_contents.push_back(std::make_unique<std::string>(std::to_string(m_ids.size() - m_file_begin + i + 1)));
            part.ids[i] = *m_contents.back();
        }
    }
    if (m_forms.empty()) {
        m_forms = std::move(part.forms);
        m_ids = std::move(part.ids);
    } else {
        m_forms.insert(m_forms.end(), part.forms.begin(), part.forms.end());
        m_ids.insert(m_ids.end(), part.ids.begin(), part.ids.end());
    }
    m_builders.push_back(std::move(part.builder));
}

} // namespace vitalign::pipeline
