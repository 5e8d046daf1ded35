// One publication or patent as the CV states it.
#pragma once

#include "schemas/arxiv_id.hpp"
#include "schemas/doi.hpp"
#include "schemas/partial_date.hpp"
#include "schemas/patent_citation.hpp"
#include "schemas/person_name.hpp"
#include "schemas/publication_kind.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vitalign {

/// A place in the CV: line and column count from 1, columns in characters (code points). `end_*` is the place just
/// behind the last character.
struct Span {
    std::size_t line = 1;
    std::size_t column = 1;
    std::size_t end_line = 1;
    std::size_t end_column = 1;
    std::size_t file = 0; ///< in `Cv::files`: 0 is the CV itself, others are what it includes

    bool operator==(const Span&) const = default;
};

/// A value and where the CV states it.
template <class T>
struct Stated {
    T value;
    Span at = {};

    bool operator==(const Stated&) const = default;
};

enum class EntryStatus { published, accepted, in_press, submitted, in_preparation, pending, granted };

std::string_view name_of(EntryStatus status);

struct Entry {
    Span at = {};
    std::string section = {}; ///< the heading it stands under, as printed
    Kind kind = Kind::misc;
    std::vector<Stated<PersonName>> authors = {};
    bool authors_truncated = false; ///< "et al."
    bool self_omitted = false;      ///< "With X and Y"
    std::vector<std::string> equal_contribution = {};
    std::optional<Stated<std::string>> title = {};
    std::optional<Stated<std::string>> venue = {};
    std::optional<std::string> acronym = {};
    std::optional<Stated<int>> year = {};
    std::optional<Stated<PartialDate>> date = {};
    std::optional<Stated<std::string>> volume = {};
    std::optional<std::string> number = {};
    std::optional<Stated<std::string>> pages = {};
    std::optional<Stated<Doi>> doi = {};
    std::optional<Stated<ArxivId>> arxiv = {};
    std::optional<Stated<PatentCitation>> patent = {};
    std::optional<Stated<EntryStatus>> status = {};
    std::optional<std::string> assignee = {};
    std::optional<std::string> location = {};
    std::optional<std::string> award = {};
    std::vector<std::string> links = {};
    std::string raw = {}; ///< the text as it stands in the CV, markup removed
    /// The words of the text, folded, with their places: what known records are laid over.
    std::vector<Stated<std::string>> words = {};
    double confidence = 1; ///< that the fields are told apart rightly, from 0 to 1
};

/// What was read from one CV file.
struct Cv {
    std::string path = {};
    std::vector<Entry> entries = {};
    /// Where each section with entries begins: a place to name for what is missing.
    std::vector<Span> sections = {};
    /// What stands in those sections and was not taken for an entry: its beginning, and where.
    std::vector<Stated<std::string>> left_out = {};
    /// Names of the files that were read: the CV's own is empty, then those it includes.
    std::vector<std::string> files = {};
};

/// The file that a place of the CV is in, as messages name it.
std::string file_of(const Cv& cv, const Span& at);

} // namespace vitalign
