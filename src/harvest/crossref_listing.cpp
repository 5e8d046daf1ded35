#include "harvest/crossref_listing.hpp"

#include "fetchers/crossref_requests.hpp"

#include <set>

namespace vitalign::harvest {

namespace {

/// A person's list has a few pages; more is a server that does not come to an end.
constexpr int most_pages = 20;

class Listing {
public:
    Listing(Asker& asker, const CursorUrl& url_of, const std::string& identity, bool anew)
        : m_asker(asker), m_url_of(url_of), m_identity(identity), m_anew(anew)
    {
    }

    Result<void> read(std::vector<Answer<fetchers::crossref::Works>>& pages)
    {
        pages.clear();
        std::string cursor = "*";
        for (int page = 1; page <= most_pages; ++page) {
            auto works = ask(cursor, page);
            if (!works) {
                return failure_of(works);
            }
            const auto [items, total] = std::pair{works->value.items, works->value.total};
            const bool more = items == fetchers::crossref::rows_per_page && works->value.next_cursor;
            const bool new_ones = note(works->value.records);
            cursor = works->value.next_cursor.value_or("");
            pages.push_back(*std::move(works));
            m_items += items;
            if (items == 0 && m_items < total) {
                return failure(ErrorCode::malformed, "the list of {} works ended after {}", total, m_items);
            }
            if (!more) {
                return {};
            }
            if (!new_ones) {
                return failure(ErrorCode::malformed, "the list of {} works repeats itself after {}", total, m_items);
            }
        }
        return failure(ErrorCode::malformed, "the list does not end after {} pages", most_pages);
    }

private:
    Result<Answer<fetchers::crossref::Works>> ask(const std::string& cursor, int page)
    {
        return m_asker.ask({.url = m_url_of(cursor),
                            .identity = page == 1 ? m_identity : fmt::format("{}#page={}", m_identity, page),
                            .anew = m_anew},
                           fetchers::Content::json,
                           [](std::string_view body) { return fetchers::crossref::read_works(body); });
    }

    bool note(const std::vector<SourceRecord>& records)
    {
        const std::size_t before = m_seen.size();
        for (const SourceRecord& record : records) {
            m_seen.insert(record.key);
        }
        return m_seen.size() > before;
    }

    Asker& m_asker;
    const CursorUrl& m_url_of;
    const std::string& m_identity;
    bool m_anew;
    std::size_t m_items = 0;
    std::set<std::string> m_seen;
};

/// What a second reading of the list may mend: not that nobody answers.
bool may_be_mended(const Error& error, bool begun)
{
    return error.code == ErrorCode::malformed || (begun && error.code == ErrorCode::not_found);
}

} // namespace

Result<void> read_listing(Asker& asker, const CursorUrl& url_of, const std::string& identity,
                          std::vector<Answer<fetchers::crossref::Works>>& pages)
{
    auto read = Listing{asker, url_of, identity, false}.read(pages);
    if (!read && may_be_mended(read.error(), !pages.empty()) && !asker.offline()) {
        read = Listing{asker, url_of, identity, true}.read(pages);
    }
    return read;
}

} // namespace vitalign::harvest
