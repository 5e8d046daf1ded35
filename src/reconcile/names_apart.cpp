#include "reconcile/names_apart.hpp"

#include "normalise/name_key.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <tuple>

namespace vitalign::reconcile {

bool holds_people(const PersonName& name, const SourceRecord& record)
{
    const std::string words = " " + text::fold(name.display()) + " ";
    std::set<std::string> families;
    for (const Contributor& author : record.authors) {
        const std::string family = text::fold(author.name.full_family());
        if (!author.organisation && !family.empty() && words.find(" " + family + " ") != std::string::npos) {
            families.insert(family);
        }
    }
    return families.size() > 1;
}

namespace {

/// How many of the entry's other fields begin in front of the place.
std::ptrdiff_t fields_before(const Span& at, const Entry& entry)
{
    const auto before = [&](const auto& stated) {
        return stated && std::tuple{stated->at.file, stated->at.line, stated->at.column} <
                             std::tuple{at.file, at.line, at.column};
    };
    return std::ranges::count(std::array{before(entry.title), before(entry.venue), before(entry.year),
                                         before(entry.volume), before(entry.pages)},
                              true);
}

} // namespace

bool stands_apart(const Stated<PersonName>& extra, const Entry& entry, const SourceRecord& record)
{
    std::size_t people = 0;
    for (const auto& author : entry.authors) {
        const bool known = std::ranges::any_of(record.authors, [&](const Contributor& other) {
            return normalise::can_be_same(
                normalise::relate(normalise::name_key(author.value), normalise::name_key(other.name)));
        });
        if (known && fields_before(author.at, entry) == fields_before(extra.at, entry)) {
            return false;
        }
        people += known ? 1 : 0;
    }
    return people > 0;
}

} // namespace vitalign::reconcile
