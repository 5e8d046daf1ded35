#include "catch.hpp"
#include "plain/cork_letters.hpp"

using namespace vitalign;
using namespace vitalign::plain;

TEST_CASE("Codes of TeX's Cork encoding become the letters they stand for", "[pdf]")
{
    for (const auto& [codes, letters] : {
             std::pair{"Žofie, pp. 1–9 «a», no·thing else", "Žofie, pp. 1–9 «a», no·thing else"},
             {"E\036cient \035ows of \034elds", "Efficient flows of fields"},
             {"\020Maps\021, 1\0259", "“Maps”, 1–9"},
             {"Ewa \302\212opatka, \302\232o\034e Müller", "Ewa Łopatka, Žofie Müller"},
             {"Toma²ek · \034le «one»", "Tomašek · file «one»"},
         }) {
        CHECK(with_cork_letters(codes) == letters);
    }
}
