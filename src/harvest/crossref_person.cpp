#include "harvest/crossref_listing.hpp"
#include "harvest/crossref_steps.hpp"
#include "harvest/wanted.hpp"

namespace vitalign::harvest {

namespace {

constexpr int whole_list_days = 30; ///< in between only what changed in the index is asked for
constexpr int name_days = 7;        ///< beside an iD's list, which lacks only what was deposited without the iD

/// Identification fails open: a mistyped contact silently lands among the anonymous.
void check_pool(const CrossrefTask& task, CrossrefFinds& finds, const std::map<std::string, std::string>& headers)
{
    const auto pool = headers.find("x-api-pool");
    if (task.endpoint.mailto && pool != headers.end() && pool->second.starts_with("public") &&
        finds.harvest.hints.empty()) {
        finds.harvest.hints.emplace_back(
            "Crossref did not accept `contact.mailto` and answers from its slower public pool");
    }
}

/// The first day of changes that may not have been read yet.
std::optional<std::string> first_day(const CrossrefTask& task, const std::string& changes)
{
    const auto last = task.input.inquiries.find(changes);
    // Windows overlap, because the index is not written in an instant.
    return last == task.input.inquiries.end() ? std::nullopt
                                              : std::optional{(last->second.asked - std::chrono::days{1}).day()};
}

Result<void> ask_orcid(const CrossrefTask& task, const Orcid& orcid, CrossrefFinds& finds)
{
    const std::string whole = "orcid:" + orcid.str();
    const std::string changes = "orcid-changes:" + orcid.str();
    finds.whole_list = is_due(task.asker, task.input, whole, whole_list_days);
    const auto since = finds.whole_list ? std::nullopt : first_day(task, changes);
    const CursorUrl url_of = [&](std::string_view cursor) {
        return fetchers::crossref::orcid_url(task.endpoint, orcid, cursor, since);
    };
    const cache::Inquiry asked{task.asker.now()};
    std::vector<CrossrefAnswer> pages;
    auto listing = read_listing(task.asker, url_of, url_of("*"), pages);
    for (const CrossrefAnswer& page : pages) {
        check_pool(task, finds, page.headers);
        take_all(finds, page, true);
    }
    if (!listing) {
        finds.whole_list = false;
        return listing;
    }
    finds.harvest.inquiries.insert_or_assign(changes, asked);
    if (finds.whole_list) {
        finds.harvest.inquiries.insert_or_assign(whole, asked);
    }
    return {};
}

/// Whether one of the authors has a name of the profile and no iD of somebody else.
bool can_be_own(const config::Profile& profile, std::vector<Contributor> authors)
{
    std::erase_if(authors, [&](const Contributor& a) { return profile.orcid && a.orcid && a.orcid != profile.orcid; });
    return has_profile_name(profile, authors);
}

Result<void> ask_name(const CrossrefTask& task, CrossrefFinds& finds)
{
    const config::Profile& profile = task.input.configuration.profile;
    const std::string key = "author:" + profile.name;
    if (profile.orcid && !is_due(task.asker, task.input, key, name_days)) {
        return {};
    }
    const auto works = ask_works(task, fetchers::crossref::author_url(task.endpoint, profile.name));
    if (!works) {
        return failure_of(works);
    }
    check_pool(task, finds, works->headers);
    for (const SourceRecord& record : works->value.records) {
        if (can_be_own(profile, record.authors)) {
            take(finds, record, works->response, false);
        }
    }
    finds.swept = true;
    if (profile.orcid) {
        note_asked(task, finds, key, true);
    }
    return {};
}

} // namespace

/// Many works are deposited without the author's iD: they are found by the name.
Result<void> ask_person(const CrossrefTask& task, CrossrefFinds& finds)
{
    const auto& orcid = task.input.configuration.profile.orcid;
    const auto listed = orcid ? ask_orcid(task, *orcid, finds) : Result<void>{};
    return listed.and_then([&] { return ask_name(task, finds); });
}

} // namespace vitalign::harvest
