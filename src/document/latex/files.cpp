#include "latex/files.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <utility>

namespace vitalign::latex {

namespace {

std::vector<std::string> file_names(std::string_view names)
{
    std::vector<std::string> out;
    for (const std::string_view part : ascii::split(names, ',')) {
        std::string name{ascii::trim(part)};
        name += name.ends_with(".bib") ? "" : ".bib";
        if (name != ".bib") {
            out.push_back(std::move(name));
        }
    }
    return out;
}

} // namespace

std::optional<Files::Read> Files::text(const std::string& name)
{
    for (const std::string& path : {name, name + ".tex"}) {
        if (const auto known = m_texts.find(path); known != m_texts.end()) {
            return Read{known->second, true};
        }
        if (auto content = m_beside ? m_beside(path) : std::nullopt) {
            const auto file = m_source.include(path, *std::move(content));
            m_texts.emplace(path, file);
            return Read{file, false};
        }
    }
    return std::nullopt;
}

std::optional<std::string_view> Files::style(const std::string& name)
{
    if (!m_beside || !m_style_names.insert(name).second) {
        return std::nullopt;
    }
    auto content = m_beside(name);
    return content ? std::optional<std::string_view>{m_styles.emplace_back(*std::move(content))} : std::nullopt;
}

void Files::name_bibliographies(std::string_view names)
{
    for (std::string& name : file_names(names)) {
        if (std::ranges::find(m_named, name) == m_named.end()) {
            m_named.push_back(std::move(name));
        }
    }
}

Result<void> Files::load_bibliographies()
{
    for (std::size_t i = m_bibliographies.size(); i < m_named.size(); ++i) {
        Bibliography& one = m_bibliographies.emplace_back(Bibliography{.name = m_named[i]});
        auto content = m_beside ? m_beside(one.name) : std::nullopt;
        if (!content) {
            continue;
        }
        const auto file = m_source.include(one.name, *std::move(content));
        auto entries = while_doing(one.name, data::bibtex_entries(file.text, file.offset));
        if (!entries) {
            return failure_of(entries);
        }
        one.entries = *std::move(entries);
        one.printed.resize(one.entries.size());
        for (std::size_t entry = 0; entry < one.entries.size(); ++entry) {
            m_keys.try_emplace(one.entries[entry].key, i, entry);
        }
    }
    return {};
}

Result<std::vector<marked::Block>> Files::print(std::string_view names,
                                                const std::function<bool(const data::BibtexBlock&)>& wanted)
{
    if (const auto loaded = load_bibliographies(); !loaded) {
        return failure_of(loaded);
    }
    const std::vector<std::string> these = file_names(names);
    std::vector<marked::Block> blocks;
    for (Bibliography& one : m_bibliographies) {
        const bool asked = these.empty() || std::ranges::find(these, one.name) != these.end();
        for (std::size_t i = 0; asked && i < one.entries.size(); ++i) {
            if (!one.printed[i] && wanted(one.entries[i])) {
                one.printed[i] = true;
                blocks.push_back(one.entries[i].block);
            }
        }
    }
    return blocks;
}

Result<std::optional<marked::Block>> Files::entry(std::string_view key)
{
    if (const auto loaded = load_bibliographies(); !loaded) {
        return failure_of(loaded);
    }
    const auto found = m_keys.find(key);
    if (found == m_keys.end()) {
        return std::nullopt;
    }
    Bibliography& one = m_bibliographies[found->second.first];
    one.printed[found->second.second] = true;
    return one.entries[found->second.second].block;
}

} // namespace vitalign::latex
