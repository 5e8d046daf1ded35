// Known works' titles, to be found anywhere in the text of a CV.
#pragma once

#include "marked/marked_text.hpp"
#include "schemas/source_record.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace vitalign::cv {

/// A known title that stands in a text.
struct FoundTitle {
    const SourceRecord* record = nullptr;
    marked::Part at = {};
};

/// An index of pairs of words; the records must outlive it. A text is read once, from one word to the next.
class KnownTitles {
public:
    explicit KnownTitles(std::span<const SourceRecord* const> records);

    bool empty() const { return m_titles.empty(); }

    /// Titles that stand there from a bound to a bound, but for a misprint. One of few words needs an author or the
    /// year beside it. One that is part of another known title that stands there is that one.
    std::vector<FoundTitle> find_in(const marked::MarkedText& text) const;

private:
    struct Title {
        const SourceRecord* record = nullptr;
        std::vector<std::string> words = {};
        std::string letters = {};
        std::vector<std::string> families = {}; ///< of the authors
        std::string year = {};
    };
    struct Place {
        std::uint32_t title = 0;
        std::uint32_t word = 0;
    };
    class Search;

    void add(const SourceRecord& record, const std::string& title);

    std::vector<Title> m_titles;
    std::unordered_map<std::string, std::vector<Place>> m_by_pair;
};

} // namespace vitalign::cv
