#include "data/yaml_tree.hpp"

#include "data/guessed_keys.hpp"
#include "data/yaml_entry.hpp"
#include "data/yaml_inline.hpp"
#include "marked/headings.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <iterator>

namespace vitalign::data {

namespace {

/// `invited_talks`, `invitedTalks`: blanks between the words.
marked::MarkedText heading_text(const marked::MarkedText& key)
{
    marked::MarkedText out;
    for (std::size_t i = 0; i < key.text.size(); ++i) {
        const char c = key.text[i];
        if (i > 0 && ascii::is_upper(c) && ascii::is_lower(key.text[i - 1])) {
            out.append(" ", key.origin[i], true);
        }
        const bool between = c == '_' && i > 0 && ascii::is_alnum(key.text[i - 1]) && i + 1 < key.text.size() &&
                             ascii::is_alnum(key.text[i + 1]);
        out.append(between ? " " : key.text.substr(i, 1), key.origin[i]);
    }
    return without_inline_markup(out);
}

class Walk {
public:
    std::vector<marked::Block> blocks(const Tree& root)
    {
        if (holds_entries(root)) {
            marked::Block heading{.kind = marked::Block::Kind::heading, .level = 1};
            heading.text.append("Publications", 0, true);
            m_blocks.push_back(std::move(heading));
        }
        walk(root, 1);
        return std::move(m_blocks);
    }

private:
    /// A file of nothing but publications: no key above them says what they are.
    static bool holds_entries(const Tree& root)
    {
        return std::ranges::any_of(root.items, [&](const Tree& item) { return is_entry(item, root.kind); });
    }

    static bool is_entry(const Tree& item, Tree::Kind parent)
    {
        if (item.kind != Tree::Kind::map) {
            return false;
        }
        const TreeEntry entry{item};
        return parent == Tree::Kind::map ? entry.tells_a_keyed_publication() : entry.tells_a_publication();
    }

    /// A list of publications by what it holds, whatever its key is.
    static bool lists_publications(const Tree& tree)
    {
        const auto sure = [](const Tree& item) {
            return item.kind == Tree::Kind::map && TreeEntry{item}.tells_surely();
        };
        return tree.kind == Tree::Kind::list && !tree.items.empty() &&
               2 * std::ranges::count_if(tree.items, sure) > std::ssize(tree.items);
    }

    void walk(const Tree& tree, int level)
    {
        for (std::size_t i = 0; i < tree.items.size(); ++i) {
            const Tree& item = tree.items[i];
            if (is_entry(item, tree.kind)) {
                m_blocks.push_back(TreeEntry{item}.block());
            } else if (tree.kind == Tree::Kind::list) {
                list_item(item, level);
            } else if (item.kind != Tree::Kind::scalar) {
                section(tree.keys[i], item, level);
            }
        }
    }

    /// A text of its own, or something that may hold publications further in.
    void list_item(const Tree& item, int level)
    {
        const Tree* only = item.kind == Tree::Kind::map && item.items.size() == 1 ? &item.items.front() : &item;
        if (only->kind == Tree::Kind::scalar) {
            marked::Block block{
                .kind = marked::Block::Kind::item, .level = 1, .text = without_inline_markup(only->text)};
            if (!block.text.empty()) {
                m_blocks.push_back(std::move(block));
            }
        } else {
            titled(item, level);
        }
    }

    /// `- title: Journals, papers: [...]`: the list below has its heading beside it.
    void titled(const Tree& item, int level)
    {
        const std::size_t before = m_blocks.size();
        for (const std::string_view key : {"section", "heading", "title", "name"}) {
            const Tree* heading = item.kind == Tree::Kind::map ? member(item, key) : nullptr;
            if (heading != nullptr && heading->kind == Tree::Kind::scalar && !heading->text.empty()) {
                m_blocks.push_back(
                    {.kind = marked::Block::Kind::heading, .level = level, .text = heading_text(heading->text)});
                break;
            }
        }
        const std::size_t own = m_blocks.size();
        walk(item, level + 1);
        if (m_blocks.size() == own) {
            m_blocks.resize(before);
        }
    }

    /// The heading stays only if something stands below it.
    void section(const marked::MarkedText& key, const Tree& content, int level)
    {
        marked::Block heading{.kind = marked::Block::Kind::heading, .level = level, .text = heading_text(key)};
        const bool known = marked::section_class(heading.text.text) != marked::SectionClass::unknown;
        if (!known && m_known == 0 && lists_publications(content)) {
            const std::size_t at = key.origin.empty() ? 0 : key.origin.front();
            heading.text = {};
            heading.text.append("Publications", at, true);
        }
        const std::size_t before = m_blocks.size();
        m_blocks.push_back(std::move(heading));
        m_known += known ? 1 : 0;
        walk(content, level + 1);
        m_known -= known ? 1 : 0;
        if (m_blocks.size() == before + 1) {
            m_blocks.pop_back();
        }
    }

    std::vector<marked::Block> m_blocks;
    int m_known = 0; ///< keys on the way here that announce a section
};

} // namespace

std::vector<marked::Block> blocks_of(Tree tree)
{
    guess_keys(tree);
    return Walk{}.blocks(tree);
}

} // namespace vitalign::data
