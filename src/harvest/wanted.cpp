#include "harvest/wanted.hpp"

#include "harvest/cv_entries.hpp"
#include "normalise/name_key.hpp"
#include "normalise/title_form.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>

namespace vitalign::harvest {

namespace {

bool is_named(const NamedByCv& named, const PatentNumber& number)
{
    return std::ranges::any_of(named.patents, [&](const std::vector<PatentNumber>& candidates) {
        return std::ranges::any_of(candidates, [&](const PatentNumber& one) { return one.same_document(number); });
    });
}

/// The family name if it is plain letters: every record of the person contains it.
std::string needle_for(const config::Profile& profile)
{
    const std::string family = PersonName::parse(profile.name).family;
    const bool plain = std::ranges::all_of(family, [](char c) { return ascii::is_alpha(c); });
    return plain && profile.aliases.empty() ? family : "";
}

/// In DBLP's dump a name stands for one person only.
bool is_another(const SavedFile& saved, const SavedRecord& one)
{
    return !saved.person_names.empty() && !one.dblp_names.empty() &&
           std::ranges::find_first_of(one.dblp_names, saved.person_names) == one.dblp_names.end();
}

} // namespace

NamedByCv named_by(std::span<const Cv> cvs)
{
    NamedByCv named;
    for (const Entry& entry : entries_of(cvs)) {
        if (entry.doi) {
            named.dois.insert(entry.doi->value);
        }
        if (entry.patent && !entry.patent->value.candidates.empty()) {
            named.patents.push_back(entry.patent->value.candidates);
        }
        if (entry.title && entry.kind == Kind::patent) {
            named.patent_titles.insert(normalise::title_form(entry.title->value).tight);
        }
    }
    return named;
}

bool has_profile_name(const config::Profile& profile, const std::vector<Contributor>& authors)
{
    for (const std::string& own : profile.names()) {
        const normalise::NameKey key = normalise::name_key(PersonName::parse(own));
        if (std::ranges::any_of(authors, [&](const Contributor& author) {
                return normalise::can_be_same(normalise::relate(key, normalise::name_key(author.name)));
            })) {
            return true;
        }
    }
    return false;
}

bool is_wanted(const config::Profile& profile, const NamedByCv& named, const SourceRecord& record)
{
    const bool is_other = profile.dblp && std::ranges::none_of(record.authors, [&](const Contributor& author) {
                              return !author.pid || author.pid == profile.dblp;
                          });
    return (record.doi && named.dois.contains(*record.doi)) ||
           (record.patent && is_named(named, record.patent->publication)) ||
           (record.excerpt && named.patent_titles.contains(normalise::title_form(record.title).tight)) ||
           (!is_other && has_profile_name(profile, record.authors));
}

SavedFilter filter_for(const config::Profile& profile, const NamedByCv& named)
{
    return {.person = profile.dblp, .needle = needle_for(profile), .wanted = [&](const SourceRecord& record) {
                return is_wanted(profile, named, record);
            }};
}

bool is_own_page(const config::Profile& profile, const SavedFile& saved)
{
    return saved.person && (profile.dblp ? saved.person == profile.dblp
                                         : std::ranges::all_of(saved.records, [&](const SavedRecord& one) {
                                               return has_profile_name(profile, one.record.authors);
                                           }));
}

void keep_wanted(const config::Profile& profile, const NamedByCv& named, SavedFile& saved)
{
    if (!is_own_page(profile, saved)) {
        std::erase_if(saved.records, [&](const SavedRecord& one) {
            return is_another(saved, one) || !is_wanted(profile, named, one.record);
        });
    }
}

bool is_listed(const config::Profile& profile, const SavedFile& saved, const SourceRecord& record)
{
    const bool by_orcid =
        profile.orcid && record.source == Source::crossref &&
        std::ranges::any_of(record.authors, [&](const Contributor& author) { return author.orcid == profile.orcid; });
    return by_orcid || is_own_page(profile, saved) || (!saved.person_names.empty() && record.source == Source::dblp);
}

} // namespace vitalign::harvest
