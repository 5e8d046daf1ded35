#include "catch.hpp"
#include "cv/word.hpp"

using namespace vitalign;
using namespace vitalign::cv;

namespace {

/// Each word with its shape and the punctuation that was noted: `Quill C,`.
std::string forms_of(const std::string& text)
{
    const marked::MarkedText marked{.text = text};
    std::string out;
    for (const Word& word : cut_words(marked)) {
        out += out.empty() ? "" : " | ";
        out += std::string{word.part.in(marked)} + " ";
        out += word.before == '-' ? "" : std::string{word.before};
        out += static_cast<char>(word.shape);
        out += word.behind == '-' ? "" : std::string{word.behind};
    }
    return out;
}

Gap gap_before_last(const std::string& text)
{
    return cut_words(marked::MarkedText{.text = text}).back().gap;
}

} // namespace

TEST_CASE("Words are cut at blanks, and where punctuation parts letters", "[cv][word]")
{
    CHECK(forms_of("Quill,Ada") == "Quill, C, | Ada C");
    CHECK(forms_of("A./Moss") == "A./ I. | Moss C");
    CHECK(forms_of("2021:145") == "2021: y: | 145 d");
    CHECK(forms_of("Birch(2001)") == "Birch C | (2001) (y)");
    CHECK(forms_of("et al.Title") == "et l | al. l. | Title C");
    CHECK(forms_of("10.5555/a.B") == "10.5555/a.B x");
    CHECK(forms_of("12,345") == "12,345 d");
    CHECK(forms_of("\xE5\xBC\xA0\xE4\xB8\x89\xEF\xBC\x8C\xE6\x9D\x8E\xE5\x9B\x9B") ==
          "\xE5\xBC\xA0\xE4\xB8\x89\xEF\xBC\x8C h, | \xE6\x9D\x8E\xE5\x9B\x9B h");
}

TEST_CASE("A word's shape tells initials, years, ranges and addresses", "[cv][word]")
{
    struct Row {
        const char* text;
        const char* form;
    };
    const std::array<Row, 16> rows{{{"A.", "I."},
                                    {"J.-P.", "I."},
                                    {"\xC3\x89.", "I."},
                                    {"AB", "J"},
                                    {"IEEE", "U"},
                                    {"\xC5\xA0imek,", "C,"},
                                    {"of", "l"},
                                    {"Oct", "M"},
                                    {"(2021a).", "(y)"},
                                    {"1234", "d"},
                                    {"89-97.", "r."},
                                    {"35(2),", "v,"},
                                    {"2nd", "o"},
                                    {"B2", "n"},
                                    {"https://example.org", "x"},
                                    {"0041", "s"}}};
    for (const Row& row : rows) {
        CHECK(forms_of(row.text) == std::string{row.text} + " " + row.form);
    }
}

TEST_CASE("What parts two words is noted", "[cv][word]")
{
    CHECK(gap_before_last("Oh, Kim") == Gap::comma);
    CHECK(gap_before_last("A. Kim") == Gap::abbreviation);
    CHECK(gap_before_last("lists. Maps") == Gap::stop);
    CHECK(gap_before_last("lists\nMaps") == Gap::line);
    CHECK(gap_before_last("lists\" Maps") == Gap::quote);
    CHECK(gap_before_last("lists (2020)") == Gap::bracket);
    CHECK(gap_before_last("Oh \xE2\x80\x93 Kim") == Gap::dash);
    CHECK(gap_before_last("lists? Maps") == Gap::question);
}

TEST_CASE("Before, in and behind the quotation, and the first year", "[cv][word]")
{
    const auto words = cut_words(marked::MarkedText{.text = "A. Oh, \"Sorting long lists,\" Maps 2020, 3."});
    std::string quotes;
    std::string dates;
    for (const Word& word : words) {
        quotes += word.quote;
        dates += word.date;
    }
    CHECK(quotes == "bbqqqaaa");
    CHECK(dates == "bbbbbbya");
}
