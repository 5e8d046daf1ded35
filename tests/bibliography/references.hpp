// References for the tests of the exporters.
#pragma once

#include "bibliography/reference.hpp"

namespace vitalign::bibliography {

inline Reference reference(const char* title, const std::vector<const char*>& authors = {"Ann Oh", "Bo Kim"},
                           int year = 2020, const char* work = "w:000000000001")
{
    Reference out{.key = "k", .work = work, .kind = Kind::article, .title = title};
    for (const char* author : authors) {
        out.authors.push_back({.name = PersonName::parse(author)});
    }
    out.date = PartialDate::of(year);
    return out;
}

inline Reference full_reference()
{
    Reference out = reference("FastSort: Lists & Maps");
    out.date = PartialDate::of(2020, 6, 3);
    out.venue = "Journal of Lists";
    out.volume = "7";
    out.number = "3";
    out.pages = "26\u201334";
    out.publisher = "P & Sons";
    out.doi = Doi::parse("10.5555/a_b");
    out.arxiv = ArxivId::parse("2001.00001");
    return out;
}

inline Reference patent_reference(const char* number = "US20240135189A1")
{
    Reference out = reference("Method for Sorting");
    out.kind = Kind::patent;
    out.patent = PatentFacts{.publication = PatentNumber::parse(number).value(), .assignees = {"Lists & Co"}};
    return out;
}

inline bool holds(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace vitalign::bibliography
