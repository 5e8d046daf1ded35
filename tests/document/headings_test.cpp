#include "catch.hpp"
#include "marked/headings.hpp"

using namespace vitalign;
using namespace vitalign::marked;

TEST_CASE("section_class knows what a heading announces", "[cv][headings]")
{
    struct Row {
        const char* heading;
        SectionClass section;
    };
    const std::vector<Row> rows{
        {"Publications", SectionClass::publications},
        {"SELECTED PUBLICATIONS", SectionClass::publications},
        // counted
        {"IV. Beiträge in Sammelbänden", SectionClass::publications},
        {"B) Livros organizados", SectionClass::publications},
        {"2.3 Actas de congresos", SectionClass::publications},
        {"(c) Vorträge", SectionClass::other},
        // what stands behind a dash or in brackets says more of what stands before it
        {"Publications -- Independent Career", SectionClass::publications},
        {"Articles (as a student)", SectionClass::publications},
        {"Patents: industrial appointments", SectionClass::patents},
        {"Career -- Industry", SectionClass::other},
        // two kinds at once
        {"Publications, communications, ...", SectionClass::publications},
        {"Publications and talks", SectionClass::publications},
        {"Talks and publications", SectionClass::other},
        // compounds
        {"Übersichtsartikel", SectionClass::publications},
        {"Fachpublikationen", SectionClass::publications},
        {"Konferenzvorträge", SectionClass::other},
        // further languages
        {"Kapitoly v knihách", SectionClass::publications},
        {"Rozdziały w monografiach", SectionClass::publications},
        {"Yayımlanan makaleler", SectionClass::publications},
        {"Textos para discussão", SectionClass::publications},
        {"Comptes rendus", SectionClass::publications},
        {"Užitné vzory", SectionClass::patents},
        {"Vedené práce", SectionClass::other},
        {"Tesi seguite", SectionClass::other},
        {"Verilen dersler", SectionClass::other},
        {"Refereed Journal Articles / Papers", SectionClass::publications},
        {"In conference proceedings", SectionClass::publications},
        {"Heavily-reviewed Conference Papers (C)", SectionClass::publications},
        {"Main Publications (_sorted by relevance_)", SectionClass::publications},
        {"Book Chapters", SectionClass::publications},
        {"국내/국제 학술지 논문", SectionClass::publications},
        {"US Patents", SectionClass::patents},
        {"Patents/Disclosures", SectionClass::patents},
        {"국외특허", SectionClass::patents},
        {"Invited Talks", SectionClass::other},
        {"Press / Media coverage", SectionClass::other},
        {"Paper Presentations", SectionClass::other},
        {"Awards and Honors", SectionClass::other},
        {"Service / Reviewing", SectionClass::other},
        {"Conference Activity", SectionClass::other},
        {"Conference and Journal Reviewing", SectionClass::other},
        {"Research Experience and Projects", SectionClass::other},
        // What a heading says is the sum of its words.
        {"Conference papers and presentations", SectionClass::publications},
        {"Articles, talks and posters in proceedings", SectionClass::publications},
        {"Books and book chapters", SectionClass::publications},
        {"Manuscripts under review", SectionClass::publications},
        {"Refereed conference presentations", SectionClass::other},
        {"Talks at conferences", SectionClass::other},
        {"Posters and invited presentations", SectionClass::other},
        {"Thesis Committees", SectionClass::other},
        {"Doctoral dissertation committee membership", SectionClass::other},
        {"Program committees of conferences", SectionClass::other},
        {"Conferences organised", SectionClass::other},
        {"Workshops organized", SectionClass::other},
        {"Conferences attended", SectionClass::other},
        {"Funding proposals under review", SectionClass::other},
        {"Submitted grants", SectionClass::other},
        {"Teacher training workshops", SectionClass::other},
        {"Grants, Positions, Awards", SectionClass::other},
        {"Best paper awards", SectionClass::other},
        {"Acknowledgments", SectionClass::other},
        {"Videos", SectionClass::other},
        // In other languages.
        {"Veröffentlichungen und Bücher", SectionClass::publications},
        {"Eingeladene Vorträge", SectionClass::other},
        {"Chapitres d'ouvrage", SectionClass::publications},
        {"Artículos en revistas", SectionClass::publications},
        {"Capítulos de libro", SectionClass::publications},
        {"Artigos publicados", SectionClass::publications},
        {"Libri e articoli", SectionClass::publications},
        {"Артикул", SectionClass::unknown},
        {"Публикации", SectionClass::publications},
        {"Научные статьи", SectionClass::publications},
        {"Публікації", SectionClass::publications},
        {"Artykuły", SectionClass::publications},
        {"Makaleler", SectionClass::publications},
        {"査読付き論文", SectionClass::publications},
        {"研究業績", SectionClass::publications},
        {"招待講演", SectionClass::other},
        {"受賞歴", SectionClass::other},
        {"发表论文", SectionClass::publications},
        {"论文成果", SectionClass::publications},
        {"授权发明专利", SectionClass::patents},
        {"知財・特許", SectionClass::patents},
        {"Brevets déposés", SectionClass::patents},
        {"Blockchains", SectionClass::unknown},
        {"Newspapers and Talkative Agents", SectionClass::unknown},
        {"", SectionClass::unknown},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.heading)
        {
            CHECK(section_class(row.heading) == row.section);
        }
    }
}

TEST_CASE("looks_like_heading tells headings from lines of text", "[cv][headings]")
{
    struct Row {
        const char* line;
        bool heading;
    };
    const std::vector<Row> rows{
        {"RESEARCH INTERESTS", true},
        {"Publications", true},
        {"Peer-reviewed conference papers:", true},
        {"특허", true},
        {"Ann Oh", false},
        {"Ann Oh, Bo Kim, Publications of Note", false},
        {"We publish papers in journals and at conferences every year", false},
        {"ICSE 2023", false},
        {"", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.line)
        {
            CHECK(looks_like_heading(row.line) == row.heading);
        }
    }
}

TEST_CASE("is_plain_heading needs no markup, only words of headings", "[cv][headings]")
{
    struct Row {
        const char* line;
        bool heading;
    };
    const std::vector<Row> rows{
        {"BOOK:", true},
        {"Peer-Reviewed Articles", true},
        {"Other publications", true},
        {"Invited Lectures and Addresses", true},
        {"Working Papers and Work in Progress", true},
        {"Grants, Positions, Awards", true},
        {"Teaching loom design", false},
        {"Papers", true},
        {"papers of interest", false},
        {"A journal of long lists", false},
        {"Conference on Looms", false},
        {"Ann Oh", false},
        {"", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.line)
        {
            CHECK(is_plain_heading(row.line) == row.heading);
        }
    }
}
