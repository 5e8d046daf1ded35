// The keys under which records meet: to be sorted by, or to be looked up.
#pragma once

#include "linkage/form.hpp"
#include "linkage/hash.hpp"

#include <array>
#include <cstdint>
#include <utility>

namespace vitalign::linkage {

/// Kinds of keys never meet each other.
enum class KeyKind : std::uint64_t {
    doi = 1,
    identifier,
    title,
    words,
    author_word,
    author_title,
    place,
    author_place
};

constexpr std::uint64_t block_key(KeyKind kind, std::uint64_t value)
{
    return combine(static_cast<std::uint64_t>(kind), value);
}

/// A word alone is a key if at most so many titles have it.
constexpr std::uint32_t rare_alone = 12;

/// Volume and pages in one; 0 if they are not stated in full.
inline std::uint32_t place_of(const Form& form)
{
    return form.volume == 0 || form.last_page == 0
               ? 0
               : static_cast<std::uint32_t>(combine(form.volume, combine(static_cast<std::uint64_t>(form.first_page),
                                                                         static_cast<std::uint64_t>(form.last_page))));
}

/// Calls `put(key)` for the keys that a record has in any collection.
template <class Put>
void put_own_keys(const Form& form, Put put)
{
    if (form.doi != 0) {
        put(block_key(KeyKind::doi, form.doi));
    }
    if (form.identifier != 0) {
        put(block_key(KeyKind::identifier, form.identifier));
    }
    if (!form.title.empty()) {
        put(block_key(KeyKind::title, hash64(form.title)));
    }
    if (const std::uint32_t place = place_of(form); place != 0) {
        put(block_key(KeyKind::place, place));
    }
    if (form.authors.empty()) {
        return;
    }
    const std::uint32_t first_author = form.authors.front().family;
    if (form.first_page != 0) {
        put(block_key(KeyKind::author_place, combine(first_author, static_cast<std::uint64_t>(form.first_page))));
    }
    if (!form.title.empty()) {
        put(block_key(KeyKind::author_title, combine(first_author, hash64(form.title.substr(0, 8)))));
    }
}

/// Rarest first; 0 where there are no more.
using RareWords = std::array<std::uint32_t, 4>;

/// So many of them count beside the first author.
constexpr std::size_t words_beside_author = 2;

/// The words of a title by which it is found, of those that other titles have, too: a word of one title only is a
/// typing error or leads nowhere. `others(word)`: how many other titles have it.
template <class Others>
RareWords rarest_words(const Form& form, Others others)
{
    RareWords rarest{};
    std::array<std::uint64_t, std::tuple_size_v<RareWords>> ranks{};
    ranks.fill(~std::uint64_t{0});
    for (std::uint32_t word : form.words) {
        const std::uint32_t frequency = others(word);
        std::uint64_t rank = std::uint64_t{frequency} << 32U | word;
        for (std::size_t i = 0; frequency > 0 && i < rarest.size(); ++i) {
            if (rank < ranks[i]) {
                std::swap(rank, ranks[i]);
                std::swap(word, rarest[i]);
            }
        }
    }
    return rarest;
}

} // namespace vitalign::linkage
