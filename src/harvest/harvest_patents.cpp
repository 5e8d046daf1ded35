#include "fetchers/google_patents_page.hpp"
#include "fetchers/google_patents_requests.hpp"
#include "fetchers/google_patents_search.hpp"
#include "harvest/harvest.hpp"
#include "normalise/title_form.hpp"
#include "text/similarity.hpp"

#include <algorithm>
#include <deque>
#include <set>

namespace vitalign::harvest {

namespace {

/// Families can be large; what a night may ask is not.
constexpr std::size_t most_pages = 30;
constexpr int deepest = 2;

/// A number without a page may get one: brand-new publications appear with delay.
constexpr int unknown_days = 7;
constexpr int search_days = 7;
constexpr std::size_t most_searches = 10;
constexpr std::size_t most_hits = 3;
constexpr double similar_titles = 0.8;

/// A granted patent changes hardly, a pending one any week.
std::chrono::days days_between_looks(const PatentFacts& facts)
{
    const bool settled = facts.status == PatentStatus::expired || facts.status == PatentStatus::dead;
    return std::chrono::days{facts.publication.is_grant() || settled ? 90 : 7};
}

class PatentHarvest {
public:
    PatentHarvest(Asker& asker, const HarvestInput& input)
        : m_asker(asker), m_input(input), m_base(input.configuration.sources.at(Source::google_patents).url)
    {
    }

    Harvest run()
    {
        add_numbers_of_cv();
        if (m_input.configuration.sources.at(Source::google_patents).search && !search_entries()) {
            return std::move(m_harvest);
        }
        for (const cache::StoredRecord& known : m_input.known) {
            if (known.record.patent) {
                add({known.record.patent->publication}, 0);
            }
        }
        m_asker.expect(pages_due());
        while (!m_queue.empty()) {
            const Wanted wanted = std::move(m_queue.front());
            m_queue.pop_front();
            if (!read_first(wanted)) {
                break;
            }
        }
        // What came after a failure changes nothing about it.
        if (m_harvest.message && !m_harvest.records.empty()) {
            m_harvest.state = CoverageState::partial;
        }
        return std::move(m_harvest);
    }

private:
    /// Numbers of which the first that has a page is the one.
    struct Wanted {
        std::vector<PatentNumber> candidates;
        int depth = 0;
    };

    void add_numbers_of_cv()
    {
        for (const Cv& cv : m_input.cvs) {
            for (const Entry& entry : cv.entries) {
                if (entry.patent && !entry.patent->value.candidates.empty()) {
                    add(entry.patent->value.candidates, 0);
                }
            }
        }
    }

    /// Entries without a number are looked for by title and inventor, if the user allowed it. False if the source must
    /// not be asked further.
    bool search_entries()
    {
        std::size_t asked = 0;
        for (const Cv& cv : m_input.cvs) {
            for (const Entry& entry : cv.entries) {
                const bool wanted = entry.kind == Kind::patent && entry.title &&
                                    (!entry.patent || entry.patent->value.candidates.empty());
                const std::string key = wanted ? "search:" + normalise::title_form(entry.title->value).tight : "";
                if (wanted && is_due(m_asker, m_input, key, search_days) && asked++ < most_searches &&
                    !search(entry, key)) {
                    return false;
                }
            }
        }
        return true;
    }

    bool search(const Entry& entry, const std::string& key)
    {
        const std::string url =
            fetchers::google_patents::search_url(m_base, entry.title->value, m_input.configuration.profile.name);
        const auto hits = m_asker.ask({.url = url}, fetchers::Content::json, [](std::string_view body) {
            return fetchers::google_patents::read_search(body);
        });
        if (!hits) {
            cut_short(m_harvest, hits.error());
            return hits.error().code == ErrorCode::offline;
        }
        std::size_t taken = 0;
        for (const SourceRecord& hit : hits->value) {
            if (taken < most_hits && has_title(hit, entry.title->value)) {
                add({hit.patent->publication}, 0);
                ++taken;
            }
        }
        m_harvest.inquiries.insert_or_assign(key, cache::Inquiry{m_asker.now(), taken > 0});
        return true;
    }

    /// The title of a hit may be cut.
    static bool has_title(const SourceRecord& hit, const std::string& title)
    {
        const std::string found = normalise::title_form(hit.title).tight;
        const std::string wanted = normalise::title_form(title).tight;
        return !found.empty() &&
               (wanted.find(found) != std::string::npos || text::edit_similarity(found, wanted) >= similar_titles);
    }

    void add(std::vector<PatentNumber> candidates, int depth)
    {
        const std::string identity =
            candidates.front().country() + candidates.front().serial() + (candidates.front().is_grant() ? "g" : "");
        if (depth <= deepest && m_seen.insert(identity).second) {
            m_queue.push_back({std::move(candidates), depth});
        }
    }

    /// False if the source must not be asked further.
    bool read_first(const Wanted& wanted)
    {
        for (const PatentNumber& number : wanted.candidates) {
            const auto page = read(number);
            if (page) {
                take(page->value, page->response, wanted.depth);
                return true;
            }
            const ErrorCode code = page.error().code;
            if (code == ErrorCode::not_found || code == ErrorCode::offline) {
                continue;
            }
            cut_short(m_harvest, page.error());
            // A page that cannot be read says nothing about the next; a source that does not answer does.
            if (code != ErrorCode::malformed) {
                return false;
            }
        }
        return true;
    }

    Result<Answer<SourceRecord>> read(const PatentNumber& number)
    {
        const std::string url = fetchers::google_patents::page_url(m_base, number);
        if (is_known_missing(number)) {
            return failure(ErrorCode::not_found, "no page a few days ago");
        }
        const auto parse = [&](std::string_view body) -> Result<SourceRecord> {
            auto record = fetchers::google_patents::read_page(body);
            if (record && !record->patent->publication.same_document(number)) {
                return failure(ErrorCode::malformed, "asked for {}, but the page is that of {}", number.str(),
                               record->key);
            }
            return record;
        };
        auto old = m_asker.recall(url, parse);
        if (old && !m_input.full && !is_page_due(url, *old->value.patent)) {
            return old;
        }
        if (m_pages == most_pages) {
            // What is due beyond the night's share is read as it was.
            cut_short(m_harvest, {ErrorCode::blocked,
                                  fmt::format("{} pages a run are the limit; the rest follows next time", most_pages)});
            return old ? std::move(old) : failure(ErrorCode::offline, "not asked in this run");
        }
        ++m_pages;
        auto page = m_asker.ask({.url = url}, fetchers::Content::html, parse);
        if (page || page.error().code == ErrorCode::not_found) {
            note_page(number, page.has_value());
        }
        return page;
    }

    bool is_known_missing(const PatentNumber& number) const
    {
        const auto last = m_input.inquiries.find(number.str());
        return last != m_input.inquiries.end() && !last->second.known &&
               !is_due(m_asker, m_input, number.str(), unknown_days);
    }

    /// Only a number without a page is worth remembering; that of a page is in the archive.
    void note_page(const PatentNumber& number, bool found)
    {
        const auto last = m_input.inquiries.find(number.str());
        if (!found || (last != m_input.inquiries.end() && !last->second.known)) {
            m_harvest.inquiries.insert_or_assign(number.str(), cache::Inquiry{m_asker.now(), found});
        }
    }

    /// How many pages will be asked for, as far as is known now.
    std::size_t pages_due()
    {
        return static_cast<std::size_t>(std::ranges::count_if(m_queue, [&](const Wanted& wanted) {
            const auto asked =
                m_asker.last_asked(fetchers::google_patents::page_url(m_base, wanted.candidates.front()));
            return !is_known_missing(wanted.candidates.front()) && (!asked || !*asked || m_input.full);
        }));
    }

    bool is_page_due(const std::string& url, const PatentFacts& facts)
    {
        const auto asked = m_asker.last_asked(url);
        return !asked || !*asked || m_asker.now() - **asked > days_between_looks(facts);
    }

    void take(const SourceRecord& record, std::int64_t response, int depth)
    {
        const bool known = std::ranges::any_of(
            m_harvest.records, [&](const cache::HarvestedRecord& h) { return h.record.key == record.key; });
        if (known) {
            return;
        }
        m_harvest.records.push_back({.record = record, .response = response});
        const PatentFacts& facts = *record.patent;
        m_seen.insert(facts.publication.country() + facts.publication.serial() +
                      (facts.publication.is_grant() ? "g" : ""));
        for (const PatentNumber& number : facts.same_application) {
            // An application may have been granted since; a grant's own application says nothing new.
            if (number.is_grant() && !facts.publication.is_grant()) {
                add({number}, depth + 1);
            }
        }
        for (const PatentNumber& number : facts.parents_and_children) {
            add({number}, depth + 1);
        }
        add_latin_member(record, depth);
    }

    /// Inventors in Hangul or Han are compared through a member of the family that spells them in Latin letters.
    void add_latin_member(const SourceRecord& record, int depth)
    {
        const bool latin =
            std::ranges::all_of(record.authors, [](const Contributor& a) { return a.name.script() == Script::latin; });
        if (latin) {
            return;
        }
        for (const PatentNumber& number : record.patent->family) {
            if (number.country() == "US" || number.country() == "EP" || number.country() == "WO") {
                add({number}, depth + 1);
                return;
            }
        }
    }

    Asker& m_asker;
    const HarvestInput& m_input;
    std::string m_base;
    std::deque<Wanted> m_queue;
    std::set<std::string> m_seen;
    std::size_t m_pages = 0;
    Harvest m_harvest;
};

} // namespace

Harvest harvest_patents(Asker& asker, const HarvestInput& input)
{
    return PatentHarvest{asker, input}.run();
}

} // namespace vitalign::harvest
