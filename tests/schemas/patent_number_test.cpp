#include "catch.hpp"
#include "schemas/patent_number.hpp"

using namespace vitalign;

TEST_CASE("PatentNumber::parse reads Google's form, separators and DOCDB spellings", "[patent]")
{
    struct Row {
        const char* text;
        const char* parts; // country serial kind; empty: none
    };
    const std::vector<Row> rows{
        {"US12345678B2", "US 12345678 B2"},
        {"US4588591A", "US 4588591 A"},
        {"us 9,123,456 b2", "US 9123456 B2"},
        {"US9123456", "US 9123456 "},
        {"US20250068943A1", "US 20250068943 A1"},
        {"US 2024/0135189 A1", "US 20240135189 A1"},
        {"US2024135189A1", "US 20240135189 A1"},
        {"US-2019081352-A1", "US 20190081352 A1"},
        {"USD654321S1", "US D654321 S1"},
        {"USRE45309E1", "US RE45309 E1"},
        {"US-RE45309-E", "US RE45309 E"},
        {"USPP12345P2", "US PP12345 P2"},
        {"USH1234H", "US H1234 H"},
        {"KR102620822B1", "KR 102620822 B1"},
        {"KR-102620822-B1", "KR 102620822 B1"},
        {"KR0184743B1", "KR 0184743 B1"},
        {"KR20230000000A", "KR 20230000000 A"},
        {"KR200453249Y1", "KR 200453249 Y1"},
        {"KR20140003911U", "KR 20140003911 U"},
        {"EP0162690B1", "EP 0162690 B1"},
        {"WO2020123456A1", "WO 2020123456 A1"},
        {"WO-03090297-A1", "WO 2003090297 A1"},
        {"WO-9718595-A1", "WO 1997018595 A1"},
        {"WO7800001A1", "WO 1978000001 A1"}, // the first year of the PCT
        {"CN111736987B", "CN 111736987 B"},
        {"JP7661093B2", "JP 7661093 B2"},
        {"JPH07132339A", "JP H07132339 A"},
        {"JPS60258175A", "JP S60258175 A"},
        {"JPWO2020213340A1", "JP WO2020213340 A1"},
        {"TWI718793B", "TW I718793 B"},
        {"TWM651583U", "TW M651583 U"},
        {"TW526074B", "TW 526074 B"},
        {"DE102007036410A1", "DE 102007036410 A1"},
        {"PCT/US2023/078600", ""},
        {"CN202310996676.XA", ""},
        {"9123456", ""},
        {"US", ""},
        {"USB2", ""},
        {"US9123456B12", ""},
        {"US12345678901234", ""}, // more than thirteen digits
        {"US9123456;B2", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION('"' << row.text << '"')
        {
            const auto number = PatentNumber::parse(row.text);
            CHECK((number ? fmt::format("{} {} {}", number->country(), number->serial(), number->kind().value_or(""))
                          : "") == row.parts);
            CHECK((!number || PatentNumber::parse(number->str()) == number));
        }
    }
}

TEST_CASE("PatentNumber::is_grant knows each office's kind codes", "[patent]")
{
    struct Row {
        const char* number;
        bool grant;
    };
    const std::vector<Row> rows{
        {"US9123456B2", true},   {"US6167568A", true},        {"US20240135189A1", false}, {"US20240135189A9", false},
        {"USD654321S1", true},   {"USRE45309E1", true},       {"USPP12345P2", true},      {"US9123456", false},
        {"KR102620822B1", true}, {"KR200453249Y1", true},     {"KR20140003911U", false},  {"KR20230000000A", false},
        {"EP3268771B1", true},   {"EP3268771B9", true},       {"EP3268771A1", false},     {"CN111736987B", true},
        {"CN100111222C", true},  {"CN212345678U", true},      {"CN117788264A", false},    {"JP7661093B2", true},
        {"JP2512345Y2", true},   {"JP3212345U", true},        {"JPH0712345U", false},     {"JP2020534245A", false},
        {"TWI718793B", true},    {"TWM651583U", true},        {"TW202122177A", false},    {"DE102007036410B4", true},
        {"DE3412345C2", true},   {"DE102007036410A1", false}, {"WO2020123456A1", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.number)
        {
            const auto number = PatentNumber::parse(row.number);
            REQUIRE(number);
            CHECK(number->is_grant() == row.grant);
        }
    }
}

TEST_CASE("PatentNumber::same_document lets the kind decide only among known kinds and separate series", "[patent]")
{
    struct Row {
        const char* a;
        const char* b;
        bool same;
    };
    const std::vector<Row> rows{
        {"US9123456", "US9123456B2", true},           {"US20240135189A1", "US2024135189A1", true},
        {"US20240135189A1", "US20240135189A9", true}, // corrected
        {"EP3268771A1", "EP3268771B1", false},        {"KR20150001432U", "KR20150001432A", false},
        {"KR20150001432", "KR20150001432A", true},    {"USD654321S1", "US654321", false},
        {"US9123456B2", "EP9123456B2", false},        {"TWI718793B", "TWM718793U", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.a << " and " << row.b)
        {
            const auto a = PatentNumber::parse(row.a);
            const auto b = PatentNumber::parse(row.b);
            REQUIRE((a && b));
            CHECK(a->same_document(*b) == row.same);
            CHECK(b->same_document(*a) == row.same);
        }
    }
}

TEST_CASE("PatentNumber::with_kind and url write the number anew", "[patent]")
{
    const auto number = PatentNumber::parse("us 9,123,456");
    REQUIRE(number);
    CHECK(number->with_kind("B1").str() == "US9123456B1");
    CHECK(number->with_kind("B1").url() == "https://patents.google.com/patent/US9123456B1/en");
}
