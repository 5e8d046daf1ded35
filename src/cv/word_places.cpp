#include "cv/word_places.hpp"

#include "schemas/ascii.hpp"
#include "text/fold.hpp"

namespace vitalign::cv {

namespace {

bool parts(char c)
{
    return static_cast<unsigned char>(c) < 0x80 && !ascii::is_alnum(c);
}

} // namespace

std::vector<WordPlace> word_places(std::string_view text)
{
    std::vector<WordPlace> words;
    for (std::size_t begin = 0; begin < text.size();) {
        if (parts(text[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < text.size() && !parts(text[end])) {
            ++end;
        }
        // Typographic quotes and dashes may part words, too.
        for (auto& word : text::folded_words(text.substr(begin, end - begin))) {
            words.push_back({std::move(word), begin, end});
        }
        begin = end;
    }
    return words;
}

} // namespace vitalign::cv
