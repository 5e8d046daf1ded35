#include "catch.hpp"
#include "curl_http.hpp"
#include "loopback_server.hpp"

#include <cstdlib>

using namespace vitalign;
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
