// What one response of a source says about one publication or patent.
#pragma once

#include "schemas/arxiv_id.hpp"
#include "schemas/dblp_key.hpp"
#include "schemas/doi.hpp"
#include "schemas/isbn.hpp"
#include "schemas/orcid.hpp"
#include "schemas/partial_date.hpp"
#include "schemas/patent_number.hpp"
#include "schemas/person_name.hpp"
#include "schemas/publication_kind.hpp"
#include "schemas/source.hpp"

#include <optional>
#include <string>
#include <vector>

namespace vitalign {

struct Contributor {
    PersonName name = {};
    std::optional<DblpPid> pid = {};
    std::optional<Orcid> orcid = {};
    std::vector<std::string> affiliations = {};
    bool organisation = false; ///< a group, or an affiliation that was deposited as an author

    bool operator==(const Contributor&) const = default;
};

/// Another publication that the source names as related, in the source's own words for the relation.
struct RelatedWork {
    std::string relation = {}; ///< `is-preprint-of`, `has-version`, ...
    std::string target = {};   ///< a DOI, patent number or URL as given

    bool operator==(const RelatedWork&) const = default;
};

/// A notice about this work: a correction, a retraction.
struct Notice {
    std::string type = {}; ///< Crossref's word: `retraction`, `correction`, `erratum`, ...
    std::string doi = {};  ///< of the notice itself
    std::optional<PartialDate> date = {};

    bool operator==(const Notice&) const = default;
};

enum class PatentStatus { pending, granted, expired, dead, unknown };

std::string_view name_of(PatentStatus status);

/// What only patents have.
struct PatentFacts {
    PatentNumber publication;
    std::optional<std::string> application_number = {}; ///< as printed by the source: `US18/398,543`
    std::optional<PartialDate> priority_date = {};
    std::optional<PartialDate> filing_date = {};
    std::optional<PartialDate> publication_date = {};
    std::optional<PartialDate> grant_date = {};
    PatentStatus status = PatentStatus::unknown;
    std::vector<std::string> assignees = {};
    /// Other publications of the same application.
    std::vector<PatentNumber> same_application = {};
    /// Members of the DOCDB simple family, own number left out.
    std::vector<PatentNumber> family = {};
    /// Continuations, divisions and what they continue.
    std::vector<PatentNumber> parents_and_children = {};

    bool operator==(const PatentFacts&) const = default;
};

struct SourceRecord {
    Source source = Source::dblp;
    std::string key = {}; ///< the source's own identity of the record: DBLP key, DOI, publication number
    std::string url = {}; ///< where a person can look at it
    Kind kind = Kind::misc;
    std::string title = {};                           ///< without markup and final full stop
    std::vector<std::string> alternative_titles = {}; ///< with subtitle, in another language, as it was before
    std::vector<Contributor> authors = {};
    std::optional<std::string> venue = {};     ///< container title, conference or journal name
    std::optional<std::string> venue_key = {}; ///< DBLP stream, `conf/nips`
    std::optional<PartialDate> date = {};      ///< the publication date to show
    std::vector<int> alternate_years = {};     ///< other years that are right, too: print against online
    std::optional<std::string> volume = {};
    std::optional<std::string> number = {};
    std::optional<std::string> pages = {};
    std::optional<std::string> publisher = {};
    std::optional<Doi> doi = {};
    std::optional<ArxivId> arxiv = {};
    std::vector<Isbn> isbns = {};
    std::optional<std::string> link = {}; ///< the landing page or full text that the source names
    std::vector<RelatedWork> related = {};
    std::vector<Notice> notices = {};
    std::optional<PatentFacts> patent = {};
    bool excerpt = false; ///< cut title, first author only: good for discovery, not for comparison

    bool operator==(const SourceRecord&) const = default;
};

/// `dblp:conf/nips/AimuyoOS25`: the record's identity across sources.
std::string identity_of(const SourceRecord& record);

/// The author list for people: `A, B and C`.
std::string authors_line(const std::vector<Contributor>& authors);

} // namespace vitalign
