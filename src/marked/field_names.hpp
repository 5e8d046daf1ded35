// What the fields of structured forms (YAML, JSON, BibTeX, Typst calls) hold, in one vocabulary.
#pragma once

#include <string_view>

namespace vitalign::marked::field {

inline constexpr std::string_view title = "title";
inline constexpr std::string_view authors = "authors"; ///< one list as printed, or one name (then several such fields)
inline constexpr std::string_view venue = "venue";
inline constexpr std::string_view acronym = "acronym";
inline constexpr std::string_view date = "date"; ///< a year, a month or a day, in whatever form
inline constexpr std::string_view volume = "volume";
inline constexpr std::string_view number = "number";
inline constexpr std::string_view pages = "pages";
inline constexpr std::string_view doi = "doi";
inline constexpr std::string_view arxiv = "arxiv";
inline constexpr std::string_view url = "url";
inline constexpr std::string_view kind = "kind"; ///< `article`, `phdthesis`, `patent`
inline constexpr std::string_view patent_number = "patent-number";
inline constexpr std::string_view assignee = "assignee";
inline constexpr std::string_view status = "status";
inline constexpr std::string_view location = "location";
inline constexpr std::string_view note = "note"; ///< remarks, awards, whatever else is printed

} // namespace vitalign::marked::field
