#include "catch.hpp"
#include "fetchers/curl_http.hpp"
#include "temporary_folder.hpp"
#include "tls_server.hpp"

#include <cstdlib>

using namespace vitalign;
using namespace vitalign::fetchers;
using vitalign::testing::TemporaryFolder;
using vitalign::testing::TlsIdentity;
using vitalign::testing::TlsServer;

namespace {

constexpr const char* here = "IP:127.0.0.1";

/// What a client that trusts `authority` gets from a server that shows `shown`; nothing may come through to the server
/// unless it is trusted.
Result<HttpResponse> ask(const TlsIdentity& shown, const TlsIdentity& authority)
{
    ::setenv("no_proxy", "*", 1);
    const TemporaryFolder folder;
    const auto trusted = vitalign::testing::put_file(folder / "trusted.pem", authority.pem());
    const TlsServer server{shown};
    auto response =
        make_curl_http({.certificates = trusted.string()})->get(server.url() + "/works?mailto=me@example.org");
    CHECK(server.answered() == (response ? 1 : 0));
    return response;
}

} // namespace

TEST_CASE("curl http trusts a server whose certificate the given authority has signed", "[curl][tls]")
{
    const auto authority = TlsIdentity::authority("Authority of the test");
    const auto response = ask(authority.sign(here), authority);
    REQUIRE(response);
    CHECK(response->status == 200);
    CHECK(response->body == "trusted");
}

TEST_CASE("curl http refuses a server that cannot prove who it is, and says so", "[curl][tls]")
{
    const auto authority = TlsIdentity::authority("Authority of the test");
    struct Row {
        const char* name;
        TlsIdentity shown;
    };
    const std::vector<Row> rows{{"another host", authority.sign("DNS:other.example")},
                                {"another address", authority.sign("IP:127.0.0.2")},
                                {"expired", authority.sign(here, -9, -2)},
                                {"not valid yet", authority.sign(here, 2, 9)},
                                {"signed by itself", TlsIdentity::self_signed(here)},
                                {"signed by nobody we know", TlsIdentity::authority("Another").sign(here)},
                                {"signed by one that may not sign", authority.sign(here).sign(here)}};
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            const auto response = ask(row.shown, authority);
            REQUIRE_FALSE(response);
            INFO(response.error().message);
            CHECK(response.error().code == ErrorCode::unreachable);
            CHECK(response.error().message.starts_with("its certificate cannot be trusted ("));
            CHECK(response.error().message.find('\n') == std::string::npos);
            CHECK(response.error().message.find("example.org") == std::string::npos);
        }
    }
}

TEST_CASE("curl http does not fall for another authority of the same name", "[curl][tls]")
{
    const auto authority = TlsIdentity::authority("Authority of the test");
    CHECK_FALSE(ask(TlsIdentity::authority("Authority of the test").sign(here), authority));
}

TEST_CASE("curl http says when the file of trusted certificates is missing or none", "[curl][tls]")
{
    ::setenv("no_proxy", "*", 1);
    const TemporaryFolder folder;
    const auto authority = TlsIdentity::authority("Authority of the test");
    const TlsServer server{authority.sign(here)};
    for (const auto& file :
         {folder / "missing.pem", vitalign::testing::put_file(folder / "none.pem", "no certificate\n")}) {
        const auto response = make_curl_http({.certificates = file.string()})->get(server.url());
        REQUIRE_FALSE(response);
        CHECK(response.error().code == ErrorCode::unreachable);
        CHECK(response.error().message.find(file.filename().string()) != std::string::npos);
    }
    CHECK(server.answered() == 0);
}
