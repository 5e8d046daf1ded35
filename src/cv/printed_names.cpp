#include "cv/printed_names.hpp"

#include "cv/person_heading.hpp"
#include "cv/set_apart.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace vitalign::cv {

namespace {

using normalise::NameRelation;

std::optional<std::size_t> only_one(const std::vector<bool>& set_apart)
{
    std::optional<std::size_t> only;
    for (std::size_t i = 0; i < set_apart.size(); ++i) {
        if (set_apart[i] && only) {
            return std::nullopt;
        }
        only = set_apart[i] ? i : only;
    }
    return set_apart.size() > 1 ? only : std::nullopt;
}

constexpr std::size_t least_entries = 2; ///< from which on somebody who is in all of them is no chance

} // namespace

bool spelled_alike(const std::string& a, const std::string& b)
{
    return text::fold_tight(a) == text::fold_tight(b);
}

bool PrintedEntry::has(Script script) const
{
    return std::ranges::any_of(names, [&](const normalise::NameKey& name) { return name.script == script; });
}

std::size_t PrintedEntry::position_of(const normalise::NameKey& person) const
{
    std::size_t found = names.size();
    for (std::size_t i = names.size(); i-- > 0;) {
        const NameRelation relation = normalise::relate(names[i], person);
        if (relation == NameRelation::same) {
            return i;
        }
        const bool marked = found < names.size() && set_apart == found;
        found = relation == NameRelation::compatible && !marked ? i : found;
    }
    return found;
}

std::vector<const PrintedForm*> PrintedNames::forms_of(const normalise::NameKey& person) const
{
    std::vector<const PrintedForm*> own;
    for (const PrintedForm& form : forms) {
        const bool fits = normalise::can_be_same(normalise::relate(form.key, person));
        const bool is_own = fits && std::ranges::any_of(form.entries, [&](std::size_t entry) {
                                const std::size_t at = entries[entry].position_of(person);
                                return at < entries[entry].names.size() && entries[entry].names[at] == form.key;
                            });
        if (is_own) {
            own.push_back(&form);
        }
    }
    return own;
}

std::vector<Spelling> PrintedNames::aliases_of(const normalise::NameKey& person,
                                               const std::vector<const PrintedForm*>& own) const
{
    std::vector<Spelling> out;
    std::set<std::size_t> lacking;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        lacking.insert(lacking.end(), i);
    }
    for (const PrintedForm* form : own) {
        out.push_back({form->name.display(), form->at});
        for (const std::size_t entry : form->entries) {
            lacking.erase(entry);
        }
    }
    for (const Script script : {Script::latin, Script::hangul, Script::han}) {
        for (const PrintedForm* other : other_names(script, person, lacking)) {
            out.push_back({other->name.display(), other->at});
        }
    }
    return out;
}

std::vector<const PrintedForm*> PrintedNames::other_names(Script script, const normalise::NameKey& person,
                                                          const std::set<std::size_t>& lacking) const
{
    const auto can_be_other = [&](const PrintedForm& form) {
        const bool fits =
            form.key.script == script && !form.name.given.empty() &&
            (script != person.script || normalise::relate(form.key, person) == normalise::NameRelation::other_given);
        return fits && std::ranges::all_of(form.entries, [&](std::size_t entry) { return lacking.contains(entry); });
    };
    const auto total = std::ranges::count_if(lacking, [&](std::size_t entry) { return entries[entry].has(script); });
    std::vector<const PrintedForm*> best;
    std::size_t most = 0;
    bool several = false;
    for (const PrintedForm& form : forms) {
        if (!can_be_other(form) || std::ranges::find(best, &form) != best.end()) {
            continue;
        }
        std::vector<const PrintedForm*> same;
        std::set<std::size_t> there;
        for (const PrintedForm& other : forms) {
            if (can_be_other(other) && normalise::can_be_same(normalise::relate(form.key, other.key))) {
                same.push_back(&other);
                there.insert(other.entries.begin(), other.entries.end());
            }
        }
        if (there.size() >= most) {
            several = there.size() == most;
            most = there.size();
            best = std::move(same);
        }
    }
    const bool in_nearly_all = most >= least_entries && 5 * most >= 4 * static_cast<std::size_t>(total);
    return in_nearly_all && !several ? best : std::vector<const PrintedForm*>{};
}

PrintedNames printed_names(const CvText& text, const Cv& cv)
{
    const SetApart set_apart{text};
    PrintedNames out;
    std::map<std::string, std::size_t> known;
    for (const Entry& entry : cv.entries) {
        PrintedEntry printed{.truncated = entry.authors_truncated, .self_omitted = entry.self_omitted};
        std::vector<bool> bold;
        std::vector<bool> fields;
        for (const auto& author : entry.authors) {
            if (!can_be_person(author.value)) {
                continue;
            }
            const auto [at, fresh] = known.emplace(author.value.display(), out.forms.size());
            if (fresh) {
                out.forms.push_back({.name = author.value,
                                     .key = normalise::name_key(author.value),
                                     .at = {file_of(cv, author.at), author.at.line}});
            }
            PrintedForm& form = out.forms[at->second];
            ++form.count;
            form.entries.push_back(out.entries.size());
            printed.names.push_back(form.key);
            bold.push_back(set_apart.in_bold(author.at));
            fields.push_back(set_apart.in_field(author.at));
        }
        if (!printed.names.empty()) {
            const bool any_bold = std::ranges::find(bold, true) != bold.end();
            printed.set_apart = only_one(any_bold ? bold : fields);
            out.entries.push_back(std::move(printed));
        }
    }
    std::ranges::stable_sort(out.forms, std::ranges::greater{}, &PrintedForm::count);
    return out;
}

} // namespace vitalign::cv
