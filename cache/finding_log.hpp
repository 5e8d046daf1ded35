// Which findings were reported when: what makes a finding new.
#pragma once

#include "cache/database.hpp"

#include <map>
#include <span>
#include <string>

namespace vitalign::cache {

/// What may be written: nothing; new findings; or also that old ones are no longer reported.
enum class Noting { nothing, remember, remember_and_forget };

class FindingLog {
public:
    explicit FindingLog(Database& db) : m_db(db) {}

    /// Notes the findings of a report that rests on `run`; says for each in which run it was first reported. A cache
    /// that cannot be written is read only. Findings that are no longer reported are forgotten, so that they are new
    /// again should they return.
    Result<std::map<std::string, std::int64_t>> note(std::int64_t profile, std::int64_t run,
                                                     std::span<const std::string> findings,
                                                     Noting noting = Noting::remember_and_forget);

private:
    Database& m_db;
};

} // namespace vitalign::cache
