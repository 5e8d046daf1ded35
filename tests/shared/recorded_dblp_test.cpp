#include "bibliography/bibtex_records.hpp"
#include "fetchers/answer.hpp"
#include "fetchers/dblp_person.hpp"
#include "fetchers/dblp_record.hpp"
#include "fetchers/dblp_search.hpp"
#include "recorded.hpp"
#include "schemas/utf8.hpp"
#include "text/markup.hpp"

using namespace vitalign;
using namespace vitalign::bibliography;
using namespace vitalign::fetchers;
using namespace vitalign::testing;

namespace {

std::vector<SourceRecord> records_in(const std::string& file)
{
    const std::string xml = recorded("dblp/" + file);
    CHECK(content_of(xml) == Content::xml);
    const auto records = fetchers::dblp::read_records(xml);
    INFO(file << (records ? "" : ": " + records.error().message));
    REQUIRE(records);
    return *records;
}

std::vector<SourceRecord> hits_in(const std::string& file)
{
    const auto records = fetchers::dblp::read_publication_hits(recorded("dblp/" + file));
    INFO(file);
    REQUIRE(records);
    return *records;
}

} // namespace

TEST_CASE("recorded DBLP record files are read", "[recorded][dblp]")
{
    if (!have_recordings()) {
        return;
    }
    const auto paper = records_in("rec-inproceedings-cpaior-JabsBJ24.xml").at(0);
    CHECK(names(paper) == std::vector<std::string>{"Christoph Jabs", "Jeremias Berg", "Matti Järvisalo"});
    CHECK(paper.title == "Core Boosting in SAT-Based Multi-objective Optimization");
    CHECK(paper.venue == "CPAIOR (2)");
    CHECK(paper.doi == Doi::parse("10.1007/978-3-031-60599-4_1"));
    CHECK(paper.authors.at(2).orcid == Orcid::parse("0000-0003-2572-063X"));

    const auto volume = records_in("rec-proceedings-cpaior-2024-2.xml").at(0);
    CHECK(volume.kind == Kind::proceedings);
    CHECK(names(volume) == std::vector<std::string>{"Bistra Dilkina"});
    CHECK(volume.isbns.size() == 2);
    CHECK(volume.title.ends_with("Proceedings, Part II"));

    const auto data = records_in("rec-data-IserJ24.xml").at(0);
    CHECK(data.kind == Kind::dataset);
    CHECK(data.publisher == "DROPS Artifacts");

    const auto preprint = records_in("rec-corr-abs-2508-04024.xml").at(0);
    CHECK(preprint.kind == Kind::preprint);
    CHECK(preprint.arxiv == ArxivId::parse("2508.04024"));
    CHECK(preprint.authors.size() == 4);
    CHECK(iso(preprint.date) == "2025");
}

TEST_CASE("recorded DBLP dumps are read", "[recorded][dblp]")
{
    if (!have_recordings()) {
        return;
    }
    const auto encyclopedia = records_in("dump-head-encyclopedia.xml");
    CHECK(encyclopedia.size() == 131);
    CHECK(std::ranges::count(encyclopedia, Kind::incollection, &SourceRecord::kind) == 131);
    CHECK(std::ranges::count_if(encyclopedia, [](const auto& record) { return record.authors.empty(); }) == 76);

    const auto all_types = records_in("dump-excerpt-2023-all-types.xml");
    CHECK(all_types.size() == 16); // and five home pages
    CHECK(with_key(all_types, "journals/tcs/PierroW01").kind == Kind::inproceedings);
    CHECK(with_key(all_types, "www/org/mitre/future").kind == Kind::inproceedings);
    CHECK(with_key(all_types, "books/sp/Schmidt20").kind == Kind::thesis);
    CHECK(with_key(all_types, "phd/it/Metelli21").kind == Kind::book);
    CHECK(iso(with_key(all_types, "phd/it/Metelli21").date) == "2022");
    CHECK(with_key(all_types, "phd/dnb/Curth89").title ==
          "Planspieltechnik und Computer-based-Training zur Schulung von Einkäufern im Handel");
    CHECK(with_key(all_types, "data/00001/00001").title.empty());
    CHECK(with_key(all_types, "conf/coopis/2003").authors.size() == 3);

    const auto theses = records_in("dump-excerpt-2020-phdthesis.xml");
    CHECK(theses.size() == 27);
    CHECK(std::ranges::count(theses, Kind::thesis, &SourceRecord::kind) == 27);
    CHECK(std::ranges::all_of(theses, [](const auto& record) { return record.date && record.authors.size() == 1; }));

    const auto reports = records_in("dump-excerpt-2020-informal-tr.xml");
    CHECK(reports.size() == 15); // and eight home pages
    CHECK(with_key(reports, "tr/meltdown/s18").kind == Kind::report);
    CHECK(with_key(reports, "tr/meltdown/s18").authors.size() == 10);
    CHECK(with_key(reports, "tr/acm/CS2013").authors.empty());
    CHECK(with_key(reports, "reference/assisted/2012").authors.size() == 8);
    CHECK_FALSE(with_key(reports, "journals/acta/Schonhage77").date); // its year was broken by somebody
}

TEST_CASE("a recorded DBLP person page is read, without its homonym", "[recorded][dblp]")
{
    if (!have_recordings()) {
        return;
    }
    const auto person = fetchers::dblp::read_person(recorded("dblp/person-95-7448-1.xml"));
    REQUIRE(person);
    CHECK(person->pid.str() == "95/7448-1");
    CHECK(person->names == std::vector<std::string>{"Di Xu 0001"});
    CHECK(person->affiliations.size() == 1);
    CHECK_FALSE(person->disambiguation);
    CHECK(person->records.size() == 8);
    const auto& article = with_key(person->records, "journals/tvcg/XuDN11");
    CHECK(article.doi == Doi::parse("10.1109/tvcg.2010.63"));
    CHECK(article.link == "https://doi.org/10.1109/TVCG.2010.63");
    CHECK(article.authors.at(0).pid == DblpPid::parse("95/7448-1"));
}

TEST_CASE("recorded DBLP searches are read", "[recorded][dblp]")
{
    if (!have_recordings()) {
        return;
    }
    const auto one = hits_in("search-publ-2026-one-hit.json");
    REQUIRE(one.size() == 1);
    CHECK(names(one[0]) == std::vector<std::string>{"Xiaopeng Zhang", "Haoyu Yang", "Evangeline F. Y. Young"});
    CHECK(one[0].authors[0].pid == DblpPid::parse("167/1261-9"));
    CHECK(one[0].doi == Doi::parse("10.1109/dac18074.2021.9586227"));

    const auto strings = hits_in("search-publ-2019-authors-as-strings.json");
    CHECK(strings.size() == 30);
    CHECK(names(with_key(strings, "phd/hal/Bessayah10")) == std::vector<std::string>{"Fayçal Bessayah"});
    CHECK(with_key(strings, "conf/ats/ShinogiYHTY05").authors.size() == 5);
    CHECK(with_key(strings, "books/tf/11/VainKKMR11").kind == Kind::incollection);

    const auto theses = hits_in("search-publ-hits-theses-entities.json");
    CHECK(with_key(theses, "phd/hal/Pop19").kind == Kind::thesis);
    CHECK(with_key(theses, "phd/hal/Pop19").title.find("pour l'estimation") != std::string::npos);

    const auto triple = hits_in("search-publ-hits-corr-conf-journal-triples.json");
    REQUIRE(triple.size() == 3);
    for (const SourceRecord& record : triple) {
        CHECK(record.title == "Pandora's Box Problem with Order Constraints");
    }
    CHECK(with_key(triple, "journals/corr/abs-2002-06968").arxiv == ArxivId::parse("2002.06968"));
    CHECK(with_key(triple, "journals/corr/abs-2002-06968").kind == Kind::preprint);
    CHECK(with_key(hits_in("search-publ-hits-dataset.json"), "data/10/PalBM20").kind == Kind::dataset);

    const auto people = fetchers::dblp::read_author_hits(recorded("dblp/search-author-one-hit-alias.json"));
    REQUIRE(people);
    REQUIRE(people->size() == 1);
    CHECK(people->front().pid.str() == "152/3896");
    CHECK(people->front().aliases == std::vector<std::string>{"O. O. Basov"});
}

TEST_CASE("all names of the recorded DBLP DTD are decoded", "[recorded][dblp]")
{
    if (!have_recordings()) {
        return;
    }
    std::istringstream dtd{recorded("dblp/dblp-2023-05-10.dtd")};
    std::size_t names_seen = 0;
    for (std::string word; dtd >> word;) {
        std::string name;
        std::string value; // "&#192;"
        if (word == "<!ENTITY" && dtd >> name >> value && value.starts_with("\"&#")) {
            const auto code = static_cast<char32_t>(std::stoul(value.substr(3)));
            CHECK(text::decode_entities("&" + name + ";") == utf8::encode(std::u32string(1, code)));
            ++names_seen;
        }
    }
    CHECK(names_seen == 65);
}

TEST_CASE("recorded DBLP exports are read as the same records in both forms", "[recorded][dblp]")
{
    if (!have_recordings()) {
        return;
    }
    for (const char* file : {"export-person-standard.bib", "export-person-withcrossref.bib"}) {
        DYNAMIC_SECTION(file)
        {
            const auto read = bibtex_records(recorded(std::string{"dblp/"} + file));
            REQUIRE(read);
            const auto& records = *read;
            CHECK(records.size() == 77 + 41);
            CHECK(std::ranges::count(records, Kind::inproceedings, &SourceRecord::kind) == 41);
            CHECK(std::ranges::count(records, Kind::preprint, &SourceRecord::kind) == 18 + 33);
            CHECK(std::ranges::count_if(records, [](const auto& r) { return r.arxiv.has_value(); }) == 18);
            const auto& paper = with_key(records, "conf/stoc/FournierL0T24");
            CHECK(names(paper) == std::vector<std::string>{"Hervé Fournier", "Nutan Limaye", "Srikanth Srinivasan",
                                                           "Sébastien Tavenas"});
            CHECK(paper.title == "On the Power of Homogeneous Algebraic Formulas");
            CHECK(paper.publisher == "ACM");
            CHECK(paper.doi == Doi::parse("10.1145/3618260.3649760"));
            CHECK(paper.venue == "Proceedings of the 56th Annual ACM Symposium on Theory of Computing, STOC 2024, "
                                 "Vancouver, BC, Canada, June 24-28, 2024");
            const auto& article = with_key(records, "journals/algorithmica/ChauguleL24");
            CHECK(article.doi == Doi::parse("10.1007/s00453-024-01221-8"));
            CHECK(iso(article.date) == "2024");
            CHECK(article.volume == "86");
        }
    }
}
