#include "fetchers/google_patents_page.hpp"

#include "fetchers/answer.hpp"
#include "fetchers/microdata.hpp"
#include "schemas/ascii.hpp"
#include "text/fold.hpp"

namespace vitalign::fetchers::google_patents {

namespace {

/// Nine tenths of a page, and nothing that we store.
const std::vector<std::string>& skipped_parts()
{
    static const std::vector<std::string> names{"description",
                                                "claims",
                                                "definitions",
                                                "concept",
                                                "images",
                                                "classifications",
                                                "forwardReferencesOrig",
                                                "forwardReferencesFamily",
                                                "backwardReferencesOrig",
                                                "backwardReferencesFamily",
                                                "detailedNonPatentLiterature",
                                                "similarDocuments",
                                                "legalEvents"};
    return names;
}

const MicrodataItem* find_document(const MicrodataItem& root)
{
    for (const auto& item : root.items) {
        const auto classes = ascii::split(item->css_class, ' ');
        if (std::ranges::find(classes, "result") != classes.end()) {
            return item.get();
        }
        if (const MicrodataItem* inner = find_document(*item)) {
            return inner;
        }
    }
    return nullptr;
}

std::optional<PartialDate> date_in(const MicrodataItem& item, const char* property)
{
    const auto date = PartialDate::parse(item.value(property).value_or(""));
    const bool unknown = date && date->year == 1900 && date->month == 1 && date->day == 1;
    return unknown ? std::nullopt : date;
}

std::vector<PatentNumber> numbers_in(const MicrodataItem& item, std::string_view table, const char* property,
                                     const PatentNumber& self)
{
    std::vector<PatentNumber> numbers;
    for (const MicrodataItem* row : item.nested(table)) {
        const auto number = PatentNumber::parse(row->value(property).value_or(""));
        if (number && *number != self && std::ranges::find(numbers, *number) == numbers.end()) {
            numbers.push_back(*number);
        }
    }
    return numbers;
}

void append_new(std::vector<PatentNumber>& to, const std::vector<PatentNumber>& from)
{
    for (const PatentNumber& number : from) {
        if (std::ranges::find(to, number) == to.end()) {
            to.push_back(number);
        }
    }
}

/// The event list names the grant; for a grant without one its own publication is the grant.
std::optional<PartialDate> grant_date_of(const MicrodataItem& document, const PatentFacts& facts)
{
    for (const MicrodataItem* event : document.nested("events")) {
        if (event->value("type") == "granted") {
            if (auto date = date_in(*event, "date")) {
                return date;
            }
        }
    }
    return facts.publication.is_grant() ? facts.publication_date : std::nullopt;
}

/// Google's status texts; it disclaims their correctness.
PatentStatus status_of(std::string_view text, bool grant)
{
    const std::string folded = ascii::lower(text);
    struct Row {
        std::string_view start;
        PatentStatus status;
    };
    constexpr std::array<Row, 9> rows{{{"active", PatentStatus::granted},
                                       {"granted", PatentStatus::granted},
                                       {"ip right grant", PatentStatus::granted},
                                       {"expired", PatentStatus::expired},
                                       {"ip right cessation", PatentStatus::expired},
                                       {"ceased", PatentStatus::dead},
                                       {"withdrawn", PatentStatus::dead},
                                       {"abandoned", PatentStatus::dead},
                                       {"pending", PatentStatus::pending}}};
    const auto* row = std::ranges::find_if(rows, [&](const Row& r) { return folded.starts_with(r.start); });
    if (row != rows.end()) {
        return row->status;
    }
    return grant ? PatentStatus::granted : PatentStatus::unknown;
}

Result<PatentNumber> number_of(const MicrodataItem& document)
{
    if (document.all("publicationNumber").size() > 1) {
        return failure(ErrorCode::malformed, "the page contradicts itself: it has two publication numbers of its own");
    }
    const auto printed = document.value("publicationNumber");
    const auto number = PatentNumber::parse(printed.value_or(""));
    if (!number) {
        return failure(ErrorCode::malformed, "not a patent page: the document names no publication number of its own");
    }
    const auto country = document.value("countryCode");
    const auto serial = document.value("numberWithoutCodes");
    const auto kind = document.value("kindCode");
    if (country && serial && kind && PatentNumber::parse(*country + *serial + *kind) != number) {
        return failure(ErrorCode::malformed, "the page contradicts itself: {} is not {} {} {}", *printed, *country,
                       *serial, *kind);
    }
    return *number;
}

Result<std::vector<Contributor>> inventors_of(const MicrodataPage& page, const MicrodataItem& document)
{
    const auto names = document.all("inventor");
    std::vector<Contributor> inventors;
    for (const std::string& name : names) {
        inventors.push_back({.name = PersonName::parse(name)});
    }
    // The head lists the same people: a cross-check against a garbled page.
    std::vector<std::string> head;
    std::vector<std::string> body;
    for (const MicrodataPage::Meta& meta : page.meta) {
        if (meta.name == "DC.contributor" && meta.scheme == "inventor") {
            head.push_back(text::fold_tight(meta.content));
        }
    }
    for (const std::string& name : names) {
        body.push_back(text::fold_tight(name));
    }
    if (!head.empty() && head != body) {
        return failure(ErrorCode::malformed,
                       "the page contradicts itself: the {} inventors of its head are not the {} of its body",
                       head.size(), body.size());
    }
    return inventors;
}

std::vector<std::string> assignees_of(const MicrodataItem& document)
{
    auto assignees = document.all("assigneeOriginal");
    if (assignees.empty()) {
        assignees = document.all("assigneeCurrent");
    }
    std::erase(assignees, "Individual");
    return assignees;
}

std::string title_of(const MicrodataItem& document)
{
    return document.value("title").value_or("");
}

void read_relatives(const MicrodataItem& document, PatentFacts& facts)
{
    facts.same_application = numbers_in(document, "directAssociations", "publicationNumber", facts.publication);
    for (const MicrodataItem* application : document.nested("application")) {
        append_new(facts.same_application, numbers_in(*application, "pubs", "publicationNumber", facts.publication));
        for (const std::string_view table : {"parentApps", "childApps"}) {
            append_new(facts.parents_and_children,
                       numbers_in(*application, table, "representativePublication", facts.publication));
        }
    }
    facts.family = numbers_in(document, "docdbFamily", "publicationNumber", facts.publication);
    for (const MicrodataItem* family : document.nested("family")) {
        append_new(facts.family, numbers_in(*family, "docdbFamily", "publicationNumber", facts.publication));
    }
}

PatentFacts facts_of(const MicrodataItem& document, const PatentNumber& number)
{
    PatentFacts facts{.publication = number};
    facts.application_number = document.value("applicationNumber");
    facts.priority_date = date_in(document, "priorityDate");
    facts.filing_date = date_in(document, "filingDate");
    facts.publication_date = date_in(document, "publicationDate");
    facts.grant_date = grant_date_of(document, facts);
    const auto legal = document.nested("legalStatusIfi");
    facts.status = status_of(legal.empty() ? "" : legal.front()->value("status").value_or(""), number.is_grant());
    facts.assignees = assignees_of(document);
    read_relatives(document, facts);
    return facts;
}

} // namespace

Result<SourceRecord> read_page(std::string_view html)
{
    const MicrodataPage page = read_microdata(html, skipped_parts());
    const MicrodataItem* document = find_document(page.root);
    if (document == nullptr) {
        // A page of Google's own may be a wrong one; any other stands in for all of them.
        const bool foreign = content_of(html) == Content::html && html.find("Google Patents") == std::string_view::npos;
        return foreign ? failure(ErrorCode::blocked,
                                 "not a patent page: a portal, a bot wall or maintenance stands in its place")
                       : failure(ErrorCode::malformed, "not a patent page: it holds no document");
    }
    const auto number = number_of(*document);
    if (!number) {
        return failure_of(number);
    }
    // A page that was cut off would lose its last relatives without a sign.
    if (!ascii::lower(ascii::trim(html.substr(html.size() - std::min<std::size_t>(html.size(), 200))))
             .ends_with("</html>")) {
        return failure(ErrorCode::malformed, "the page is cut off: it does not end with </html>");
    }
    auto inventors = inventors_of(page, *document);
    if (!inventors) {
        return failure_of(inventors);
    }
    SourceRecord record{
        .source = Source::google_patents, .key = number->str(), .url = number->url(), .kind = Kind::patent};
    record.title = title_of(*document);
    record.authors = *std::move(inventors);
    record.patent = facts_of(*document, *number);
    record.date = record.patent->publication_date;
    return record;
}

} // namespace vitalign::fetchers::google_patents
