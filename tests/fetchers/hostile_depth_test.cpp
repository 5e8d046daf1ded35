#include "catch.hpp"
#include "fetchers/crossref_works.hpp"
#include "fetchers/dblp_record.hpp"
#include "fetchers/dblp_search.hpp"
#include "fetchers/google_patents_page.hpp"
#include "fetchers/google_patents_search.hpp"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace vitalign;
using namespace vitalign::fetchers;

namespace {

/// How `reader` ends in a process of its own: an exhausted stack must not take the other tests with it.
std::string ending_of(bool (*reader)())
{
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        std::signal(SIGSEGV, SIG_DFL);
        ::alarm(30);
        ::_exit(reader() ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    if (WIFSIGNALED(status)) {
        return WTERMSIG(status) == SIGALRM ? "too slow" : "crashed";
    }
    return WEXITSTATUS(status) == 0 ? "fine" : "wrong result";
}

std::string repeated(std::string_view text, std::size_t count)
{
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        out += text;
    }
    return out;
}

std::string nested_array()
{
    constexpr std::size_t depth = 1'000'000;
    return std::string(depth, '[') + std::string(depth, ']');
}

} // namespace

// Refusing is as good as reading, as long as the program lives on; all of this fits into the largest body we accept.
TEST_CASE("no answer exhausts the stack, however deep it nests", "[hostile]")
{
    struct Row {
        const char* what;
        bool (*reader)();
    };
    const std::vector<Row> rows{
        {"dblp::read_records",
         [] {
             const auto records = fetchers::dblp::read_records(
                 R"(<dblp><article key="journals/j/A1"><title>)" + repeated("<i>", 1'000'000) + "x" +
                 repeated("</i>", 1'000'000) + "</title></article></dblp>");
             return !records || records->size() == 1;
         }},
        {"dblp::read_publication_hits",
         [] {
             const auto records = fetchers::dblp::read_publication_hits(
                 R"({"result":{"hits":{"hit":[{"info":{"key":"conf/x/A1","title":)" + nested_array() + "}}]}}}");
             return !records || records->size() <= 1;
         }},
        {"crossref::read_works",
         [] {
             const auto works = fetchers::crossref::read_works(R"({"DOI":"10.5555/x","title":)" + nested_array() + "}");
             return !works || works->items == 1;
         }},
        {"google_patents::read_search",
         [] {
             const auto records =
                 fetchers::google_patents::read_search(R"({"results":{"cluster":[{"x":)" + nested_array() + "}]}}");
             return !records || records->empty();
         }},
        {"google_patents::read_page",
         [] { return !fetchers::google_patents::read_page("<html><body>" + repeated("<span>", 300'000)); }},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(ending_of(row.reader) == "fine");
        }
    }
}
