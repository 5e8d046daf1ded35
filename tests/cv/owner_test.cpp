#include "cv/contact_facts.hpp"
#include "cv/employers.hpp"
#include "cv/owner.hpp"

#include "catch.hpp"

#include <fmt/ranges.h>

using namespace vitalign;
using namespace vitalign::cv;

namespace {

CvText opened(const std::string& content, const std::string& path)
{
    auto text = open_cv(content, path);
    REQUIRE(text);
    return *std::move(text);
}

/// "Ann Reed | A. Reed"; of several people each in a line.
std::string owners(const std::string& content, const std::string& path)
{
    const CvText text = opened(content, path);
    std::string out;
    for (const OwnerCandidate& owner : owners_of(text, read_entries(text).value())) {
        out += (out.empty() ? "" : "\n") + owner.name.text;
        for (const Spelling& alias : owner.aliases) {
            out += " | " + alias.text;
        }
    }
    return out;
}

const std::string three_papers =
    "- Ann Reed, Bo Vale. \"Weaving with Long Threads.\" Journal of Looms 3 (2019), 1-9.\n"
    "- Bo Vale, A. Reed. \"Dyes of the Northern Coast.\" Journal of Looms 4 (2020), 10-19.\n"
    "- Bo Vale, Ann Reed. \"Shuttles Through the Ages.\" Journal of Looms 5 (2021), 20-29.\n";

} // namespace

TEST_CASE("What a CV says of itself names its owner", "[cv]")
{
    struct Row {
        const char* path;
        std::string content;
        const char* owner;
    };
    const std::string list = "## Publications\n\n" + three_papers;
    const std::string items = "\\section{Publications}\\begin{itemize}\n"
                              "\\item A. Reed, B. Vale. Weaving with long threads. Journal of Looms 3, 2019.\n"
                              "\\item B. Vale, A. Reed. Dyes of the northern coast. Journal of Looms 4, 2020.\n"
                              "\\end{itemize}\n";
    for (const Row& row : {
             Row{"cv.md", "# Ann Reed, PhD\n\n" + list, "Ann Reed | A. Reed"},
             Row{"cv.md", "# Curriculum Vitae of Dr. Ann Reed\n\n" + list, "Ann Reed | A. Reed"},
             Row{"cv.md", "# Ann Reed (안리드)\n\n" + list, "Ann Reed | A. Reed | 안리드"},
             Row{"cv.md", "---\nauthor: Ann Reed\ntitle: Papers\n---\n" + list, "Ann Reed | A. Reed"},
             Row{"cv.tex", "\\name{Ann M.}{Reed}\n" + items, "Ann M. Reed | A. Reed"},
             Row{"cv.tex", "\\firstname{Ann}\n\\familyname{Reed}\n" + items, "Ann Reed | A. Reed"},
             Row{"cv.tex", "\\newcommand{\\myname}{Ann Reed}\n" + items, "Ann Reed | A. Reed"},
             Row{"cv.tex", "% \\name{Cy Dale}\n\\author{Ann Reed}\n" + items, "Ann Reed | A. Reed"},
             Row{"cv.html",
                 "<title>Publications \xE2\x80\x94 Ann Reed</title><h2>Publications</h2><ul>"
                 "<li>With Bo Vale. Weaving with Long Threads. Journal of Looms, 2019.</li>"
                 "<li>With Cy Dale. Dyes of the Northern Coast. Journal of Looms, 2020.</li></ul>",
                 "Ann Reed"},
         }) {
        DYNAMIC_SECTION(row.path << ": " << row.content.substr(0, 50))
        {
            CHECK(owners(row.content, row.path) == row.owner);
        }
    }
}

TEST_CASE("A heading outweighs who is in more of two entries", "[cv]")
{
    const std::string papers = "\n## Papers\n\n- Bo Kim, Ann Oh, \"Sorting Very Long Lists\", SoL, 2020\n"
                               "- Bo Kim, \"Maps of Long Lists\", SoL, 2020\n";
    for (const auto& [start, owner] : {std::pair{"# Ann Oh\n", "Ann Oh"},
                                       {"\xEF\xBB\xBF# Ann Oh\r\n", "Ann Oh"},
                                       {"Curriculum Vitae\n", "Bo Kim"},
                                       {"", "Bo Kim"}}) {
        CAPTURE(start);
        CHECK(owners(start + papers, "cv.md") == owner);
    }
    CHECK(owners("", "cv.md").empty());
}

TEST_CASE("Without a heading the list tells whose it is", "[cv]")
{
    struct Row {
        const char* what;
        std::string list;
        const char* owners;
    };
    for (const Row& row : {
             Row{"who is in every entry, though another is in most",
                 "- Bo Vale, Ann Reed. \"Weaving with Long Threads.\" Journal of Looms, 2017.\n"
                 "- Bo Vale, Ann Reed. \"Dyes of the Northern Coast.\" Journal of Looms, 2018.\n"
                 "- Bo Vale, A. Reed. \"Shuttles Through the Ages.\" Journal of Looms, 2019.\n"
                 "- Ann Reed, Cy Dale. \"The Price of Wool.\" Journal of Looms, 2020.\n"
                 "- Ann Reed. \"A Short History of Felt.\" Journal of Looms, 2021.\n",
                 "Ann Reed | A. Reed"},
             Row{"who is bold",
                 "- Bo Vale, **Ann Reed**. \"Weaving with Long Threads.\" Journal of Looms, 2019.\n"
                 "- **Ann Reed**, Bo Vale. \"Dyes of the Northern Coast.\" Journal of Looms, 2020.\n",
                 "Ann Reed"},
             Row{"two who are always together",
                 "- Bo Vale, Ann Reed. \"Weaving with Long Threads.\" Journal of Looms, 2019.\n"
                 "- Ann Reed, Bo Vale. \"Dyes of the Northern Coast.\" Journal of Looms, 2020.\n"
                 "- Ann Reed, Bo Vale. \"Shuttles Through the Ages.\" Journal of Looms, 2020.\n"
                 "- Bo Vale, Ann Reed. \"The Price of Wool.\" Journal of Looms, 2021.\n",
                 "Bo Vale\nAnn Reed"},
             Row{"nobody, where the owner is left out",
                 "- \"Weaving with Long Threads\" (with Bo Vale). Journal of Looms, 2019.\n"
                 "- \"Dyes of the Northern Coast\" (with Bo Vale). Journal of Looms, 2020.\n"
                 "- \"The Price of Wool\" (with Bo Vale and Cy Dale). Journal of Looms, 2021.\n",
                 ""},
         }) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(owners("## Publications\n\n" + row.list, "cv.md") == row.owners);
        }
    }
}

TEST_CASE("What a CV prints of its owner's identifiers and employers is found with its line", "[cv]")
{
    const CvText text = opened("# Ann Reed\n\nORCID [0000-0002-1825-0097](https://orcid.org/0000-0002-1825-0097), "
                               "ann.reed@loom.example.org, <https://dblp.org/pid/95/7448-1.html>\n\n"
                               "## Employment\n\n- Weaver, Northern University of Looms, 2010-2015\n"
                               "- Felt Research Institute: director\n\n## Publications\n\n" +
                                   three_papers,
                               "cv.md");
    const ContactFacts facts = contact_facts(text);
    REQUIRE(facts.orcid);
    CHECK(facts.orcid->value.str() == "0000-0002-1825-0097");
    CHECK(facts.orcid->at.line == 3);
    REQUIRE(facts.dblp);
    CHECK(facts.dblp->value.str() == "95/7448-1");
    REQUIRE(facts.mail);
    CHECK(facts.mail->value == "ann.reed@loom.example.org");
    std::vector<std::string> employers;
    for (const Spelling& one : employers_in(text, read_entries(text).value())) {
        employers.push_back(fmt::format("{}: {}", one.at.line, one.text));
    }
    CHECK(employers == std::vector<std::string>{"7: Northern University of Looms", "8: Felt Research Institute"});

    const CvText two = opened("# Ann Reed\n\n0000-0002-1825-0097, 0000-0001-5109-3700\n", "cv.md");
    CHECK_FALSE(contact_facts(two).orcid);
}
