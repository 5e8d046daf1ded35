#include "cv/author_words.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

constexpr std::array<std::string_view, 15> conjunctions{"and", "&",  "und", "et", "och", "og", "ve", "и",
                                                        "та",  "és", "și",  "ja", "en",  "和", "및"};

/// One letter each: in other languages they stand within names.
constexpr std::array<std::string_view, 6> weak_conjunctions{"y", "e", "i", "a", "і", "u"};

/// Also what stands in front of them: "gemeinsam mit", "joint with".
constexpr std::array<std::string_view, 21> with_words{
    "with",  "mit",     "avec",      "con", "com",      "med",   "met",     "ile", "cu",   "amb",       "together",
    "joint", "jointly", "gemeinsam", "zus", "zusammen", "samen", "insieme", "hg",  "hrsg", "organizado"};

constexpr std::array<std::string_view, 13> editor_marks{"ed",  "eds",    "editor",  "editors", "hrsg", "hg",   "hgg",
                                                        "dir", "coords", "editado", "eds.",    "ed.",  "hrsg."};

/// Lower case; a blank stands for some blanks or none. A stop may follow, but no letter.
constexpr std::array<std::string_view, 49> truncations{
    "et al",       "et. al",       "& al",      "et coll",    "et cols",    "et autres",      "and others",
    "& others",    "others",       "u. a",      "u. v. a",    "u. m",       "u. andere",      "und andere",
    "und weitere", "и др",         "и соавт",   "и други",    "та ін",      "і ін",           "y otros",
    "y cols",      "y col",        "e outros",  "e cols",     "e altri",    "i altres",       "i in",
    "i dr",        "i wsp",        "a kol",     "a kolektiv", "és mtsai",   "és munkatársai", "ve ark",
    "ve diğ",      "ve diğerleri", "vd",        "in sod",     "ir kt",      "și alții",       "m. fl",
    "o. fl",       "med flere",    "och andra", "og andre",   "en anderen", "et alii",        "dkk"};

/// These stand alone, whatever follows.
constexpr std::array<std::string_view, 5> open_truncations{"...", "…", "等", "[...]", "e.a."};

/// Behind a number: "and 12 others".
constexpr std::array<std::string_view, 14> more_words{"others",   "other",  "more",       "additional", "further",
                                                      "weitere",  "autres", "co-authors", "coauthors",  "authors",
                                                      "coauthor", "author", "otros",      "명"};

template <class Words>
bool is_in(const Words& words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

bool is_letter_at(std::string_view text, std::size_t at)
{
    return at < text.size() && (ascii::is_alnum(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80);
}

/// How much of the text the words are; 0 if it does not begin with them.
std::size_t length_of(std::string_view words, std::string_view text)
{
    std::size_t at = 0;
    for (const char c : words) {
        if (c == ' ') {
            const bool needed = at > 0 && text.substr(0, at).back() != '.';
            const std::size_t next = std::min(text.find_first_not_of(' ', at), text.size());
            if (needed && next == at) {
                return 0;
            }
            at = next;
        } else if (at >= text.size() || text[at++] != c) {
            return 0;
        }
    }
    return at;
}

/// Skips blanks, then the word, which is given back.
std::string_view take_word(std::string_view text, std::size_t& at)
{
    at = std::min(text.find_first_not_of(' ', at), text.size());
    const std::size_t begin = at;
    at = std::min(text.find_first_of(" ,;.()[]", at), text.size());
    return text.substr(begin, at - begin);
}

/// "and 12 others", "+ 3 more authors", "12 more".
std::size_t counted_length(std::string_view text)
{
    std::size_t at = 0;
    std::string_view word = take_word(text, at);
    if (is_conjunction(word) || word == "+" || word == "…" || word == "with") {
        word = take_word(text, at);
    }
    ascii::consume(word, "+");
    const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
    if (digits == 0 || digits > 4) {
        return 0;
    }
    std::size_t end = 0;
    for (word = digits < word.size() ? word.substr(digits) : take_word(text, at); is_in(more_words, word);
         word = take_word(text, at)) {
        end = at;
    }
    return end;
}

} // namespace

bool is_conjunction(std::string_view word)
{
    return is_in(conjunctions, word) || word == "AND" || word == "UND" || word == "And";
}

bool is_sure_conjunction(std::string_view word)
{
    return is_in(std::array<std::string_view, 5>{"and", "&", "und", "et", "och"}, word);
}

bool is_weak_conjunction(std::string_view word)
{
    return is_in(weak_conjunctions, word);
}

std::size_t truncation_length(std::string_view text)
{
    constexpr std::size_t longest = 40;
    const std::string lower = ascii::lower(text.substr(0, longest));
    for (const std::string_view words : open_truncations) {
        if (lower.starts_with(words)) {
            return words.size();
        }
    }
    for (const std::string_view words : truncations) {
        const std::size_t length = length_of(words, lower);
        if (length > 0 && !is_letter_at(lower, length)) {
            return length + (length < lower.size() && lower[length] == '.' ? 1 : 0);
        }
    }
    return counted_length(lower);
}

bool goes_on_behind(std::string_view truncation)
{
    return truncation == "..." || truncation == "…" || truncation == "[...]";
}

bool is_role(std::string_view word)
{
    constexpr std::array<std::string_view, 20> roles{"inventor",   "inventors", "author",     "authors", "inventor(s",
                                                     "author(s",   "erfinder",  "autoren",    "autor",   "autores",
                                                     "inventores", "auteurs",   "inventeurs", "autori",  "inventori",
                                                     "uitvinders", "auteur",    "buluş",      "发明人",  "発明者"};
    return is_in(roles, ascii::lower(word));
}

bool is_with(std::string_view word)
{
    while (word.ends_with('.') || word.ends_with(',')) {
        word.remove_suffix(1);
    }
    return is_in(with_words, ascii::lower(word));
}

bool is_editor_mark(std::string_view word)
{
    return is_in(editor_marks, word) || is_in(editor_marks, ascii::lower(word));
}

} // namespace vitalign::cv
