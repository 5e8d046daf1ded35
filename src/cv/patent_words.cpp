#include "cv/patent_words.hpp"

#include "schemas/ascii.hpp"
#include "schemas/patent_wording.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace vitalign::cv {

namespace {

constexpr std::array<std::string_view, 91> office_wording{"u",
                                                          "s",
                                                          "a",
                                                          "us",
                                                          "usa",
                                                          "united",
                                                          "states",
                                                          "of",
                                                          "america",
                                                          "uspto",
                                                          "patent",
                                                          "patents",
                                                          "patente",
                                                          "patentnr",
                                                          "brevet",
                                                          "number",
                                                          "numbers",
                                                          "no",
                                                          "nr",
                                                          "num",
                                                          "n",
                                                          "application",
                                                          "app",
                                                          "appl",
                                                          "publication",
                                                          "pub",
                                                          "publ",
                                                          "grant",
                                                          "granted",
                                                          "issued",
                                                          "registered",
                                                          "registration",
                                                          "reg",
                                                          "serial",
                                                          "european",
                                                          "epo",
                                                          "ep",
                                                          "office",
                                                          "and",
                                                          "trademark",
                                                          "the",
                                                          "republic",
                                                          "korea",
                                                          "korean",
                                                          "kr",
                                                          "kipo",
                                                          "china",
                                                          "chinese",
                                                          "cn",
                                                          "japan",
                                                          "japanese",
                                                          "jp",
                                                          "wo",
                                                          "wipo",
                                                          "pct",
                                                          "world",
                                                          "international",
                                                          "intellectual",
                                                          "property",
                                                          "organization",
                                                          "germany",
                                                          "german",
                                                          "de",
                                                          "france",
                                                          "french",
                                                          "fr",
                                                          "taiwan",
                                                          "tw",
                                                          "india",
                                                          "indian",
                                                          "in",
                                                          "canada",
                                                          "canadian",
                                                          "ca",
                                                          "australia",
                                                          "australian",
                                                          "au",
                                                          "great",
                                                          "britain",
                                                          "kingdom",
                                                          "uk",
                                                          "gb",
                                                          "provisional",
                                                          "utility",
                                                          "design",
                                                          "reissue",
                                                          "israel",
                                                          "il",
                                                          "russia",
                                                          "brazil",
                                                          "filed"};

/// Words of offices that stand without blanks.
constexpr std::array<std::string_view, 14> wide_offices{"中国", "中國", "美国", "美國", "欧洲", "日本", "韩国",
                                                        "国际", "國際", "台湾", "미국", "한국", "국내", "국제"};

bool is_mark(char c)
{
    return !ascii::is_alnum(c) && static_cast<unsigned char>(c) < 0x80;
}

} // namespace

std::string_view words_before(const marked::MarkedText& text, std::size_t at)
{
    constexpr std::size_t far = 60;
    const std::size_t start = at - std::min(at, far);
    const std::string_view before = std::string_view{text.text}.substr(start, at - start);
    std::size_t from = before.find_last_of("),;\n0123456789");
    from = from == std::string_view::npos ? 0 : from + 1;
    for (const std::string_view mark : {"，", "；", "、", "。"}) {
        const std::size_t last = before.rfind(mark);
        from = last == std::string_view::npos ? from : std::max(from, last + mark.size());
    }
    return before.substr(from);
}

PatentNumberType step_of(std::string_view words)
{
    return type_by_words("", words);
}

bool is_office_wording(std::string_view text)
{
    std::string_view rest = text;
    for (bool taken = true; taken && !rest.empty();) {
        taken = false;
        while (!rest.empty() && is_mark(rest.front())) {
            rest.remove_prefix(1);
        }
        const auto length = static_cast<std::size_t>(
            std::ranges::find_if_not(rest, [](char c) { return ascii::is_alpha(c); }) - rest.begin());
        if (length > 0 && ascii::is_one_of(office_wording, ascii::lower(rest.substr(0, length)))) {
            rest.remove_prefix(length);
            taken = true;
        }
        for (const std::string_view office : wide_offices) {
            taken = ascii::consume(rest, office) || taken;
        }
    }
    return rest.empty();
}

} // namespace vitalign::cv
