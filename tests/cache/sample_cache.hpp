// A cache in memory with profiles and runs, and small values for the tests of the stores.
#pragma once

#include "cache/archive.hpp"
#include "cache/record_store.hpp"
#include "cache/run_log.hpp"
#include "catch.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace vitalign::testing {

using namespace cache;

inline Instant at(std::string_view moment)
{
    return Instant::parse(moment).value();
}

struct SampleCache {
    std::unique_ptr<Database> db = Database::in_memory().value();
    std::int64_t ada = db->profile("Ada Example").value();
    std::int64_t bob = db->profile("Bob Example").value();
    std::int64_t run = begin(ada, "2026-01-01T00:00:00Z");

    /// A run of its own: nothing is gone on with.
    std::int64_t begin(std::int64_t profile, const std::string& now) const
    {
        return RunLog{*db}.begin(profile, at(now)).value();
    }

    std::int64_t respond(const std::string& url, const std::string& body,
                         const std::string& asked = "2026-01-01T00:00:01Z") const
    {
        return Archive{*db}.store({.run = run, .url = url, .asked = at(asked)}, {.status = 200, .body = body}).value();
    }
};

inline SourceRecord paper(const std::string& key, const std::string& title)
{
    return {.source = Source::dblp, .key = key, .kind = Kind::article, .title = title};
}

} // namespace vitalign::testing
