#include "reconcile/omitted_owner.hpp"

#include "cv/author_words.hpp"
#include "normalise/name_key.hpp"

#include <algorithm>
#include <tuple>

namespace vitalign::reconcile {

namespace {

auto begin_of(const Span& span)
{
    return std::tuple{span.file, span.line, span.column};
}

/// Whether the word in front of the first name says that somebody else comes before: "with", "mit", "avec".
bool follows_with(const Entry& entry)
{
    const auto first =
        std::ranges::min_element(entry.authors, {}, [](const auto& author) { return begin_of(author.at); });
    const auto word =
        std::ranges::find_if(entry.words, [&](const auto& each) { return begin_of(each.at) >= begin_of(first->at); });
    if (word == entry.words.begin() || word == entry.words.end()) {
        return false;
    }
    const std::string& before = std::prev(word)->value;
    return cv::is_with(before) && !cv::is_editor_mark(before);
}

} // namespace

bool is_owner(const PersonName& name, std::span<const PersonName> owner)
{
    const auto key = normalise::name_key(name);
    return std::ranges::any_of(owner, [&](const PersonName& own) {
        return normalise::can_be_same(normalise::relate(key, normalise::name_key(own)));
    });
}

void note_omitted_owner(std::span<Entry> entries, std::span<const PersonName> owner)
{
    for (Entry& entry : entries) {
        const bool named =
            std::ranges::any_of(entry.authors, [&](const auto& author) { return is_owner(author.value, owner); });
        entry.self_omitted = entry.self_omitted || (!entry.authors.empty() && !named && follows_with(entry));
    }
}

} // namespace vitalign::reconcile
