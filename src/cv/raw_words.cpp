#include "cv/raw_words.hpp"

#include "schemas/ascii.hpp"
#include "text/fold.hpp"

namespace vitalign::cv {

namespace {

bool parts(char c)
{
    return static_cast<unsigned char>(c) < 0x80 && !ascii::is_alnum(c);
}

} // namespace

std::vector<Stated<std::string>> raw_words(const marked::MarkedText& text, const marked::SourceText& source)
{
    std::vector<Stated<std::string>> words;
    const std::string_view all{text.text};
    for (std::size_t begin = 0; begin < all.size();) {
        if (parts(all[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < all.size() && !parts(all[end])) {
            ++end;
        }
        // Typographic quotes and dashes may part words, too.
        for (auto& word : text::folded_words(all.substr(begin, end - begin))) {
            words.push_back({std::move(word), text.span(source, begin, end)});
        }
        begin = end;
    }
    return words;
}

} // namespace vitalign::cv
