// Citations written down in a test, as the linker sees them.
#pragma once

#include "linkage/link.hpp"
#include "pipeline/citation_row.hpp"

#include <random>
#include <set>
#include <string>
#include <vector>

namespace vitalign::linkage::testing {

using Printed = pipeline::CitationRow;

/// A set of citations, weighed by its own statistics. Texts are views: literals, or strings that live longer.
class Collection {
public:
    explicit Collection(const std::vector<Printed>& citations, const std::vector<std::uint32_t>& sources = {})
        : m_builder(m_venues), m_forms(forms_of(citations, sources)), m_statistics(m_forms)
    {
        weigh(m_forms, m_statistics, m_memory);
    }
    Collection(const Collection&) = delete;
    Collection& operator=(const Collection&) = delete;

    const std::vector<Form>& forms() const { return m_forms; }
    const Statistics& statistics() const { return m_statistics; }

    ComparisonVector compare(std::size_t a, std::size_t b) const
    {
        return linkage::compare(m_forms[a], m_forms[b], m_statistics, m_venues);
    }
    Judgement judge(std::size_t a, std::size_t b) const { return linkage::judge(compare(a, b)); }
    std::vector<Pair> pairs(const std::vector<bool>& duplicate_free) const
    {
        return candidate_pairs(m_forms, m_statistics, duplicate_free);
    }
    Linkage link(const std::vector<bool>& duplicate_free, std::size_t threads = 0) const
    {
        return linkage::link(m_forms, m_statistics, m_venues, duplicate_free, threads);
    }

private:
    std::vector<Form> forms_of(const std::vector<Printed>& citations, const std::vector<std::uint32_t>& sources)
    {
        std::vector<Form> forms;
        for (std::size_t i = 0; i < citations.size(); ++i) {
            forms.push_back(pipeline::RowReader{m_builder, sources.empty() ? 0 : sources[i]}.form_of(citations[i]));
        }
        return forms;
    }

    VenueKeys m_venues;
    FormBuilder m_builder;
    std::vector<Form> m_forms;
    Statistics m_statistics;
    WeightMemory m_memory;
};

/// A citation that owns its texts.
struct Owned {
    std::string id = {};
    std::string title = {};
    std::string authors = {};
    std::string venue = {};
    std::string type = {};
    std::string year = {};
    std::string volume = {};
    std::string number = {};
    std::string pages = {};
    std::string doi = {};

    Printed citation() const
    {
        return {.id = id,
                .title = title,
                .authors = authors,
                .venue = venue,
                .type = type,
                .year = year,
                .volume = volume,
                .number = number,
                .pages = pages,
                .doi = doi};
    }
};

inline std::vector<Printed> citations_of(const std::vector<Owned>& records)
{
    std::vector<Printed> citations;
    for (const Owned& record : records) {
        citations.push_back(record.citation());
    }
    return citations;
}

/// Invented records: words and names as unevenly common as real ones.
class Inventor {
public:
    explicit Inventor(unsigned seed) : m_random(seed) {}

    std::size_t below(std::size_t end) { return m_random() % end; }

    Owned record(std::size_t number)
    {
        Owned record{.id = "r" + std::to_string(number)};
        for (std::size_t i = 4 + below(7); i > 0; --i) {
            record.title += (record.title.empty() ? "" : " ") + word();
        }
        for (std::size_t i = 1 + below(4); i > 0; --i) {
            record.authors += (record.authors.empty() ? "" : " and ") + name();
        }
        const std::vector<std::pair<const char*, const char*>> venues{{"SIGMOD Conference", "inproceedings"},
                                                                      {"VLDB Journal", "article"},
                                                                      {"Journal of Weaving", "article"},
                                                                      {"Proc. Symp. on Looms", "inproceedings"},
                                                                      {"", ""}};
        const auto& [venue, type] = venues[below(venues.size())];
        record.venue = venue;
        record.type = type;
        record.year = std::to_string(1990 + below(30));
        if (below(3) > 0) {
            record.volume = std::to_string(1 + below(60));
            const std::size_t first = 1 + below(2000);
            record.pages = std::to_string(first) + "-" + std::to_string(first + 5 + below(20));
        }
        if (below(3) == 0) {
            record.doi = "10.1234/w." + std::to_string(number);
        }
        return record;
    }

    /// As another source would have it: a letter off, initials for given names, fields left out.
    Owned copy_of(Owned record, std::size_t number)
    {
        record.id = "c" + std::to_string(number);
        if (below(2) == 0) {
            record.title[below(record.title.size())] = 'q';
        }
        if (below(3) == 0) {
            record.pages.clear();
        }
        if (below(2) == 0) {
            record.doi.clear();
        }
        if (below(4) == 0) {
            record.venue.clear();
        }
        return record;
    }

    std::mt19937& random() { return m_random; }

private:
    std::string word()
    {
        const std::vector<std::string> beginnings{"lo", "we", "ka", "pi", "tro", "sel", "mu", "ga", "fen", "ri"};
        const std::vector<std::string> ends{"om", "ave", "ton", "ser", "lin", "del", "pas", "ver", "nok", "ris"};
        // The product of two draws is small more often than not.
        const std::size_t rank = below(40) * below(40);
        return beginnings[rank % 10] + ends[rank / 10 % 10] + ends[rank / 100 % 10];
    }

    std::string name()
    {
        const std::vector<std::string> given{"Ann", "Bo", "Cyril", "Dora", "Emil", "Fay", "Gus"};
        std::string family = word();
        family.front() = static_cast<char>(family.front() - 'a' + 'A');
        return given[below(given.size())] + " " + family;
    }

    std::mt19937 m_random;
};

/// Relation and members' ids of each cluster, and the undecided pairs: what must not depend on order.
using Outcome = std::set<std::pair<std::string, std::set<std::string>>>;

inline Outcome outcome_of(const Linkage& linkage, const std::vector<Owned>& records)
{
    Outcome outcome;
    for (const Cluster& cluster : linkage.clusters) {
        std::set<std::string> ids;
        for (const std::uint32_t member : cluster.members) {
            ids.insert(records[member].id);
        }
        outcome.emplace(name_of(cluster.relation), ids);
    }
    for (const Edge& edge : linkage.undecided) {
        outcome.emplace("undecided", std::set{records[edge.a].id, records[edge.b].id});
    }
    return outcome;
}

} // namespace vitalign::linkage::testing
