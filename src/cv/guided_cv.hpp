// A CV read with known works as a guide.
#pragma once

#include "cv/cv_text.hpp"
#include "cv/known_titles.hpp"

#include <vector>

namespace vitalign::cv {

/// The title of a known record, somewhere in the CV.
struct Mention {
    const SourceRecord* record = nullptr;
    Span at = {};
};

struct GuidedCv {
    Cv cv = {};
    std::vector<Mention> mentions = {}; ///< in the order of the CV
};

/// Where known works stand under a heading that says nothing, there is a list. Without titles it is `read_entries`.
Result<GuidedCv> read_guided(const CvText& text, const KnownTitles& titles);

} // namespace vitalign::cv
