// Which of many known records an entry is about, by what stands in its text.
#pragma once

#include "cv/align.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace vitalign::cv {

struct FoundRecord {
    std::size_t record = 0; ///< position among the records
    Alignment alignment = {};
};

/// An index of the records' title words and identifiers; the records must outlive it.
class RecordFinder {
public:
    explicit RecordFinder(std::vector<const SourceRecord*> records);

    /// The records that fit best, the best first, all of them above `aligned_enough`.
    std::vector<FoundRecord> find(const Entry& entry) const;

private:
    std::vector<std::size_t> candidates(const Entry& entry) const;

    std::vector<const SourceRecord*> m_records;
    std::unordered_map<std::string, std::vector<std::uint32_t>> m_by_word;
    std::unordered_map<std::string, std::vector<std::uint32_t>> m_by_identifier;
};

} // namespace vitalign::cv
