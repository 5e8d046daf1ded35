// Which findings were reported when: what makes a finding new.
#pragma once

#include "database.hpp"

#include <map>
#include <span>
#include <string>

namespace vitalign {

class FindingLog {
public:
    explicit FindingLog(Database& db) : m_db(db) {}

    /// Notes the findings of a report that rests on `run`; says for each in which run it was first reported. A cache
    /// that cannot be written is read only. Findings that are no longer reported are forgotten, so that they are new
    /// again should they return.
    /// Without `remember` nothing is written.
    Result<std::map<std::string, std::int64_t>> note(std::int64_t profile, std::int64_t run,
                                                     std::span<const std::string> findings, bool remember = true);

private:
    Database& m_db;
};

} // namespace vitalign
