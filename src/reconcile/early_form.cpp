#include "reconcile/early_form.hpp"

#include "linkage/title_key.hpp"
#include "normalise/preprint_server.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>

namespace vitalign::reconcile {

namespace {

/// `2111.22484`, with or without what says that it is one.
bool holds_arxiv_number(std::string_view text)
{
    constexpr std::size_t shortest = 9;
    return std::ranges::any_of(ascii::split_words(text), [](std::string_view word) {
        return word.size() >= shortest && word.find('/') == std::string_view::npos && ArxivId::parse(word);
    });
}

} // namespace

bool is_early_form(const Version& version)
{
    linkage::TitleKey key;
    const auto is_occasion = [&](const SourceRecord& record) {
        linkage::read_title(record.title, key);
        return key.occasion;
    };
    const auto is_deposited = [](const SourceRecord& record) {
        return record.venue && normalise::is_preprint_server(*record.venue);
    };
    return version.kind == Kind::preprint || version.kind == Kind::poster ||
           std::ranges::any_of(version.records, is_occasion) ||
           (!version.records.empty() && std::ranges::all_of(version.records, is_deposited));
}

bool is_preprint(const Entry& entry)
{
    const bool nowhere = !entry.venue && (entry.kind == Kind::misc || entry.kind == Kind::article);
    return entry.kind == Kind::preprint || (entry.venue && normalise::is_preprint_server(entry.venue->value)) ||
           (nowhere && (entry.arxiv || holds_arxiv_number(entry.raw)));
}

} // namespace vitalign::reconcile
