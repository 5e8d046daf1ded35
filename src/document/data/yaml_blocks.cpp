#include "data/yaml_blocks.hpp"

#include "data/yaml_alignment.hpp"
#include "data/yaml_tree.hpp"

#include <algorithm>
#include <map>
#include <sstream>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace vitalign::data {

namespace {

/// Thrown inside this file only.
struct TooMuch {};

constexpr std::size_t largest_file = 2'000'000; ///< bytes

/// Makes the tree from what the parser meets. Aliases become copies of what they name, within the bound of all nodes.
class Builder final : public YAML::EventHandler {
public:
    explicit Builder(std::string_view file) : m_file(file) {}

    std::vector<Tree> documents() && { return std::move(m_documents); }

    void OnDocumentStart(const YAML::Mark& /*mark*/) override { m_anchors.clear(); }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { scalar(mark, anchor, {}); }
    void OnAlias(const YAML::Mark& /*mark*/, YAML::anchor_t anchor) override
    {
        const auto found = m_anchors.find(anchor);
        put(found == m_anchors.end() ? Tree{} : copy(found->second));
    }
    void OnScalar(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                  const std::string& value) override
    {
        scalar(mark, anchor, value);
    }
    void OnSequenceStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override
    {
        begin(Tree::Kind::list, anchor);
    }
    void OnSequenceEnd() override { end(); }
    void OnMapStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override
    {
        begin(Tree::Kind::map, anchor);
    }
    void OnMapEnd() override { end(); }

private:
    struct Open {
        Tree tree;
        YAML::anchor_t anchor = 0;
        bool has_key = false;
    };

    void count()
    {
        if (++m_nodes > most_tree_nodes) {
            throw TooMuch{};
        }
    }

    Tree copy(const Tree& tree)
    {
        count();
        m_copied += tree.text.text.size();
        for (const marked::MarkedText& key : tree.keys) {
            m_copied += key.text.size();
        }
        if (m_copied > largest_file) {
            throw TooMuch{};
        }
        Tree out{.kind = tree.kind, .text = tree.text, .keys = tree.keys};
        for (const Tree& item : tree.items) {
            out.items.push_back(copy(item));
        }
        return out;
    }

    void scalar(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& value)
    {
        count();
        const std::size_t at = mark.pos < 0 ? m_file.size() : static_cast<std::size_t>(mark.pos);
        Tree tree{.text = aligned_scalar(value, m_file, at)};
        keep(anchor, tree);
        put(std::move(tree));
    }

    void begin(Tree::Kind kind, YAML::anchor_t anchor)
    {
        count();
        m_open.push_back({.tree = {.kind = kind}, .anchor = anchor});
    }

    void end()
    {
        Open ended = std::move(m_open.back());
        m_open.pop_back();
        keep(ended.anchor, ended.tree);
        put(std::move(ended.tree));
    }

    void keep(YAML::anchor_t anchor, const Tree& tree)
    {
        if (anchor != YAML::NullAnchor) {
            m_anchors[anchor] = copy(tree);
        }
    }

    void put(Tree tree)
    {
        if (m_open.empty()) {
            m_documents.push_back(std::move(tree));
            return;
        }
        Open& parent = m_open.back();
        if (parent.tree.kind == Tree::Kind::map && !parent.has_key) {
            parent.tree.keys.push_back(std::move(tree.text));
            parent.has_key = true;
        } else {
            parent.tree.items.push_back(std::move(tree));
            parent.has_key = false;
        }
    }

    std::string_view m_file;
    std::vector<Open> m_open;
    std::vector<Tree> m_documents;
    std::map<YAML::anchor_t, Tree> m_anchors;
    std::size_t m_nodes = 0;
    std::size_t m_copied = 0; ///< bytes of text
};

tl::unexpected<Error> broken(std::string_view text, const YAML::Exception& error)
{
    const auto at = static_cast<std::size_t>(std::max(error.mark.pos, 0));
    const bool deep = dynamic_cast<const YAML::DeepRecursion*>(&error) != nullptr;
    return failure(ErrorCode::malformed, "{}: {}", marked::place_in(text, at),
                   deep ? "the values nest too deep" : error.msg.c_str());
}

std::vector<marked::Block> blocks_of(std::vector<Tree> documents)
{
    std::vector<marked::Block> out;
    for (Tree& document : documents) {
        std::ranges::move(data::blocks_of(std::move(document)), std::back_inserter(out));
    }
    return out;
}

} // namespace

Result<std::vector<marked::Block>> read_yaml(const marked::SourceText& source)
{
    const std::string_view text = source.text();
    if (text.size() > largest_file) {
        return failure(ErrorCode::malformed, "a YAML file of {} bytes is no CV; at most {} are read", text.size(),
                       largest_file);
    }
    Builder builder{text};
    try {
        std::istringstream stream{std::string{text}};
        YAML::Parser parser{stream};
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const TooMuch&) {
        return failure(ErrorCode::malformed, "more than {} values or {} bytes, counting what aliases repeat",
                       most_tree_nodes, largest_file);
    } catch (const YAML::Exception& error) {
        auto documents = std::move(builder).documents();
        const bool front_matter = text.starts_with("---") && !documents.empty();
        return front_matter ? Result<std::vector<marked::Block>>{blocks_of(std::move(documents))} : broken(text, error);
    }
    return blocks_of(std::move(builder).documents());
}

} // namespace vitalign::data
