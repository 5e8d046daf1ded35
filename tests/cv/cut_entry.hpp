// What the tests of the sequence model share: entries cut into tokens, and words for what came of it.
#pragma once

#include "catch.hpp"
#include "cv/feature.hpp"

#include <array>

namespace vitalign::cv {

/// An entry as the model sees it. The tokens point to the marks, so it is not copied.
struct CutEntry {
    explicit CutEntry(std::string_view entry, std::vector<marked::Mark> marks = {})
    {
        text.append(entry, 0);
        text.marks = std::move(marks);
        tokens = cut_tokens(text);
        features = read_features(text, tokens);
    }
    CutEntry(const CutEntry&) = delete;
    CutEntry& operator=(const CutEntry&) = delete;

    std::string_view piece(std::size_t begin, std::size_t end) const
    {
        return marked::Part{tokens[begin].part.begin, tokens[end - 1].part.end}.in(text);
    }

    marked::MarkedText text = {};
    std::vector<Token> tokens = {};
    std::vector<Feature> features = {};
};

/// The mark on the words where they stand first in the entry.
inline marked::Mark mark_on(std::string_view entry, std::string_view words, marked::Style style,
                            const std::string& value = {})
{
    const std::size_t begin = entry.find(words);
    REQUIRE(begin != std::string_view::npos);
    return {style, begin, begin + words.size(), value};
}

inline std::string_view name_of(Separator separator)
{
    constexpr std::array<std::string_view, separator_count> names{
        "start",    "blank",   "lead",      "bracket", "dash", "style", "comma", "abbreviation",
        "question", "initial", "semicolon", "colon",   "stop", "line",  "quote", "field"};
    return names.at(static_cast<std::size_t>(separator));
}

inline std::string_view name_of(Label label)
{
    constexpr std::array<std::string_view, label_count> names{"authors", "title",  "venue", "date",   "numbers",
                                                              "place",   "status", "link",  "patent", "other"};
    return names.at(static_cast<std::size_t>(label));
}

} // namespace vitalign::cv
