#include "cv/raw_words.hpp"

#include "cv/word_places.hpp"

namespace vitalign::cv {

std::vector<Stated<std::string>> raw_words(const marked::MarkedText& text, const marked::SourceText& source)
{
    std::vector<Stated<std::string>> words;
    for (WordPlace& place : word_places(text.text)) {
        words.push_back({std::move(place.word), text.span(source, place.begin, place.end)});
    }
    return words;
}

} // namespace vitalign::cv
