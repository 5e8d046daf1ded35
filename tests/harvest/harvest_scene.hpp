// One source that answers from a list, and all that a harvest of it needs.
#pragma once

#include "cache/run_log.hpp"
#include "catch.hpp"
#include "harvest/sources.hpp"
#include "schemas/percent_encoding.hpp"

namespace vitalign::testing {

using namespace fetchers;
using namespace harvest;

/// A clock that a test sets. It is the 9th of September 2001.
class SetClock final : public Clock {
public:
    std::chrono::system_clock::time_point now() const override { return m_now; }
    void sleep(std::chrono::milliseconds duration) override { m_now += duration; }

private:
    std::chrono::system_clock::time_point m_now{std::chrono::seconds{1'000'000'000}};
};

/// Answers by what stands in the address, percent-encoding undone: the first entry that does. Entries of one part
/// answer in turn, the last for ever. What no entry names is not there.
class ListedHttp final : public HttpClient {
public:
    Result<HttpResponse> ask(const HttpRequest& request) override
    {
        const std::string url = percent_decode(request.url);
        const auto found = std::ranges::find_if(
            answers, [&](const auto& entry) { return url.find(entry.first) != std::string::npos; });
        if (found == answers.end()) {
            asked.push_back(url);
            return HttpResponse{.status = 404, .body = "not here"};
        }
        asked.push_back(found->first);
        HttpResponse response = found->second;
        if (std::any_of(found + 1, answers.end(), [&](const auto& entry) { return entry.first == found->first; })) {
            answers.erase(found);
        }
        return response;
    }

    std::vector<std::pair<std::string, HttpResponse>> answers = {};
    std::vector<std::string> asked = {}; ///< the entries that answered; else the address
};

inline HttpResponse page(std::string body)
{
    return {.status = 200, .body = std::move(body)};
}

/// The sources stand at `https://dblp.example`, `https://crossref.example` and `https://patents.example`.
struct HarvestScene {
    std::unique_ptr<cache::Database> db = cache::Database::in_memory().value();
    SetClock clock = {};
    ListedHttp http = {};
    config::Configuration configuration = {.profile = {.name = "Ada Loom"},
                                           .sources = {{Source::dblp, {.url = "https://dblp.example"}},
                                                       {Source::crossref, {.url = "https://crossref.example"}},
                                                       {Source::google_patents, {.url = "https://patents.example"}}}};
    std::vector<Cv> cvs = {Cv{}};
    std::vector<cache::StoredRecord> known = {};
    cache::Inquiries inquiries = {};
    std::vector<cache::HarvestedRecord> awaited = {}; ///< what the source says that is waited for
    bool full = false;
    bool offline = false;
    std::int64_t run = begin();

    Entry& add_entry(Entry entry) { return cvs.front().entries.emplace_back(std::move(entry)); }

    void know(SourceRecord record, bool listed = false, std::int64_t response = 0)
    {
        known.push_back({.id = static_cast<std::int64_t>(known.size()) + 1,
                         .record = std::move(record),
                         .listed = listed,
                         .fetched = Instant{clock.now()},
                         .response = response});
    }

    /// Another run, so much later, that knows what `last` brought and was asked nothing yet.
    void next_run(const Harvest& last, int days)
    {
        clock.sleep(std::chrono::days{days});
        run = begin();
        known.clear();
        for (const cache::HarvestedRecord& harvested : last.records) {
            know(harvested.record, harvested.listed, harvested.response);
        }
        for (const auto& [key, inquiry] : last.inquiries) {
            inquiries.insert_or_assign(key, inquiry);
        }
        http.asked.clear();
    }

    Asker asker(cache::Archive& archive, const AskedSource& source)
    {
        return {archive,
                clock,
                offline ? nullptr : &http,
                {.source = source.source, .run = run, .full = full, .without_contact = source.without_contact}};
    }

    Harvest harvest(const AskedSource& source)
    {
        cache::Archive archive{*db};
        Asker asking = asker(archive, source);
        return source.harvest(asking, input());
    }

    HarvestInput input()
    {
        return {.configuration = configuration,
                .cvs = cvs,
                .known = known,
                .inquiries = inquiries,
                .full = full,
                .awaited = [this] { return std::span<const cache::HarvestedRecord>{awaited}; }};
    }

private:
    std::int64_t begin()
    {
        return cache::RunLog{*db}.begin(db->profile("Ada Loom").value(), Instant{clock.now()}).value();
    }
};

inline std::vector<std::string> keys_of(const Harvest& harvest)
{
    std::vector<std::string> keys;
    for (const cache::HarvestedRecord& harvested : harvest.records) {
        keys.push_back(harvested.record.key + (harvested.listed ? " listed" : ""));
    }
    return keys;
}

/// A paper of the CV.
inline Entry paper(const std::string& title)
{
    return {.kind = Kind::article, .title = Stated<std::string>{title}};
}

// --- Answers -------------------------------------------------------------------------------------------------------

/// A person page of DBLP with articles of these keys; the titles are as the keys.
inline std::string person_page(const std::string& pid, const std::vector<std::string>& keys,
                               const std::string& person = "")
{
    std::string out = fmt::format("<?xml version=\"1.0\"?><dblpperson name=\"Ada Loom\" pid=\"{}\" n=\"{}\">{}", pid,
                                  keys.size(), person);
    for (const std::string& key : keys) {
        out += fmt::format("<r><article key=\"{}\"><author pid=\"{}\">Ada Loom</author><title>Work {}.</title>"
                           "<year>2020</year></article></r>",
                           key, pid, key);
    }
    return out + "</dblpperson>";
}

/// What the person page says of the person: here the ORCID iD.
inline std::string person_with_orcid(const std::string& pid, const std::string& orcid)
{
    return fmt::format("<person key=\"homepages/{}\"><author pid=\"{}\">Ada Loom</author>"
                       "<url>https://orcid.org/{}</url></person>",
                       pid, pid, orcid);
}

} // namespace vitalign::testing
