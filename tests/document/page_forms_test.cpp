// Forms in which the blocks of a page make an entry only together, or say less than they show.
#include "document/folder.hpp"
#include "document/read_blocks.hpp"
#include "shown_blocks.hpp"

using namespace vitalign;
using namespace vitalign::document;
using namespace vitalign::marked;

namespace {

/// Kind, level and text of the blocks, `|` for line ends, without marks.
std::string blocks_of(const std::string& file, CvForm form, const IncludeResolver& beside = {})
{
    SourceText source{file};
    auto blocks = read_blocks(source, form, beside);
    REQUIRE(blocks);
    for (Block& block : *blocks) {
        block.text.marks.clear();
    }
    return shown(blocks);
}

struct Row {
    const char* what;
    const char* file;
    const char* expected;
};

} // namespace

TEST_CASE("read_blocks puts the boxes of a page together", "[page]")
{
    const auto row = GENERATE(values<Row>({
        {"boxes with named parts",
         "<h2>Papers</h2><div><div class=i><p class=t>A Title of Words</p><p class=a>Ann Oh, Bora Kim, 2020</p></div>"
         "<div class=i><p class=t>Another Title</p><p class=a>Bora Kim, Cy Lund, 2021</p></div></div>",
         "H2 Papers\nI1 A Title of Words|Ann Oh, Bora Kim, 2020\nI1 Another Title|Bora Kim, Cy Lund, 2021\n"},
        {"one more box of that look",
         "<div><div class=i><p>A Title of Words, first</p><div>Ann Oh, Bora Kim, 2020</div></div>"
         "<div class=i><p>Another Title, second</p><div>Bora Kim, Cy Lund, 2021</div></div></div>"
         "<h3>More</h3><div><div class=i><p>A third Title of Words</p><div>Ann Oh, 2019, alone in its "
         "list</div></div></div>",
         "I1 A Title of Words, first|Ann Oh, Bora Kim, 2020\nI1 Another Title, second|Bora Kim, Cy Lund, 2021\nH3 "
         "More\n"
         "I1 A third Title of Words|Ann Oh, 2019, alone in its list\n"},
        {"boxes with small headings",
         "<div><article><h4>A Title of Words</h4><p>Ann Oh, Bora Kim, 2020</p></article>"
         "<article><h4>Another Title</h4><p>Bora Kim, Cy Lund, 2021</p></article></div>",
         "I1 A Title of Words|Ann Oh, Bora Kim, 2020\nI1 Another Title|Bora Kim, Cy Lund, 2021\n"},
        {"columns of entries are none",
         "<div><div><p>Ann Oh. A Title of Words. Journal, 2020.</p><p>Ann Oh. Another. Journal, 2019.</p></div>"
         "<div><p>Bora Kim. A Title. Journal, 2018.</p><p>Bora Kim. The last of these. Journal, 2017.</p></div></div>",
         "P0 Ann Oh. A Title of Words. Journal, 2020.\nP0 Ann Oh. Another. Journal, 2019.\n"
         "P0 Bora Kim. A Title. Journal, 2018.\nP0 Bora Kim. The last of these. Journal, 2017.\n"},
        {"authors that a click unfolds", "<p>Ann Oh, and <span title='all'>3 more authors</span></p>",
         "P0 Ann Oh, and others\n"},
        {"front matter before a page", "---\ntitle: \"Papers\"\n---\n<p>Ann Oh. Title. 2020</p>",
         "H0 Papers\nP0 Ann Oh. Title. 2020\n"},
    }));
    INFO(row.what);
    CHECK(blocks_of(row.file, CvForm::html) == row.expected);
}

TEST_CASE("read_blocks puts titles and what stands below them together", "[page]")
{
    const auto row = GENERATE(values<Row>({
        {"titles as headings",
         "# Publications\n### A Title of several good words\nAnn Oh, 2020\n### Another Title of a few words\nBora Kim, "
         "2021\n",
         "H1 Publications\nI1 A Title of several good words|Ann Oh, 2020\nI1 Another Title of a few words|Bora Kim, "
         "2021\n"},
        {"topics", "# Publications\n## Looms\n- Ann Oh. Title.\n## Yarn and knots\n- Bora Kim. Title.\n",
         "H1 Publications\nH2 Looms\nI1 Ann Oh. Title.\nH2 Yarn and knots\nI1 Bora Kim. Title.\n"},
        {"titles outside of a list of works",
         "# Teaching\n### A Course of several good words\nAnn Oh, 2020\n### Another Course of a few words\nBora, "
         "2021\n",
         "H1 Teaching\nH3 A Course of several good words\nP0 Ann Oh, 2020\nH3 Another Course of a few words\nP0 Bora, "
         "2021\n"},
        {"abstracts",
         "# Papers\n\n[**A Title (2019)**](x)\n\n**Abstract**: We study titles and find that there are many of "
         "them.\n\n"
         "[**Another (2020)**](y)\n\n**Resumo** Estudamos os títulos e descobrimos que há muitos e muitos.\n",
         "H1 Papers\nI1 A Title (2019)\nI2 Abstract: We study titles and find that there are many of them.\n"
         "I1 Another (2020)\nI2 Resumo Estudamos os títulos e descobrimos que há muitos e muitos.\n"},
        {"a paper on abstracts",
         "# Papers\n\nAbstract interpretation of looms and of their many patterns. Ann Oh, 2020.\n",
         "H1 Papers\nP0 Abstract interpretation of looms and of their many patterns. Ann Oh, 2020.\n"},
        {"links that say nothing", "- Ann Oh. Title. [[Full PDF]](x) [(Paper link)](y) [Document](z) 2020\n",
         "I1 Ann Oh. Title.    2020\n"},
        {"links that say something", "- Ann Oh. [Open data in practice](x), [arXiv](y)\n",
         "I1 Ann Oh. Open data in practice, arXiv\n"},
    }));
    INFO(row.what);
    CHECK(blocks_of(row.file, CvForm::markdown) == row.expected);
}

TEST_CASE("read_blocks reads what front matter holds", "[page]")
{
    CHECK(
        blocks_of("---\ntitle: \"A Study\"\nvenue: 'Journal of Looms'\ndate: 2020-01-01\n"
                  "citation: 'Oh, A., &amp; Kim, B. (2020). &quot;A Study.&quot; <i>Looms</i>.'\n---\nAll about it.\n",
                  CvForm::markdown) == "I1 A Study|Journal of Looms|2020-01-01|Oh, A., & Kim, B.\nI2 All about it.\n");
    CHECK(blocks_of("---\ntitle: Page\nsections:\n  - block: markdown\n    content:\n      title: Issued Patents\n"
                    "      text: |\n        1. US 1,234,567: Loom\n        2. US 1,234,568: Knot\n---\n",
                    CvForm::markdown) == "H0 Page\nH1 Issued Patents\nI1 US 1,234,567: Loom\nI1 US 1,234,568: Knot\n");
}

TEST_CASE("read_blocks reads what Org takes from elsewhere", "[page]")
{
    const std::map<std::string, std::string> files{{"part.org", "- Ann Oh. Title.\n#+INCLUDE: \"more.org\"\n"},
                                                   {"more.org", "- Bora Kim. Title.\n#+INCLUDE: more.org"}};
    const std::string org =
        "* Papers\n#+include: \"part.org\" :lines \"1-9\"\n* Talks\n#+begin_export latex\n"
        "\\begin{tabular}{ll}\n2020 & Talk \\\\\n\\end{tabular}\n#+end_export\n#+begin_export html\n<p>\n"
        "#+end_export\n#+INCLUDE: none.org\nEnd\n";
    SourceText source{org};
    const auto blocks = read_blocks(source, CvForm::org, [&](const std::string& name) {
        const auto found = files.find(name);
        return found == files.end() ? std::nullopt : std::optional{found->second};
    });
    REQUIRE(blocks);
    const std::string text = [&] {
        std::string out;
        for (const Block& block : *blocks) {
            out += block.text.text + " / ";
        }
        return out;
    }();
    CHECK(text.starts_with("Papers / Ann Oh. Title. / Bora Kim. Title. / Bora Kim. Title. / "));
    CHECK(text.ends_with("Talks / 2020\nTalk / End / "));
    const Span at = blocks->at(2).text.span(source, 0, 4);
    CHECK(source.files().at(at.file) == "more.org");
    CHECK(at.line == 1);
}

TEST_CASE("A folder is read as one CV", "[page]")
{
    CHECK(readable_names({"b.md", "a.md", "a.html", "README.md", "_config.yml", "paper.pdf", ".x.md", "c"}) ==
          std::vector<std::string>{"a.md", "b.md"});
    const std::map<std::string, std::string> files{{"a.md", "---\ntitle: A Study\nvenue: Looms\n---\n# Patents\n"},
                                                   {"patents.md", "- Ann Oh. Loom.\n"},
                                                   {"cv.tex", "\\begin{document}\\input{part}\\end{document}"},
                                                   {"part.tex", "Part"}};
    const auto beside = [&](const std::string& name) {
        const auto found = files.find(name);
        return found == files.end() ? std::nullopt : std::optional{found->second};
    };
    CHECK(blocks_of("_publications\na.md\npatents.md\nnone.md", CvForm::folder, beside) ==
          "H-1 publications\nI1 A Study|Looms\nH1 Patents\nH-1 patents\nI1 Ann Oh. Loom.\n");
    CHECK(blocks_of("mine\ncv.tex\npart.tex", CvForm::folder, beside) == "H-1 mine\nP0 Part\n");

    SourceText source{"x\na.md\npatents.md"};
    const auto blocks = read_blocks(source, CvForm::folder, beside);
    REQUIRE(blocks);
    const Span at = blocks->back().text.span(source, 0, 3);
    CHECK(source.files().at(at.file) == "patents.md");
    CHECK(at.line == 1);
    CHECK(at.column == 3);
}

TEST_CASE("Lists of publications are known by what they hold", "[page]")
{
    const auto row = GENERATE(values<Row>({
        {"under a key that says nothing", "main:\n  - title: A\n    authors: Ann Oh\n    year: 2020\n",
         "H1 Publications\nI1 A|Ann Oh|2020\n"},
        {"under a key that says something else", "talks:\n  - title: A\n    authors: Ann Oh\n    year: 2020\n",
         "H1 talks\nI1 A|Ann Oh|2020\n"},
        {"with keys in another language", "列表:\n  - 标题: A\n    作者: Ann Oh\n    期刊: Looms\n    年份: 2020\n",
         "H1 Publications\nI1 A|Ann Oh|Looms|2020\n"},
        {"with keys in one more", "liste:\n  - titre: A\n    auteurs: Ann Oh\n    revue: Looms\n    année: 2020\n",
         "H1 Publications\nI1 A|Ann Oh|Looms|2020\n"},
        {"with an address in place of a journal",
         "papers:\n  - title: A\n    authors: Ann Oh\n    journal: https://x.example/1\n    conference: Looms\n",
         "H1 papers\nI1 A|Ann Oh|https://x.example/1|Looms\n"},
    }));
    INFO(row.what);
    CHECK(blocks_of(row.file, CvForm::yaml) == row.expected);
}
