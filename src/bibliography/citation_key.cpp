#include "bibliography/reference.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

namespace vitalign::bibliography {

namespace {

/// Words that begin many titles.
constexpr std::array<std::string_view, 13> weak_words{"a",  "an",  "the",     "on",     "of",   "in",  "for",
                                                      "to", "and", "towards", "toward", "from", "with"};

std::string first_telling_word(const std::string& title)
{
    for (const std::string& word : text::folded_words(title)) {
        std::string plain = text::to_ascii(word);
        if (!plain.empty() && std::ranges::find(weak_words, std::string_view{plain}) == weak_words.end()) {
            return plain;
        }
    }
    return "work";
}

std::string plain_key(const Reference& reference)
{
    std::string family = reference.authors.empty() ? "" : text::to_ascii(reference.authors.front().name.full_family());
    family = !family.empty() ? family : reference.patent ? "patent" : "anonymous";
    const std::string year = reference.date ? fmt::format("{}", reference.date->year) : "";
    const std::string number =
        reference.patent ? text::to_ascii(reference.patent->publication.str()) : first_telling_word(reference.title);
    return family + year + number;
}

} // namespace

void assign_citation_keys(std::vector<Reference>& references)
{
    std::map<std::string, std::vector<Reference*>> by_key;
    for (Reference& reference : references) {
        reference.key = plain_key(reference);
        by_key[reference.key].push_back(&reference);
    }
    for (auto& [key, sharers] : by_key) {
        if (sharers.size() < 2) {
            continue;
        }
        // Every sharer gets its own letters: a new work must not take over a plain key.
        for (Reference* sharer : sharers) {
            sharer->key = fmt::format("{}-{}", key, sharer->work.substr(std::min<std::size_t>(2, sharer->work.size())));
        }
    }
}

} // namespace vitalign::bibliography
