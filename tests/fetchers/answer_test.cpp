#include "catch.hpp"
#include "fetchers/answer.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

namespace {

const std::string anubis = R"(<!doctype html><html lang="en"><head><title>Making sure you&#39;re not a bot!</title>
<link rel="stylesheet" href="/.within.website/x/xess/xess.min.css"></head><body></body></html>)";
const std::string sorry = "<html><head><title>Sorry...</title></head><body><h1>We're sorry...</h1><p>... but your "
                          "computer or network may be sending automated queries.</p></body></html>";
const std::string consent =
    R"(<!DOCTYPE html><html><body><form action="https://consent.google.com/save"></form></body></html>)";
const std::string too_many =
    "<html><body><h1>429 Too Many Requests</h1>\nYou have sent too many requests.</body></html>";
const std::string not_found_page = "\n<!DOCTYPE html>\n<html lang=en>\n<title>Error 404 (Not Found)!!1</title>\n<p>";

} // namespace

TEST_CASE("content_of decides by the first characters", "[answer]")
{
    struct Row {
        std::string body;
        Content content;
    };
    const std::vector<Row> rows{
        {"{\"a\":1}", Content::json},
        {"\xEF\xBB\xBF \r\n{}", Content::json},
        {"[]", Content::json},
        {"<?xml version=\"1.0\"?><dblp/>", Content::xml},
        {"<dblpperson name=\"A\">", Content::xml},
        {"<result>", Content::xml},
        {"\n\t<article key=\"x\">", Content::xml},
        {"<!DOCTYPE HTML PUBLIC \"-//W3C//DTD\">", Content::html},
        {"\n<!doctype html>", Content::html},
        {"<HTML lang=\"en\">", Content::html},
        {"<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\">\n<html>",
         Content::html},
        {"\x1f\x8b\x08", Content::gzip},
        {"", Content::empty},
        {" \n", Content::empty},
        {"\xEF\xBB\xBF", Content::empty},
        {"Resource not found.", Content::other},
        {"< 3", Content::other},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.body)
        {
            CHECK(content_of(row.body) == row.content);
        }
    }
}

TEST_CASE("is_bot_wall knows walls from pages that only speak of them", "[answer]")
{
    struct Row {
        const char* what;
        std::string body;
        bool wall;
    };
    const std::vector<Row> rows{
        {"proof of work", anubis, true},
        {"proof of work, plain apostrophe",
         "<!doctype html><html lang=\"en\"><head><title>Making sure you're not a bot!", true},
        {"sorry page", sorry, true},
        {"consent page", consent, true},
        {"captcha", "<html><body><div class=\"g-recaptcha\"></div></body></html>", true},
        {"404 page", not_found_page, false},
        {"429 page", too_many, false},
        {"a patent about captchas",
         "<!DOCTYPE html><html><body><article class=\"result\" itemscope><dd itemprop=\"publicationNumber\">US1B2</dd>"
         "CAPTCHA against unusual traffic</article></body></html>",
         false},
        {"a paper about captchas", R"({"title":"Are you a robot? CAPTCHA and automated queries"})", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(is_bot_wall(row.body) == row.wall);
        }
    }
}

TEST_CASE("body_if hands out what was asked for, and names what came instead", "[answer]")
{
    struct Row {
        const char* what;
        Content wanted;
        int status;
        std::string body;
        std::optional<ErrorCode> error;
    };
    const std::string cursor = R"({"status":"failed","message-type":"resource-failure","message":[]})";
    const std::vector<Row> rows{
        {"JSON", Content::json, 200, "{}", {}},
        {"XML", Content::xml, 200, "<dblp></dblp>", {}},
        {"page", Content::html, 200, "<html></html>", {}},
        {"wall with status 200", Content::json, 200, anubis, ErrorCode::blocked},
        {"wall with status 500", Content::json, 500, anubis, ErrorCode::blocked},
        {"wall with status 404", Content::xml, 404, anubis, ErrorCode::blocked},
        {"wall where a page was wanted", Content::html, 200, sorry, ErrorCode::blocked},
        {"sorry with status 503", Content::html, 503, sorry, ErrorCode::blocked},
        {"maintenance page in place of data", Content::xml, 200, "<html><body>Back soon</body></html>",
         ErrorCode::blocked},
        {"404 as text", Content::json, 404, "Resource not found.", ErrorCode::not_found},
        {"404 as JSON", Content::json, 404, cursor, ErrorCode::not_found},
        {"404 page", Content::html, 404, not_found_page, ErrorCode::not_found},
        {"overload", Content::json, 504, "<html><body>504 Gateway Time-out</body></html>", ErrorCode::http_status},
        {"wrong request", Content::json, 400, R"({"status":"failed"})", ErrorCode::http_status},
        {"XML in place of JSON", Content::json, 200, "<result></result>", ErrorCode::malformed},
        {"JSON in place of a page", Content::html, 200, "{}", ErrorCode::malformed},
        {"text in place of JSON", Content::json, 200, "Bad request.", ErrorCode::malformed},
        {"nothing", Content::json, 200, "", ErrorCode::malformed},
        {"nothing, later", Content::json, 429, "", ErrorCode::blocked},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            // The label lies on purpose: Crossref sends its 404 text as JSON.
            const auto body = body_if(row.wanted, {.status = row.status,
                                                   .headers = {{"content-type", "application/json;charset=utf-8"}},
                                                   .body = row.body});
            CHECK((body ? std::nullopt : std::optional{body.error().code}) == row.error);
            CHECK((body ? *body == row.body : !body.error().message.empty()));
        }
    }
}
