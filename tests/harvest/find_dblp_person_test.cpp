#include "harvest/find_dblp_person.hpp"
#include "harvest_scene.hpp"

using namespace vitalign;
using namespace vitalign::testing;
using Names = std::vector<std::string>;

namespace {

/// DBLP's answer to a search for authors.
HttpResponse people(const std::vector<std::pair<std::string, std::string>>& names_and_pids)
{
    std::string hits;
    for (const auto& [name, pid] : names_and_pids) {
        hits += fmt::format(R"({}{{"@id":"1","info":{{"author":"{}","url":"https://dblp.org/pid/{}"}}}})",
                            hits.empty() ? "" : ",", name, pid);
    }
    return page(fmt::format(R"({{"result":{{"hits":{{"@total":"{}","@sent":"{}","hit":[{}]}}}}}})",
                            names_and_pids.size(), names_and_pids.size(), hits));
}

const std::string orcid = "0000-0002-1825-0097";

} // namespace

TEST_CASE("The person of DBLP is told by ORCID iD, else by the CV's titles if only one page has them, else is nobody",
          "[harvest][dblp]")
{
    struct Row {
        const char* what;
        std::vector<std::pair<std::string, std::string>> people;
        std::vector<std::pair<std::string, std::string>> pages; // pid and page
        Names cv;                                               // titles
        Names asked;                                            // pids
        const char* said;                                       // a part of the error, if it is one
    };
    const std::string one = person_page("1/1", {"journals/j/a", "journals/j/b"});
    const std::string two = person_page("1/2", {"journals/j/c", "journals/j/d"});
    const std::string with_orcid = person_page("1/2", {}, person_with_orcid("1/2", orcid));
    const std::vector<Row> rows{
        {"nobody has the name", {{"Bea Warp", "1/1"}}, {}, {"Work journals/j/a"}, {}, "nobody"},
        {"one page has two titles",
         {{"Ada Loom", "1/1"}},
         {{"1/1", one}},
         {"Work journals/j/a", "Work journals/j/b"},
         {"1/1"},
         "is 1/1"},
        {"all that the CV has is enough",
         {{"Ada Loom", "1/1"}},
         {{"1/1", one}},
         {"Work journals/j/a"},
         {"1/1"},
         "is 1/1"},
        {"one title of several is not: it may stand on a namesake's page by mistake",
         {{"Ada Loom", "1/1"}},
         {{"1/1", one}},
         {"Work journals/j/a", "Another"},
         {"1/1"},
         "only namesakes of yours, 1/1 (Ada Loom, 1 of the CV's titles)"},
        {"all that the page has is enough",
         {{"Ada Loom", "1/1"}},
         {{"1/1", person_page("1/1", {"journals/j/a"})}},
         {"Work journals/j/a", "Another"},
         {"1/1"},
         "is 1/1"},
        {"nobody has a title of the CV",
         {{"Ada Loom 0001", "1/1"}, {"Ada Loom 0002", "1/2"}},
         {{"1/1", one}, {"1/2", two}},
         {"Another", "And another"},
         {"1/1", "1/2"},
         "only namesakes of yours, 1/1 (Ada Loom, 0 of the CV's titles); 1/2"},
        {"the one title of the CV stands on two pages",
         {{"Ada Loom 0001", "1/1"}, {"Ada Loom 0002", "1/2"}},
         {{"1/1", one}, {"1/2", person_page("1/2", {"journals/j/a"})}},
         {"Work journals/j/a"},
         {"1/1", "1/2"},
         "it could be 1/1"},
        {"an empty CV tells nothing", {{"Ada Loom", "1/1"}}, {{"1/1", one}}, {}, {"1/1"}, "set `dblp` in [profile]"},
        {"of two the one with the titles",
         {{"Ada Loom 0001", "1/1"}, {"Ada Loom 0002", "1/2"}},
         {{"1/1", one}, {"1/2", two}},
         {"Work journals/j/c", "Work journals/j/d"},
         {"1/1", "1/2"},
         "is 1/2"},
        {"two that have equally many",
         {{"Ada Loom 0001", "1/1"}, {"Ada Loom 0002", "1/2"}},
         {{"1/1", one}, {"1/2", two}},
         {"Work journals/j/a", "Work journals/j/b", "Work journals/j/c", "Work journals/j/d"},
         {"1/1", "1/2"},
         "it could be 1/1"},
        {"the ORCID iD outweighs all titles",
         {{"Ada Loom 0001", "1/1"}, {"Ada Loom 0002", "1/2"}},
         {{"1/1", one}, {"1/2", with_orcid}},
         {"Work journals/j/a", "Work journals/j/b"},
         {"1/1", "1/2"},
         "is 1/2"},
        {"more than five are not looked at",
         {{"Ada Loom", "1/1"},
          {"A. Loom", "1/1"},
          {"Ada Loom", "1/1"},
          {"Ada Loom", "1/1"},
          {"Ada Loom", "1/1"},
          {"Ada Loom", "1/2"}},
         {{"1/1", one}, {"1/2", two}},
         {"Work journals/j/c", "Work journals/j/d"},
         {"1/1", "1/1", "1/1", "1/1", "1/1"},
         "set `dblp` in [profile]"},
        {"a page that does not come is an error",
         {{"Ada Loom", "1/1"}},
         {{"1/1", ""}},
         {"Work journals/j/a"},
         {"1/1"},
         "dblp.example/pid/1/1.xml"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            HarvestScene scene;
            scene.configuration.profile.orcid = Orcid::parse(orcid);
            scene.http.answers = {{"/search/author/", people(row.people)}};
            for (const auto& [pid, body] : row.pages) {
                scene.http.answers.emplace_back(fmt::format("/pid/{}.xml", pid), page(body));
            }
            for (const std::string& title : row.cv) {
                scene.add_entry(paper(title));
            }
            cache::Archive archive{*scene.db};
            Asker asker = scene.asker(archive, dblp_source);
            Harvest harvest;
            const auto found = find_dblp_person(asker, scene.input(), harvest);
            Names asked{"/search/author/"};
            for (const std::string& pid : row.asked) {
                asked.push_back(fmt::format("/pid/{}.xml", pid));
            }
            // What this run has already it does not ask for again.
            asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
            CHECK(scene.http.asked == asked);
            const std::string said = !found    ? found.error().message
                                     : !*found ? harvest.hints.at(0)
                                               : "is " + (*found)->value.pid.str();
            INFO(said);
            CHECK(said.find(row.said) != std::string::npos);
            CHECK(harvest.hints.size() == (found ? 1 : 0));
        }
    }
}
