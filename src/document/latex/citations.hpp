// What a LaTeX document says of its bibliographies anywhere, before or behind the place where they are printed.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::latex {

struct Citations {
    using Names = std::set<std::string, std::less<>>;
    using Texts = std::map<std::string, std::string_view, std::less<>>;

    bool all = false;                                     ///< \nocite{*}
    Names keys = {};                                      ///< \cite{oh20}, \nocite, \bibentry
    std::vector<std::string_view> files = {};             ///< `mine,other` of \nobibliography{mine,other} and its like
    Texts filters = {};                                   ///< the expressions of \defbibfilter
    Texts headings = {};                                  ///< the words of \defbibheading and \newcites
    std::map<std::string, Names, std::less<>> categories; ///< the keys of \addtocategory

    /// Whether a list of references holds the entry; all, if the document cites none.
    bool hold(std::string_view key) const { return all || keys.empty() || keys.contains(key); }
};

/// Learns from all commands of a text, which must outlive the citations.
void learn_citations(Citations& citations, std::string_view text);

} // namespace vitalign::latex
