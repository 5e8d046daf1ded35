#include "catch.hpp"
#include "report_sketch.hpp"

using namespace vitalign;
using namespace vitalign::report;

namespace {

/// The text without colour codes.
std::string plain(const std::string& text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\x1b') {
            i = text.find('m', i);
        } else {
            out.push_back(text[i]);
        }
    }
    return out;
}

} // namespace

TEST_CASE("The text report points at the place, the sources and the id", "[report][text]")
{
    const std::string text = render_text(small_report(), false, false);
    for (const char* part : {"cv.md:5:70: warning: the year is 2020, not 2019 (DBLP) [year-mismatch]\n",
                             "https://dblp.org/rec/conf/x/Oh20", "f:00000000000a", "f:00000000000b new",
                             "cv.md:6:3: not-checked: Maps\n", "2 entries", "1 differs", "1 not checked", "1 missing",
                             "DBLP complete, 8 records (2026-01-02)", "Crossref failed", "HTTP status 503"}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
    CHECK(text.find("f:00000000000a new") == std::string::npos);
    CHECK(text.find("Sorting Lists") == std::string::npos);
    CHECK(render_text(small_report(), false, true).find("differs: Sorting Lists") != std::string::npos);
    CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("Colour changes no word and is always switched off again", "[report][text]")
{
    const std::string colored = render_text(small_report(), true, true);
    CHECK(colored.find("\x1b[") != std::string::npos);
    CHECK(plain(colored) == render_text(small_report(), false, true));
    for (const std::string& line : lines_of(colored)) {
        const std::size_t last = line.rfind("\x1b[");
        CHECK((last == std::string::npos || line.substr(last, 4) == "\x1b[0m"));
    }
}

TEST_CASE("Hostile text reaches no terminal", "[report][text]")
{
    for (const bool color : {false, true}) {
        CHECK_FALSE(has_hostile_characters(render_text(hostile_report(), color, true), color));
    }
    // What is text stays one line per item.
    CHECK(lines_of(render_text(hostile_report(), false, true)).size() ==
          lines_of(render_text(small_report(), false, true)).size());
}

TEST_CASE("An empty report says so", "[report][text]")
{
    CHECK(render_text({}, false, false).starts_with("0 entries: 0 match"));
}
