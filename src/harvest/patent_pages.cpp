#include "fetchers/google_patents_page.hpp"
#include "fetchers/google_patents_requests.hpp"
#include "harvest/patent_steps.hpp"

#include <algorithm>

namespace vitalign::harvest {

namespace {

constexpr std::size_t most_pages = 30; ///< a run

/// A number without a page may get one: brand-new publications appear with delay.
constexpr int unknown_days = 7;

/// A granted patent changes hardly, a pending one any week.
std::chrono::days days_between_looks(const PatentFacts& facts)
{
    const bool settled = facts.status == PatentStatus::expired || facts.status == PatentStatus::dead;
    return std::chrono::days{facts.publication.is_grant() || settled ? 90 : 7};
}

/// Whether an earlier run was told that there is no page.
bool was_missing(const PatentTask& task, const PatentNumber& number)
{
    const auto last = task.input.inquiries.find(number.str());
    return last != task.input.inquiries.end() && !last->second.known;
}

bool is_known_missing(const PatentTask& task, const PatentNumber& number)
{
    return was_missing(task, number) && !is_due(task.asker, task.input, number.str(), unknown_days);
}

bool is_page_due(const PatentTask& task, const std::string& url, const PatentFacts& facts)
{
    const auto asked = task.asker.last_asked(url);
    return task.input.full || !asked || !*asked || task.asker.now() - **asked > days_between_looks(facts);
}

Result<SourceRecord> read_page_of(const PatentNumber& number, std::string_view body)
{
    auto record = fetchers::google_patents::read_page(body);
    if (record && !record->patent->publication.same_document(number)) {
        return failure(ErrorCode::malformed, "asked for {}, but the page is that of {}", number.str(), record->key);
    }
    return record;
}

} // namespace

Result<Answer<SourceRecord>> read_patent(const PatentTask& task, const PatentNumber& number, PatentFinds& finds)
{
    if (is_known_missing(task, number)) {
        return failure(ErrorCode::not_found, "no page a few days ago");
    }
    const std::string url = fetchers::google_patents::page_url(task.base, number);
    const auto read = [&](std::string_view body) { return read_page_of(number, body); };
    auto old = task.asker.recall(url, read);
    if (old && !is_page_due(task, url, *old->value.patent)) {
        return old;
    }
    if (finds.pages == most_pages) {
        // What is due beyond the night's share is read as it was.
        cut_short(finds.harvest, {ErrorCode::blocked, fmt::format("{} pages a run are the limit; the rest follows next "
                                                                  "time",
                                                                  most_pages)});
        return old ? std::move(old) : failure(ErrorCode::offline, "not asked in this run");
    }
    ++finds.pages;
    auto page = task.asker.ask({.url = url}, fetchers::Content::html, read);
    const bool missing = !page && page.error().code == ErrorCode::not_found;
    // Only a number without a page is worth remembering; that of a page is in the archive.
    if (missing || (page && was_missing(task, number))) {
        finds.harvest.inquiries.insert_or_assign(number.str(), cache::Inquiry{task.asker.now(), !missing});
    }
    return page;
}

std::size_t pages_due(const PatentTask& task, const PatentQueue& queue)
{
    return static_cast<std::size_t>(std::ranges::count_if(queue.waiting(), [&](const WantedPatent& wanted) {
        const PatentNumber& number = wanted.candidates.front();
        const auto asked = task.asker.last_asked(fetchers::google_patents::page_url(task.base, number));
        return !is_known_missing(task, number) && (!asked || !*asked || task.input.full);
    }));
}

} // namespace vitalign::harvest
