#include "schemas/work.hpp"

#include <algorithm>

namespace vitalign {

bool Work::is_patent() const
{
    return std::ranges::any_of(versions, [](const Version& version) { return version.kind == Kind::patent; });
}

std::vector<const SourceRecord*> records_of(const Version& version)
{
    std::vector<const SourceRecord*> records(version.records.size());
    std::ranges::transform(version.records, records.begin(), [](const SourceRecord& record) { return &record; });
    return records;
}

std::vector<const SourceRecord*> records_of(const Work& work)
{
    std::vector<const SourceRecord*> records;
    for (const Version& version : work.versions) {
        std::ranges::copy(records_of(version), std::back_inserter(records));
    }
    return records;
}

int distance_from_record(Kind kind)
{
    switch (kind) {
    case Kind::article:
    case Kind::patent: return 0;
    case Kind::inproceedings:
    case Kind::book:
    case Kind::incollection:
    case Kind::proceedings: return 1;
    case Kind::thesis:
    case Kind::poster: return 2;
    case Kind::report:
    case Kind::dataset:
    case Kind::software:
    case Kind::misc: return 3;
    case Kind::preprint: return 4;
    }
    return 4;
}

} // namespace vitalign
