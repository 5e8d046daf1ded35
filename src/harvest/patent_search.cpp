#include "fetchers/google_patents_requests.hpp"
#include "fetchers/google_patents_search.hpp"
#include "harvest/cv_entries.hpp"
#include "harvest/patent_steps.hpp"
#include "normalise/title_form.hpp"
#include "text/similarity.hpp"

namespace vitalign::harvest {

namespace {

constexpr int search_days = 7;
constexpr std::size_t most_searches = 10; ///< a run
constexpr std::size_t most_hits = 3;      ///< of one search
constexpr double similar_titles = 0.8;

bool is_unnumbered(const Entry& entry)
{
    return entry.kind == Kind::patent && entry.title && (!entry.patent || entry.patent->value.candidates.empty());
}

std::string key_of(const Entry& entry)
{
    return "search:" + normalise::title_form(entry.title->value).tight;
}

/// The title of a hit may be cut.
bool has_title(const SourceRecord& hit, const std::string& title)
{
    const std::string found = normalise::title_form(hit.title).tight;
    const std::string wanted = normalise::title_form(title).tight;
    return !found.empty() &&
           (wanted.find(found) != std::string::npos || text::edit_similarity(found, wanted) >= similar_titles);
}

Result<void> search(const PatentTask& task, const Entry& entry, PatentFinds& finds)
{
    const std::string& title = entry.title->value;
    const std::string& inventor = task.input.configuration.profile.name;
    const auto hits = task.asker.ask({.url = fetchers::google_patents::search_url(task.base, title, inventor)},
                                     fetchers::Content::json,
                                     [](std::string_view body) { return fetchers::google_patents::read_search(body); });
    if (!hits) {
        return failure_of(hits);
    }
    std::size_t taken = 0;
    for (const SourceRecord& hit : hits->value) {
        if (taken < most_hits && has_title(hit, title)) {
            finds.queue.add({hit.patent->publication});
            ++taken;
        }
    }
    finds.harvest.inquiries.insert_or_assign(key_of(entry), cache::Inquiry{task.asker.now(), taken > 0});
    return {};
}

} // namespace

Result<void> search_patents(const PatentTask& task, PatentFinds& finds)
{
    std::size_t asked = 0;
    for (const Entry& entry : entries_of(task.input.cvs)) {
        if (!is_unnumbered(entry) || !is_due(task.asker, task.input, key_of(entry), search_days) ||
            asked++ >= most_searches) {
            continue;
        }
        auto searched = search(task, entry, finds);
        if (!searched && searched.error().code != ErrorCode::offline) {
            return searched;
        }
        if (!searched) { // the archive may have the next one
            cut_short(finds.harvest, searched.error());
        }
    }
    return {};
}

} // namespace vitalign::harvest
