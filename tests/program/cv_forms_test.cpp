#include "catch.hpp"
#include "program.hpp"
#include "temporary_folder.hpp"

#include <array>
#include <functional>
#include <nlohmann/json.hpp>
#include <sstream>
#include <zlib.h>

using namespace vitalign::testing;

namespace {

/// One list, an entry a line: authors|title|where and when.
using Line = std::array<std::string, 3>;

const std::vector<Line> publications{
    {"Ann Oh, Bora Kim, Zoe Müller", "Maps of Lists: An Atlas of Ordered Things",
     "Proceedings of the 31st International Conference on Ordered Data (ICOD), pp. 101–115, 2023."},
    {"Bora Kim, Ann Oh", "How Long Is a List & Why It Matters",
     "Journal of Enumerated Structures, 12(3): 45–67, 2022. doi:10.5555/jes.2022.45"},
    {"Ann Oh, Carl D. Müller, Bora Kim, Ewa Lopez", "Learning to Sort 100% of Queues in Parallel",
     "Advances in Queueing Systems Workshop, 2021."},
    {"Ann Oh", "The Unordered Set: A Survey", "ACM Computing Notes, 54(2): 1–36, 2020."},
    {"Ewa Lopez, Ann Oh", "Trees That Forget Their Roots",
     "Proceedings of the European Symposium on Forestry of Data, pp. 7–19, 2019."},
    {"Ann Oh, Bora Kim", "Stack Overflows in Practice", "arXiv preprint arXiv:1801.00001, 2018."},
};
const std::vector<Line> patents{
    {"Ann Oh, Bora Kim", "Method and Apparatus for Sorting Lists", "US 10,123,456 B2, 2020."},
    {"Ann Oh", "System for Traversing Trees in Parallel", "US 2021/0123456 A1, 2021."},
};

std::string replaced(std::string text, const std::vector<std::pair<std::string, std::string>>& signs)
{
    for (const auto& [sign, by] : signs) {
        for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + by.size())) {
            text.replace(at, sign.size(), by);
        }
    }
    return text;
}

/// How a form writes what all of them have.
struct Form {
    std::string before = {};
    std::function<std::string(const std::string&)> heading = {};
    std::function<std::string(const Line&)> item = {};
    std::string list_end = {};
    std::string after = {};
    std::vector<std::pair<std::string, std::string>> signs = {}; ///< that the form writes in another way
};

std::string written(const Form& form)
{
    std::string out = form.before;
    for (const auto& [heading, lines] : {std::pair{"Publications", publications}, {"Patents", patents}}) {
        out += form.heading(heading);
        for (const auto& [authors, title, rest] : lines) {
            out += form.item({replaced(authors, form.signs), replaced(title, form.signs), replaced(rest, form.signs)});
        }
        out += form.list_end;
    }
    return out + form.after;
}

/// Items as the format string says, with authors, title and rest in this order.
std::function<std::string(const Line&)> items(const char* format)
{
    return [format](const Line& line) { return fmt::format(fmt::runtime(format), line[0], line[1], line[2]); };
}

std::function<std::string(const std::string&)> headings(const char* format)
{
    return [format](const std::string& words) { return fmt::format(fmt::runtime(format), words); };
}

/// Wrapped after 80 columns, with a hanging indent.
std::string wrapped(const Line& line)
{
    std::string out;
    std::size_t column = 0;
    std::istringstream words{fmt::format("- {}. {}. {}", line[0], line[1], line[2])};
    for (std::string word; words >> word; column += word.size() + 1) {
        const bool full = column + word.size() > 80;
        out += full ? "\n  " : column > 0 ? " " : "";
        column = full ? 2 : column;
        out += word;
    }
    return out + "\n";
}

const Form plain_text{.before = "Ann Oh\n\n", .heading = headings("\n{}\n\n"), .item = wrapped};

/// One page in Courier.
std::string pdf()
{
    std::string content = "BT /F1 9 Tf 50 780 Td 11 TL\n";
    std::istringstream lines{written(plain_text)};
    for (std::string line; std::getline(lines, line);) {
        content += "(" + replaced(line, {{"(", "\\050"}, {")", "\\051"}, {"ü", "\\374"}, {"–", "\\226"}}) + ") Tj T*\n";
    }
    content += "ET";
    const std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> "
        ">>",
        fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    };
    std::string out = "%PDF-1.4\n";
    std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", out.size());
        out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    return fmt::format("{}{}trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", out, table,
                       objects.size() + 1, out.size());
}

std::string little_endian(std::size_t value, int bytes)
{
    std::string out;
    for (int i = 0; i < bytes; ++i, value >>= 8U) {
        out.push_back(static_cast<char>(value & 0xFFU));
    }
    return out;
}

/// A ZIP archive of one part, which is not compressed.
std::string zipped(const std::string& name, const std::string& part)
{
    const std::size_t check =
        crc32(0, reinterpret_cast<const Bytef*>(part.data()), static_cast<uInt>(part.size())); // NOLINT: C interface
    const std::string about = little_endian(20, 2) + std::string(8, '\0') + little_endian(check, 4) +
                              little_endian(part.size(), 4) + little_endian(part.size(), 4) +
                              little_endian(name.size(), 2) + std::string(2, '\0');
    const std::string file = "PK\x03\x04" + about + name + part;
    const std::string directory = "PK\x01\x02" + little_endian(20, 2) + about + std::string(14, '\0') + name;
    return file + directory + "PK\x05\x06" + std::string(4, '\0') + little_endian(1, 2) + little_endian(1, 2) +
           little_endian(directory.size(), 4) + little_endian(file.size(), 4) + std::string(2, '\0');
}

std::string docx()
{
    return zipped("word/document.xml",
                  written({.before = "<?xml version=\"1.0\"?><w:document><w:body>",
                           .heading = headings("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>{}</w:t>"
                                               "</w:r></w:p>"),
                           .item = items("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
                                         "</w:pPr><w:r><w:t>{}. </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t>"
                                         "</w:r><w:r><w:t>. {}</w:t></w:r></w:p>"),
                           .after = "</w:body></w:document>",
                           .signs = {{"&", "&amp;"}}}));
}

const Form latex{.before = "\\documentclass{article}\n\\begin{document}\n",
                 .heading = headings("\\section*{{{}}}\n\\begin{{itemize}}\n"),
                 .item = items("\\item {}. \\textbf{{{}}}. {}\n"),
                 .list_end = "\\end{itemize}\n",
                 .after = "\\end{document}\n",
                 .signs = {{"&", "\\&"}, {"%", "\\%"}, {"ü", "{\\\"u}"}, {"–", "--"}}};

const Form html{.before = "<!DOCTYPE html>\n<html><body><h1>Ann Oh</h1>\n",
                .heading = headings("<h2>{}</h2>\n<ul>\n"),
                .item = items("<li>{}. <b>{}</b>. {}</li>\n"),
                .list_end = "</ul>\n",
                .after = "</body></html>\n",
                .signs = {{"&", "&amp;"}, {"ü", "&uuml;"}, {"–", "&ndash;"}}};

const Form org{.before = "#+TITLE: Ann Oh\n", .heading = headings("\n* {}\n"), .item = items("- {}. *{}*. {}\n")};

const Form typst{.before = "#show heading: it => it\n= Ann Oh\n",
                 .heading = headings("\n== {}\n"),
                 .item = items("- {}. *{}*. {}\n"),
                 .signs = {{"–", "--"}}};

const Form markdown{.before = "# Ann Oh\n", .heading = headings("\n## {}\n\n"), .item = items("- {}. **{}**. {}\n")};

std::vector<std::string> entries_of(const std::string& output)
{
    std::vector<std::string> out;
    const auto parsed = nlohmann::json::parse(output);
    for (const auto& entry : parsed.at("entries")) {
        out.push_back(fmt::format("{} | {} | {} | {} {} {}", fmt::join(entry.at("authors"), ", "),
                                  entry.at("title").get<std::string>(), entry.value("venue", "-"),
                                  entry.at("year").get<int>(), entry.value("doi", "-"),
                                  entry.value("patent_number", "-")));
    }
    return out;
}

} // namespace

TEST_CASE("The same CV in every form has the same entries", "[program]")
{
    const TemporaryFolder folder;
    const std::vector<std::pair<std::string, std::string>> files{
        {"cv.md", written(markdown)},
        {"cv.tex", written(latex)},
        {"cv.html", written(html)},
        {"cv.org", written(org)},
        {"cv.typ", written(typst)},
        {"cv.txt", written(plain_text)},
        {"cv.docx", docx()},
        {"cv.pdf", pdf()},
        {"windows.md", replaced(written(markdown), {{"\n", "\r\n"}})}};
    const std::vector<std::string> expected{
        "Ann Oh, Bora Kim, Zoe Müller | Maps of Lists: An Atlas of Ordered Things | Proceedings of the 31st "
        "International Conference on Ordered Data | 2023 - -",
        "Bora Kim, Ann Oh | How Long Is a List & Why It Matters | Journal of Enumerated Structures | 2022 "
        "10.5555/jes.2022.45 -",
        "Ann Oh, Carl D. Müller, Bora Kim, Ewa Lopez | Learning to Sort 100% of Queues in Parallel | Advances in "
        "Queueing Systems Workshop | 2021 - -",
        "Ann Oh | The Unordered Set: A Survey | ACM Computing Notes | 2020 - -",
        "Ewa Lopez, Ann Oh | Trees That Forget Their Roots | Proceedings of the European Symposium on Forestry of "
        "Data | 2019 - -",
        "Ann Oh, Bora Kim | Stack Overflows in Practice | arXiv | 2018 - -",
        "Ann Oh, Bora Kim | Method and Apparatus for Sorting Lists | - | 2020 - US10123456B2",
        "Ann Oh | System for Traversing Trees in Parallel | - | 2021 - US20210123456A1",
    };
    for (const auto& [name, content] : files) {
        DYNAMIC_SECTION(name)
        {
            put_file(folder / name, content);
            const Finished finished = run_program({.program = VITALIGN_PROGRAM,
                                                   .arguments = {"parse", "--format", "json", name},
                                                   .folder = folder.path()});
            if (finished.err.find("without poppler") != std::string::npos) {
                SUCCEED("built without poppler");
                return;
            }
            CAPTURE(finished.err);
            REQUIRE(finished.status == 0);
            CHECK(entries_of(finished.out) == expected);
        }
    }
}

TEST_CASE("A CV that cannot be read is refused in one sentence that says why", "[program]")
{
    const TemporaryFolder folder;
    const std::string whole = docx();
    struct Row {
        const char* name;
        std::string content;
        const char* said;
    };
    const std::vector<Row> rows{
        {"latin1.md", "# Publications\n\n- Zoe M\xFCller. Maps. 2020.\n", "latin1.md:3:8: not UTF-8"},
        {"cut.docx", whole.substr(0, whole.size() / 2), "damaged"},
        {"archive.docx", zipped("notes.txt", "nothing"), "no Word document"},
        {"utf16.txt", std::string("P\0u\0b\0", 6), "UTF-8"},
        {"cv.doc", "\xD0\xCF\x11\xE0", "an old Word document"},
        {"open.json", "{\"publications\": [", "1:"},
        {"open.bib", "@misc{a,}\n@misc{b, title={Maps\n", "2:1: "},
        {"long.md", std::string(5'000'000, 'x'), "5 MB"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            put_file(folder / row.name, row.content);
            const Finished finished =
                run_program({.program = VITALIGN_PROGRAM, .arguments = {"parse", row.name}, .folder = folder.path()});
            CAPTURE(finished.err);
            CHECK(finished.status == 3);
            CHECK(finished.out.empty());
            CHECK(std::ranges::count(finished.err, '\n') == 1);
            CHECK(finished.err.find(row.name) != std::string::npos);
            CHECK(finished.err.find(row.said) != std::string::npos);
        }
    }
}
