// Records for the tests of the matcher, in few words.
#pragma once

#include "linkage/record_match.hpp"

#include <variant>

namespace vitalign::linkage {

struct Sketch {
    const char* title = "";
    std::vector<const char*> authors = {};
    int year = 0;
    const char* venue = "";
    const char* stream = "";
    Kind kind = Kind::inproceedings;
    const char* doi = "";
    const char* pages = "";
    const char* arxiv = "";
    const char* volume = "";
};

inline SourceRecord record_of(const Sketch& sketch)
{
    const auto text = [](const char* value) { return *value ? std::optional<std::string>{value} : std::nullopt; };
    SourceRecord record{.key = sketch.title, .kind = sketch.kind, .title = sketch.title};
    for (const char* author : sketch.authors) {
        record.authors.push_back({.name = PersonName::parse(author)});
    }
    record.date = PartialDate::of(sketch.year);
    record.venue = text(sketch.venue);
    record.venue_key = text(sketch.stream);
    record.volume = text(sketch.volume);
    record.pages = text(sketch.pages);
    record.doi = Doi::parse(sketch.doi);
    record.arxiv = ArxivId::parse(sketch.arxiv);
    return record;
}

inline SourceRecord patent_record(const char* title, std::vector<const char*> inventors, const char* number,
                                  const char* application = "", std::vector<const char*> family = {})
{
    SourceRecord record = record_of({.title = title, .authors = std::move(inventors), .kind = Kind::patent});
    record.source = Source::google_patents;
    record.key = number;
    record.patent = PatentFacts{.publication = PatentNumber::parse(number).value()};
    if (*application) {
        record.patent->application_number = application;
    }
    for (const char* member : family) {
        record.patent->family.push_back(PatentNumber::parse(member).value());
    }
    return record;
}

/// What is compared, as a source or a CV tells it.
struct Told {
    Told(const Sketch& sketch) : what(record_of(sketch)) {}
    Told(SourceRecord record) : what(std::move(record)) {}
    Told(Entry entry) : what(std::move(entry)) {}

    RecordForm add_to(Collection& collection) const
    {
        return std::visit([&](const auto& one) { return collection.add(one); }, what);
    }

    std::variant<SourceRecord, Entry> what;
};

/// In a collection that holds nothing else.
inline Match judge(const Told& a, const Told& b)
{
    Collection collection;
    const RecordForm left = a.add_to(collection);
    const RecordForm right = b.add_to(collection);
    return judge(left, right, collection);
}

} // namespace vitalign::linkage
