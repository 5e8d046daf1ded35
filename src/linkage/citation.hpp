// One reference of a bibliography file as the linker takes it: fields as printed.
#pragma once

#include <string>
#include <string_view>

namespace vitalign::linkage {

/// Views into the caller's memory; absent fields are empty.
struct Citation {
    std::string_view id = {};
    std::string_view title = {};
    std::string_view authors = {}; ///< the whole list, in whatever form
    std::string_view venue = {};   ///< journal, book title or venue
    std::string_view type = {};    ///< BibTeX entry type or similar
    std::string_view year = {};    ///< a text in which the year stands
    std::string_view volume = {};
    std::string_view number = {};
    std::string_view pages = {};
    std::string_view doi = {};
    std::string_view arxiv = {};
    std::string_view isbn = {};
    std::string_view patent = {}; ///< publication number
};

} // namespace vitalign::linkage
