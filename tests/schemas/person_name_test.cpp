#include "catch.hpp"
#include "schemas/person_name.hpp"

using namespace vitalign;

namespace {

std::string parts(const PersonName& name)
{
    return fmt::format("{}|{}|{}|{}", name.given, name.particle, name.family, name.suffix);
}

} // namespace

TEST_CASE("PersonName::parse splits names in every order and script", "[name]")
{
    struct Row {
        const char* text;
        const char* parts; // given|particle|family|suffix
        const char* display;
    };
    const std::vector<Row> rows{
        {"Jane Roe", "Jane||Roe|", "Jane Roe"},
        {"  Jane \u00a0 Q.\tRoe ", "Jane Q.||Roe|", "Jane Q. Roe"},
        {"J.-P. W. Roe", "J.-P. W.||Roe|", "J.-P. W. Roe"},
        {"Roe, Jane Q.", "Jane Q.||Roe|", "Jane Q. Roe"},
        {"Jan van der Roe", "Jan|van der|Roe|", "Jan van der Roe"},
        {"van der Roe, Jan", "Jan|van der|Roe|", "Jan van der Roe"},
        {"Ana do Carmo", "Ana|do|Carmo|", "Ana do Carmo"},
        {"Jan 't Roe", "Jan|'t|Roe|", "Jan 't Roe"},
        {"Van Roe", "Van||Roe|", "Van Roe"}, // a given name
        {"Quoc V. Le", "Quoc V.||Le|", "Quoc V. Le"},
        {"John Roe Jr.", "John||Roe|Jr.", "John Roe Jr."},
        {"John Roe, Jr.", "John||Roe|Jr.", "John Roe Jr."},
        {"Roe, Jr., John", "John||Roe|Jr.", "John Roe Jr."},
        {"Roe, John, Jr.", "John||Roe|Jr.", "John Roe Jr."},
        {"John van Roe III", "John|van|Roe|III", "John van Roe III"},
        {"Min Roe 0005", "Min||Roe|", "Min Roe"},
        {"John Roe Jr. 0001", "John||Roe|Jr.", "John Roe Jr."},
        {"Wandy", "||Wandy|", "Wandy"},
        {"Wandy 0002", "||Wandy|", "Wandy"},
        {"Roe,", "||Roe|", "Roe"},
        {"오병수", "병수||오|", "오병수"},
        {"오 병수", "병수||오|", "오병수"},
        {"오, 병수", "병수||오|", "오병수"},
        {"오병수 0001", "병수||오|", "오병수"},
        {"남궁민수", "민수||남궁|", "남궁민수"},
        {"선우", "우||선|", "선우"}, // too short for a family name of two syllables
        {"孙汉源", "汉源||孙|", "孙汉源"},
        {"欧阳汉", "汉||欧阳|", "欧阳汉"},
        {"宮下\u3000徳彦", "徳彦||宮下|", "宮下徳彦"},
        {"", "|||", ""},
        {" , ", "|||", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION('"' << row.text << '"')
        {
            const PersonName name = PersonName::parse(row.text);
            CHECK(parts(name) == row.parts);
            CHECK(name.display() == row.display);
            CHECK(name.empty() == std::string_view{row.display}.empty());
        }
    }
}

TEST_CASE("PersonName::of repairs what sources put into the wrong part", "[name]")
{
    CHECK(parts(PersonName::of("Jan", "van der Roe")) == "Jan|van der|Roe|");
    CHECK(parts(PersonName::of("Ana", "De Roe", "Jr.")) == "Ana|De|Roe|Jr.");
    CHECK(parts(PersonName::of("Wandy", "Wandy")) == "||Wandy|");
    CHECK(parts(PersonName::of("Wandy", "")) == "||Wandy|");
    CHECK(parts(PersonName::of("Wandy", "-")) == "||Wandy|");
    CHECK(parts(PersonName::of("", "Jane Roe", "III")) == "Jane||Roe|III");
    CHECK(parts(PersonName::of("병수", "오")) == "병수||오|");
    CHECK(parts(PersonName::of("", "오병수")) == "병수||오|");
    CHECK(PersonName::of("", "").empty());
    CHECK(PersonName::of("Jan", "van der Roe").full_family() == "van der Roe");
    CHECK(PersonName::of("Jan", "Roe").full_family() == "Roe");
}

TEST_CASE("PersonName::script tells writing systems apart", "[name]")
{
    CHECK(PersonName::parse("Łukasz Müller").script() == Script::latin);
    CHECK(PersonName::parse("Nguyễn Hải").script() == Script::latin);
    CHECK(PersonName::parse("오병수").script() == Script::hangul);
    CHECK(PersonName::parse("孙汉源").script() == Script::han);
    CHECK(PersonName::parse("Иван Петров").script() == Script::other);
}

TEST_CASE("without_homonym_number drops exactly four digits behind a blank", "[name]")
{
    struct Row {
        const char* dblp;
        const char* name;
    };
    const std::vector<Row> rows{
        {"Min Roe 0005", "Min Roe"},        {"Min Roe", "Min Roe"},
        {"Min Roe 005", "Min Roe 005"},     {"Min Roe0005", "Min Roe0005"},
        {"Min Roe 00005", "Min Roe 00005"}, {"0005", "0005"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.dblp)
        {
            CHECK(without_homonym_number(row.dblp) == row.name);
        }
    }
}
