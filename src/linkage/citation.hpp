// What is compared of one reference, typed: whoever reads a file or a record has parsed it once.
#pragma once

#include "linkage/author_key.hpp"
#include "linkage/venue_key.hpp"
#include "schemas/arxiv_id.hpp"
#include "schemas/doi.hpp"
#include "schemas/isbn.hpp"
#include "schemas/patent_number.hpp"

#include <span>
#include <string_view>

namespace vitalign::linkage {

/// Views into the caller's memory; absent fields are empty, 0 or null.
struct Citation {
    std::string_view title = {};
    std::span<const AuthorKey> authors = {}; ///< people in order; groups left out
    bool authors_truncated = false;
    std::string_view venue = {}; ///< journal, book title or venue as printed
    Medium medium = Medium::unknown;
    int year = 0;
    std::string_view volume = {};
    std::string_view number = {};
    std::string_view pages = {}; ///< as printed
    const Doi* doi = nullptr;
    const ArxivId* arxiv = nullptr;
    const Isbn* isbn = nullptr;
    const PatentNumber* patent = nullptr;
};

} // namespace vitalign::linkage
