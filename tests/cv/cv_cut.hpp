// What the tests of the CV reader share: spans cut out of a file without the code under test, and CVs of one entry.
#pragma once

#include "catch.hpp"
#include "cv/read_cv.hpp"

namespace vitalign::cv {

/// The characters of the file at the span; columns count code points, a byte-order mark does not count.
inline std::string cut(std::string_view file, const Span& at)
{
    if (file.starts_with("\xEF\xBB\xBF")) {
        file.remove_prefix(3);
    }
    std::string out;
    std::size_t line = 1;
    std::size_t column = 0;
    for (const char c : file) {
        column += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
        const auto place = std::pair{line, column};
        if (place >= std::pair{at.line, at.column} && place < std::pair{at.end_line, at.end_column}) {
            out.push_back(c);
        }
        if (c == '\n') {
            ++line;
            column = 0;
        }
    }
    return out;
}

/// Line breaks and runs of blanks as one blank.
inline std::string squeezed(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank) {
            out.push_back(c);
        } else if (!out.empty() && out.back() != ' ') {
            out.push_back(' ');
        }
    }
    return out;
}

inline Cv cv_of(const std::string& content, const char* path = "cv.md")
{
    const auto cv = read_cv(content, path);
    REQUIRE(cv);
    return *cv;
}

/// The entry of a Markdown CV that has only this one.
inline Entry entry_of(const std::string& item, const std::string& section = "Publications")
{
    const Cv cv = cv_of("# " + section + "\n\n- " + item + "\n");
    REQUIRE(cv.entries.size() == 1);
    return cv.entries.front();
}

inline std::string names_of(const std::vector<Stated<PersonName>>& authors)
{
    std::string out;
    for (const auto& author : authors) {
        out += (out.empty() ? "" : "|") + author.value.display();
    }
    return out;
}

inline std::string value_of(const std::optional<Stated<std::string>>& field)
{
    return field ? field->value : "";
}

} // namespace vitalign::cv
