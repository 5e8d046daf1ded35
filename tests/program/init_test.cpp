#include "catch.hpp"
#include "example_workspace.hpp"

#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace vitalign::testing;

namespace {

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

void write(const std::filesystem::path& path, const std::string& text)
{
    std::ofstream{path} << text;
}

const std::string two_people = "## Publications\n\n"
                               "- B. Vale, A. Reed. \"Weaving with Long Threads.\" Journal of Looms, 2019.\n"
                               "- A. Reed, B. Vale. \"Dyes of the Northern Coast.\" Journal of Looms, 2020.\n"
                               "- A. Reed, B. Vale. \"The Price of Wool.\" Journal of Looms, 2021.\n"
                               "- B. Vale, A. Reed. \"A History of Felt.\" Journal of Looms, 2022.\n";

/// Runs the program on a terminal of its own at which somebody types; what it shows there.
std::string at_terminal(const Invocation& invocation, const std::string& typed)
{
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
    REQUIRE(terminal >= 0);
    REQUIRE(::grantpt(terminal) == 0);
    REQUIRE(::unlockpt(terminal) == 0);
    const std::string name = ::ptsname(terminal);
    const pid_t child = ::fork();
    if (child == 0) {
        const int own = ::open(name.c_str(), O_RDWR);
        for (const int stream : {0, 1, 2}) {
            ::dup2(own, stream);
        }
        if (::chdir(invocation.folder.c_str()) != 0) {
            ::_exit(127);
        }
        std::vector<std::string> words{invocation.program.string()};
        words.insert(words.end(), invocation.arguments.begin(), invocation.arguments.end());
        std::vector<char*> arguments;
        for (std::string& word : words) {
            arguments.push_back(word.data());
        }
        arguments.push_back(nullptr);
        ::execv(words.front().c_str(), arguments.data());
        ::_exit(127);
    }
    CHECK(::write(terminal, typed.data(), typed.size()) == static_cast<ssize_t>(typed.size()));
    std::string shown;
    char buffer[512];
    for (ssize_t got = ::read(terminal, buffer, sizeof buffer); got > 0;
         got = ::read(terminal, buffer, sizeof buffer)) {
        shown.append(buffer, static_cast<std::size_t>(got));
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(terminal);
    return shown;
}

} // namespace

TEST_CASE("init fills in what the CV says, with the line that says it", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    write(workspace.file("own.md"),
          "# Ann Reed, PhD\n\nAssistant Professor, Northern University of Looms\n"
          "ann@looms.example.org, https://orcid.org/0000-0002-1825-0097\n\n## Publications\n\n"
          "- A. Reed, B. Vale. \"Weaving with Long Threads.\" Journal of Looms, 2019.\n"
          "- B. Vale, A. Reed. \"Dyes of the Northern Coast.\" Journal of Looms, 2020.\n");
    const Finished done = workspace.run({"init", "--cv", "own.md", "--config", "own.toml"});
    CHECK(done.status == 0);
    CHECK(done.err ==
          "wrote own.toml for Ann Reed (the heading; in 2 of 2 entries), also A. Reed; the CV has 2 entries\n"
          "next: look through it, then `vitalign sync` and `vitalign diff`\n");
    const std::string written = content_of(workspace.file("own.toml"));
    for (const char* line :
         {"name = \"Ann Reed\"   # own.md:1\n", "    \"A. Reed\",   # own.md:8\n",
          "\norcid = \"0000-0002-1825-0097\"   # own.md:4\n", "    \"Northern University of Looms\",   # own.md:3\n",
          "\nmailto = \"ann@looms.example.org\"   # own.md:4\n", "\n# dblp = ", "\ncv = [\"own.md\"]\n"}) {
        CAPTURE(line, written);
        CHECK(holds(written, line));
    }
    CHECK(workspace.run({"status", "--config", "own.toml"}).status == 0);
}

TEST_CASE("init says what to do where the CV is empty or of nobody in particular, and writes nothing", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    write(workspace.file("empty.md"), "# Ann Reed\n\nI weave.\n");
    write(workspace.file("two.md"), two_people);
    struct Row {
        std::vector<std::string> arguments;
        int status;
        const char* says;
    };
    for (const Row& row :
         {Row{{"init", "--cv", "empty.md"},
              3,
              "no publications or patents were found in empty.md, so nothing was written"},
          Row{{"init", "--cv", "empty.md", "--name", "Ann Reed"}, 3, "no publications or patents were found"},
          Row{{"init", "--cv", "two.md"},
              2,
              "two.md can be of several people: B. Vale (in 4 of 4 entries), A. Reed (in 4 of 4 entries); say whose it "
              "is "
              "with --name \"B. Vale\""},
          Row{{"init"}, 2, "--name \"Given Family\""}}) {
        std::vector<std::string> arguments = row.arguments;
        arguments.insert(arguments.end(), {"--config", "none.toml"});
        const Finished done = workspace.run(arguments);
        CAPTURE(done.err);
        CHECK(done.status == row.status);
        CHECK(holds(done.err, row.says));
        CHECK_FALSE(std::filesystem::exists(workspace.file("none.toml")));
    }
    CHECK(workspace.run({"init", "--cv", "two.md", "--name", "Anna Reed", "--config", "named.toml"}).status == 0);
    CHECK(holds(content_of(workspace.file("named.toml")), "name = \"Anna Reed\"\n"));
    CHECK(holds(content_of(workspace.file("named.toml")), "\"A. Reed\",   # two.md:3"));
}

TEST_CASE("On a terminal init asks which of two people it is", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    write(workspace.file("two.md"), two_people);
    const std::string shown =
        at_terminal(workspace.invocation({"init", "--cv", "two.md", "--config", "asked.toml"}), "3\n2\n");
    CAPTURE(shown);
    CHECK(holds(shown, "Whose CV is it?"));
    CHECK(holds(shown, "2. A. Reed (in 4 of 4 entries)"));
    CHECK(holds(content_of(workspace.file("asked.toml")), "name = \"A. Reed\"   # two.md:3\n"));
}
