#include "catch.hpp"
#include "fetchers/curl_http.hpp"
#include "loopback_server.hpp"

#include <condition_variable>
#include <cstdlib>
#include <deque>
#include <future>
#include <mutex>

using namespace vitalign;
using namespace vitalign::fetchers;
using vitalign::testing::LoopbackServer;
using vitalign::testing::Reply;
using vitalign::testing::Request;

namespace {

std::unique_ptr<HttpClient> client(std::size_t largest_body = 10'000)
{
    // A proxy of the machine must not come between the test and its own server.
    ::setenv("no_proxy", "*", 1);
    return make_curl_http({.user_agent = "vitalign/0 (mailto:me@example.org)", .largest_body = largest_body});
}

std::string from_hex(std::string_view digits)
{
    std::string bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        bytes.push_back(static_cast<char>(std::stoi(std::string{digits.substr(i, 2)}, nullptr, 16)));
    }
    return bytes;
}

Reply redirect(std::string target)
{
    return {.status = 302, .headers = {{"Location", std::move(target)}}};
}

} // namespace

TEST_CASE("curl http hands out status, headers and body, whatever the status", "[curl]")
{
    LoopbackServer server{[](const Request& request) {
        return Reply{.status = request.path == "/gone" ? 404 : 200,
                     .content_type = "Text/Plain",
                     .body = request.path,
                     .headers = {{"X-RATE-Limit-Limit", " 10 "}, {"Retry-AFTER", "7"}}};
    }};
    const auto http = client();
    for (const auto& [path, status] : {std::pair{"/here", 200}, std::pair{"/gone", 404}}) {
        const auto response = http->get(server.url() + path);
        REQUIRE(response);
        CHECK(response->status == status);
        CHECK(response->body == path);
        CHECK(response->headers.at("content-type") == "Text/Plain");
        CHECK(response->headers.at("x-rate-limit-limit") == "10");
        CHECK(response->headers.at("retry-after") == "7");
    }
}

TEST_CASE("curl http says who asks, and asks exactly what it was told", "[curl]")
{
    std::map<std::string, std::string> headers;
    LoopbackServer server{[&](const Request& request) {
        headers = request.headers;
        return Reply{};
    }};
    const std::string target = "/works/10.5555/%28a%29%3Cb%3E%23?query=a%20%26%20b&cursor=%2A";
    REQUIRE(client()->get(server.url() + target));
    CHECK(headers["user-agent"] == "vitalign/0 (mailto:me@example.org)");
    CHECK(headers["accept-encoding"].find("gzip") != std::string::npos);
    CHECK(server.requests() == std::vector<std::string>{target});
}

TEST_CASE("curl http follows redirects of the same host, but not for ever", "[curl]")
{
    LoopbackServer server{[](const Request& request) {
        const auto step = std::atoi(request.path.substr(1).c_str());
        return step == 0 ? Reply{.body = "arrived"} : redirect("/" + std::to_string(step - 1));
    }};
    const auto http = client();
    const auto response = http->get(server.url() + "/3");
    REQUIRE(response);
    CHECK(response->body == "arrived");
    CHECK(server.requests() == std::vector<std::string>{"/3", "/2", "/1", "/0"});

    const auto too_far = http->get(server.url() + "/99");
    REQUIRE_FALSE(too_far);
    CHECK(server.requests().size() == 4 + 4);
}

TEST_CASE("curl http is never led to another host, port or scheme", "[curl]")
{
    LoopbackServer other{[](const Request&) { return Reply{.body = "gotcha"}; }};
    const std::string port = std::to_string(other.port());
    const std::vector<std::string> rows{
        other.url() + "/",
        "//127.0.0.1:" + port + "/",
        "http://localhost:" + port + "/",
        "http://user:secret@127.0.0.1:" + port + "/",
        "https://x.invalid/",
        "file:///etc/hostname",
        "gopher://127.0.0.1:" + port + "/",
    };
    for (const std::string& target : rows) {
        DYNAMIC_SECTION(target.substr(0, target.rfind(':')))
        {
            LoopbackServer server{[&](const Request&) { return redirect(target); }};
            const auto response = client()->get(server.url() + "/a");
            REQUIRE_FALSE(response);
            CHECK(response.error().code == ErrorCode::blocked);
            CHECK(server.requests().size() == 1);
            CHECK(other.requests().empty());
        }
    }
}

TEST_CASE("curl http refuses http off the loopback before any connection", "[curl]")
{
    for (const char* url : {"http://x.invalid/", "http://127.0.0.1.x.invalid/", "http://127.x.invalid/",
                            "http://localhost.x.invalid/", "http://127.0.0.1@x.invalid/", "http://192.0.2.1/",
                            "http://0x7f.x.invalid/", "ftp://127.0.0.1/", "file:///etc/hostname", "x.invalid", ""}) {
        DYNAMIC_SECTION(url)
        {
            const auto response = client()->get(url);
            REQUIRE_FALSE(response);
            const std::string& message = response.error().message;
            INFO(message);
            CHECK((message.find("only https") != std::string::npos || message.find("not a URL") != std::string::npos));
        }
    }
}

TEST_CASE("curl http calls half an answer none", "[curl]")
{
    LoopbackServer server{[](const Request& request) {
        return Reply{.body = std::string(5000, 'x'),
                     .reset = request.path == "/reset",
                     .cut_off_after = request.path == "/cut" ? 4999U : SIZE_MAX};
    }};
    const auto http = client();
    for (const char* path : {"/cut", "/reset"}) {
        const auto response = http->get(server.url() + path);
        REQUIRE_FALSE(response);
        CHECK(response.error().code == ErrorCode::network);
        CHECK_FALSE(response.error().message.empty());
    }
    CHECK(http->get(server.url() + "/whole")); // the client is still of use
}

TEST_CASE("curl http says that nobody listens", "[curl]")
{
    std::string url;
    {
        const LoopbackServer gone{[](const Request&) { return Reply{}; }};
        url = gone.url();
    }
    const auto response = client()->get(url);
    REQUIRE_FALSE(response);
    CHECK(response.error().code == ErrorCode::unreachable);
}

TEST_CASE("curl http bounds the size of an answer, also of an unpacked one", "[curl]")
{
    const std::string packed = from_hex("1f8b0800000000000203edc13101000000c2a0aceb5fc21a1e4001000000000000000000000000"
                                        "000000000000f0603187bdca204e0000"); // 20,000 times `a`
    LoopbackServer server{[&](const Request& request) {
        if (request.path == "/packed") {
            return Reply{.body = packed, .headers = {{"Content-Encoding", "gzip"}}};
        }
        return Reply{.body = std::string(request.path == "/fits" ? 10'000 : 10'001, 'x')};
    }};
    const auto fits = client()->get(server.url() + "/fits");
    REQUIRE(fits);
    CHECK(fits->body.size() == 10'000);
    for (const char* path : {"/one-more", "/packed"}) {
        const auto response = client()->get(server.url() + path);
        REQUIRE_FALSE(response);
        CHECK(response.error().code == ErrorCode::malformed);
    }
    const auto unpacked = client(20'000)->get(server.url() + "/packed");
    REQUIRE(unpacked);
    CHECK(unpacked->body == std::string(20'000, 'a'));
}

TEST_CASE("curl http sends the headers of a request, also where it is led, and not with the next", "[curl]")
{
    std::vector<std::map<std::string, std::string>> seen;
    LoopbackServer server{[&](const Request& request) {
        seen.push_back(request.headers);
        return request.path == "/a" ? redirect("/b") : Reply{.status = 304};
    }};
    const auto http = client();
    const auto response = http->ask(
        {.url = server.url() + "/a", .headers = {{"If-None-Match", "W/\"a, b\""}, {"Accept", "application/x+json"}}});
    REQUIRE(response);
    CHECK(response->status == 304);
    CHECK(response->body.empty());
    REQUIRE(http->get(server.url() + "/c"));
    REQUIRE(seen.size() == 3);
    for (const std::size_t i : {0U, 1U}) {
        CHECK(seen[i]["if-none-match"] == "W/\"a, b\"");
        CHECK(seen[i]["accept"] == "application/x+json");
        CHECK(seen[i]["user-agent"] == "vitalign/0 (mailto:me@example.org)");
    }
    CHECK_FALSE(seen[2].contains("if-none-match"));
    CHECK(seen[2]["accept"] != "application/x+json");
}

TEST_CASE("curl http hands out the headers of the answer only, not those of what came before it", "[curl]")
{
    LoopbackServer server{[](const Request& request) {
        return request.path == "/a"
                   ? Reply{.status = 302, .headers = {{"Location", "/b"}, {"Retry-After", "7"}}}
                   : Reply{.status = 103, .headers = {{"Retry-After", "7\r\n\r\nHTTP/1.1 200 x\r\nX-Own: 1"}}};
    }};
    const auto http = client();
    for (const char* path : {"/a", "/b"}) {
        const auto response = http->get(server.url() + path);
        REQUIRE(response);
        CHECK(response->status == 200);
        CHECK(response->headers.contains("x-own"));
        CHECK_FALSE(response->headers.contains("retry-after"));
        CHECK_FALSE(response->headers.contains("location"));
    }
}

TEST_CASE("curl http leaves a redirect loop", "[curl]")
{
    for (const auto& [first, second] : {std::pair{"/a", "/b"}, std::pair{"/a", "/a"}, std::pair{"", "?"}}) {
        LoopbackServer server{[first = first, second = second](const Request& request) {
            return redirect(request.path == first ? second : first);
        }};
        const auto response = client()->get(server.url() + "/a");
        REQUIRE_FALSE(response);
        CHECK_FALSE(response.error().message.empty());
        CHECK(server.requests().size() <= 4);
    }
}

TEST_CASE("curl http takes no answer of another length than the one announced for a whole one", "[curl]")
{
    LoopbackServer server{[](const Request& request) {
        return Reply{.body = "{\"status\":\"ok\"}", .announced = request.path == "/more" ? 16U : 14U};
    }};
    const auto http = client();
    const auto cut = http->get(server.url() + "/more");
    REQUIRE_FALSE(cut);
    CHECK(cut.error().code == ErrorCode::network);
    // What is too much belongs to no answer; a parser tells that the rest is none.
    const auto less = http->get(server.url() + "/less");
    CHECK((!less || less->body == "{\"status\":\"ok\""));
}

TEST_CASE("curl http hands out nothing that was damaged while packed", "[curl]")
{
    const std::string packed = from_hex(
        "1f8b0800000000000203ab562a2e492c292d56b252cacf56aaad1ee58e72a9c105009ac4035a58020000"); // 40 times
                                                                                                 // `{"status":"ok"}`
    struct Row {
        const char* what;
        std::string body;
        const char* encoding;
        bool whole;
    };
    std::string flipped = packed;
    flipped[flipped.size() - 6] ^= 1; // in the checksum
    const std::vector<Row> rows{
        {"whole", packed, "gzip", true},
        {"no gzip at all", "<html>sorry</html>", "gzip", false},
        {"with a wrong checksum", flipped, "gzip", false},
        {"with a damaged middle", packed.substr(0, 12) + "\xff\xff\xff\xff" + packed.substr(16), "gzip", false},
        {"an encoding of its own", packed, "x-secret", false},
    };
    std::string body;
    std::string encoding;
    LoopbackServer server{[&](const Request&) {
        return Reply{.body = body, .headers = {{"Content-Encoding", encoding}}};
    }};
    const auto http = client();
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            body = row.body;
            encoding = row.encoding;
            const auto response = http->get(server.url());
            CHECK(response.has_value() == row.whole);
            CHECK((!response || response->body.size() == 600));
        }
    }
}

TEST_CASE("curl http is not blown up by a bomb", "[curl]")
{
    const std::string bomb =
        from_hex("1f8b0800000000000203edd8bd09c2400080d14ba2102c7404dd430856c1d2c6216c5cc1034b41acc405523b83b50388851b"
                 "881bf8776b1cef55df0cdf785787a4ac9e97a2f8473c7cceaf7a1000000080ccc5fbb64a33204cbeb776b10400000072b71a"
                 "0de7e905f4de9bc77ed677470072b32eafddb489c753f8016bc9471c16260000"); // ten million zeros, packed twice
    LoopbackServer server{[&](const Request& request) {
        return Reply{
            .body = bomb,
            .headers = {{"Content-Encoding",
                         request.path == "/many" ? "gzip, gzip, gzip, gzip, gzip, gzip, gzip" : "gzip, gzip"}}};
    }};
    for (const char* path : {"/twice", "/many"}) {
        CHECK_FALSE(client(1'000'000)->get(server.url() + path));
    }
    const auto response = client(10'000'000)->get(server.url() + "/twice");
    REQUIRE(response); // so it is the size that was refused above
    CHECK(response->body.size() == 10'000'000);
}

TEST_CASE("curl http ends a transfer that shows no sign of life, and holds up no other", "[curl]")
{
    ::setenv("no_proxy", "*", 1);
    std::promise<void> asked;
    LoopbackServer dead{[&](const Request&) {
        asked.set_value();
        return Reply{.body = "never sent", .stall = true};
    }};
    LoopbackServer alive{[](const Request&) { return Reply{.body = "here"}; }};
    const auto http = make_curl_http({.stall_timeout = std::chrono::seconds{1}});
    auto stalled = std::async(std::launch::async, [&] { return http->get(dead.url()); });
    asked.get_future().wait();
    for (int i = 0; i < 3; ++i) {
        const auto response = http->get(alive.url());
        REQUIRE(response);
        CHECK(response->body == "here");
    }
    const auto response = stalled.get();
    REQUIRE_FALSE(response);
    CHECK(response.error().code == ErrorCode::network);
}

namespace {

/// Counts who is in at once, and waits a while for others to come.
class Meeting {
public:
    std::size_t join(std::size_t awaited, std::chrono::milliseconds patience)
    {
        std::unique_lock lock{m_mutex};
        m_most = std::max(m_most, ++m_present);
        m_changed.notify_all();
        m_changed.wait_for(lock, patience, [&] { return m_most >= awaited; });
        --m_present;
        return m_most;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_present = 0;
    std::size_t m_most = 0;
};

} // namespace

TEST_CASE("curl http asks several hosts side by side", "[curl]")
{
    using namespace std::chrono_literals;
    constexpr std::size_t hosts = 4;
    Meeting meeting; // nobody is answered before all have asked
    std::deque<LoopbackServer> servers;
    for (std::size_t i = 0; i < hosts; ++i) {
        servers.emplace_back([&, i](const Request&) {
            return Reply{.status = meeting.join(hosts, 20s) == hosts ? 200 : 500, .body = std::to_string(i)};
        });
    }
    const auto http = client();
    std::vector<std::future<Result<HttpResponse>>> answers;
    for (const LoopbackServer& server : servers) {
        answers.push_back(std::async(std::launch::async, [&] { return http->get(server.url()); }));
    }
    for (std::size_t i = 0; i < hosts; ++i) {
        const auto response = answers[i].get();
        REQUIRE(response);
        CHECK(response->status == 200);
        CHECK(response->body == std::to_string(i)); // each its own
    }
}

TEST_CASE("curl http asks one host one thing at a time, however many ask", "[curl]")
{
    using namespace std::chrono_literals;
    Meeting meeting;
    LoopbackServer server{[&](const Request& request) {
        return Reply{.status = meeting.join(2, 30ms) == 1 ? 200 : 500, .body = request.path};
    }};
    const auto http = client();
    std::vector<std::future<Result<HttpResponse>>> answers;
    for (int i = 0; i < 6; ++i) {
        answers.push_back(
            std::async(std::launch::async, [&, i] { return http->get(fmt::format("{}/{}", server.url(), i)); }));
    }
    for (int i = 0; i < 6; ++i) {
        const auto response = answers[static_cast<std::size_t>(i)].get();
        REQUIRE(response);
        CHECK(response->status == 200);
        CHECK(response->body == fmt::format("/{}", i));
    }
}
