// The files that a LaTeX document names.
#pragma once

#include "data/bibtex_blocks.hpp"
#include "marked/include_resolver.hpp"
#include "marked/marked_text.hpp"
#include "schemas/result.hpp"

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vitalign::latex {

class Files {
public:
    Files(marked::SourceText& source, const marked::IncludeResolver& beside) : m_source(source), m_beside(beside) {}

    struct Read {
        marked::SourceText::Included file = {};
        bool again = false;
    };
    /// A file of text, under its name or with `.tex` behind it; nothing if there is none.
    std::optional<Read> text(const std::string& name);

    /// A file of which only the definitions matter; it is none of the CV's. Each is handed out once.
    std::optional<std::string_view> style(const std::string& name);

    /// `mine,other` of \bibliography{mine,other}.
    void name_bibliographies(std::string_view names);

    /// The entries of the bibliographies of those names, of all if there are none, that are `wanted` and have not been
    /// handed out.
    Result<std::vector<marked::Block>> print(std::string_view names,
                                             const std::function<bool(const data::BibtexBlock&)>& wanted);

    /// The entry of that key in any bibliography named; nothing if there is none.
    Result<std::optional<marked::Block>> entry(std::string_view key);

private:
    struct Bibliography {
        std::string name = {};
        std::vector<data::BibtexBlock> entries = {};
        std::vector<bool> printed = {};
    };

    Result<void> load_bibliographies();

    marked::SourceText& m_source;
    const marked::IncludeResolver& m_beside;
    std::map<std::string, marked::SourceText::Included> m_texts;
    std::deque<std::string> m_styles; ///< a deque, so that the views stay good
    std::set<std::string> m_style_names;
    std::vector<std::string> m_named;
    std::vector<Bibliography> m_bibliographies;
    std::map<std::string, std::pair<std::size_t, std::size_t>, std::less<>> m_keys; ///< bibliography and entry
};

} // namespace vitalign::latex
