#include "cache/inquiry_log.hpp"

#include "cache/storage_failure.hpp"

namespace vitalign::cache {

Result<Inquiries> InquiryLog::of_source(Source source)
{
    return guarded("reading what was asked", [&]() -> Result<Inquiries> {
        Inquiries all;
        SQLite::Statement find{m_db.handle(), "SELECT key, asked, known FROM inquiry WHERE source = ?"};
        find.bind(1, std::string{name_of(source)});
        while (find.executeStep()) {
            all.emplace(find.getColumn(0).getString(),
                        Inquiry{instant_in(find.getColumn(1)), find.getColumn(2).getInt() != 0});
        }
        return all;
    });
}

void InquiryLog::put(SQLite::Database& db, Source source, const Inquiries& inquiries)
{
    SQLite::Statement insert{db, "INSERT OR REPLACE INTO inquiry (source, key, asked, known) VALUES (?, ?, ?, ?)"};
    for (const auto& [key, inquiry] : inquiries) {
        insert.reset();
        insert.bind(1, std::string{name_of(source)});
        insert.bind(2, key);
        insert.bind(3, inquiry.asked.str());
        insert.bind(4, inquiry.known ? 1 : 0);
        insert.exec();
    }
}

} // namespace vitalign::cache
