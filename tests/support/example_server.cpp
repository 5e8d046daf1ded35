// Serves the example until it is ended: prints its port on a line of its own, then waits.
#include "example_sources.hpp"

#include <csignal>
#include <cstdio>
#include <fmt/format.h>

int main(int argc, char** argv)
{
    if (argc != 2) {
        fmt::print(stderr, "usage: example_server FOLDER-WITH-RESPONSES\n");
        return 2;
    }
    // Waited for below; blocked before any thread is made, so that only this one takes them.
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    const std::filesystem::path folder = argv[1];
    const vitalign::testing::LoopbackServer server{
        [&](const vitalign::testing::Request& request) { return vitalign::testing::answer_from(folder, request); }};
    fmt::print("{}\n", server.port());
    std::fflush(stdout);
    int signal = 0;
    sigwait(&ending, &signal);
    return 0;
}
