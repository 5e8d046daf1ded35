#include "latex/files.hpp"

#include "data/bibtex_blocks.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <utility>

namespace vitalign::latex {

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
    for (const std::string_view part : ascii::split(names, ',')) {
        std::string name{ascii::trim(part)};
        name += name.ends_with(".bib") ? "" : ".bib";
        if (name != ".bib" && std::ranges::find(m_named, name) == m_named.end()) {
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
        one.file = m_source.include(one.name, *std::move(content));
        auto entries = while_doing(one.name, data::bibtex_blocks(one.file.text, one.file.offset));
        if (!entries) {
            return failure_of(entries);
        }
        one.entries = *std::move(entries);
    }
    return {};
}

Result<std::vector<marked::Block>> Files::read_bibliographies()
{
    if (const auto loaded = load_bibliographies(); !loaded) {
        return failure_of(loaded);
    }
    std::vector<marked::Block> blocks;
    for (Bibliography& one : m_bibliographies) {
        if (!std::exchange(one.printed, true)) {
            std::ranges::copy(one.entries, std::back_inserter(blocks));
        }
    }
    return blocks;
}

Result<std::optional<marked::Block>> Files::entry(std::string_view key)
{
    if (const auto loaded = load_bibliographies(); !loaded) {
        return failure_of(loaded);
    }
    for (const Bibliography& one : m_bibliographies) {
        const std::size_t at = one.file.text.find("{" + std::string{key} + ",");
        const auto behind = [&](const marked::Block& block) {
            return !block.text.empty() && block.text.origin.front() > one.file.offset + at;
        };
        const auto next = std::ranges::find_if(one.entries, behind);
        if (at != std::string_view::npos && next != one.entries.begin()) {
            return *std::prev(next);
        }
    }
    return std::nullopt;
}

} // namespace vitalign::latex
