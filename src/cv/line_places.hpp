// The lines of a file's text.
#pragma once

#include "cv/cv_text.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace vitalign::cv {

/// A place of the CV as messages name it.
struct Place {
    std::string file = {};
    std::size_t line = 1;
};

/// A file that the CV includes, as messages name it.
inline std::string included_file(const std::string& cv, const std::string& name)
{
    return name.empty() ? cv : (std::filesystem::path{cv}.parent_path() / name).string();
}

/// A class, a style or references: what it says is said of nobody or of many.
inline bool is_program(std::string_view file)
{
    return file.ends_with(".cls") || file.ends_with(".sty") || file.ends_with(".bib") || file.ends_with(".bbl");
}

class LinePlaces {
public:
    LinePlaces(const FileText& file, const std::string& cv) : m_file(included_file(cv, file.name))
    {
        for (std::size_t at = file.text.find('\n'); at != std::string::npos; at = file.text.find('\n', at + 1)) {
            m_ends.push_back(at);
        }
    }

    Place at(std::size_t offset) const
    {
        const auto line = std::ranges::lower_bound(m_ends, offset);
        return {m_file, static_cast<std::size_t>(line - m_ends.begin()) + 1};
    }

private:
    std::string m_file;
    std::vector<std::size_t> m_ends;
};

} // namespace vitalign::cv
