// Real answers of the sources, kept outside the project: $VITALIGN_SHARED/data.
#pragma once

#include "catch.hpp"
#include "schemas/source_record.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace vitalign::testing {

inline std::filesystem::path recordings()
{
    const char* folder = std::getenv("VITALIGN_SHARED");
    return folder == nullptr ? std::filesystem::path{} : std::filesystem::path{folder} / "data";
}

/// Whether there are any; says once why nothing is tested.
inline bool have_recordings()
{
    static bool told = false;
    const bool here = std::filesystem::is_directory(recordings());
    if (!here && !told) {
        told = true;
        WARN("skipped: VITALIGN_SHARED names no folder with recorded data");
    }
    return here;
}

inline std::string recorded(const std::string& path)
{
    std::ifstream file{recordings() / path, std::ios::binary};
    INFO(path);
    REQUIRE(file);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

inline const SourceRecord& with_key(const std::vector<SourceRecord>& records, std::string_view key)
{
    const auto found = std::ranges::find(records, key, &SourceRecord::key);
    INFO(key);
    REQUIRE(found != records.end());
    return *found;
}

inline std::string iso(const std::optional<PartialDate>& date)
{
    return date ? date->str() : "";
}

inline std::vector<std::string> names(const SourceRecord& record)
{
    std::vector<std::string> all;
    for (const Contributor& author : record.authors) {
        all.push_back(author.name.display());
    }
    return all;
}

} // namespace vitalign::testing
