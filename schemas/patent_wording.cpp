#include "schemas/patent_wording.hpp"

#include "schemas/ascii.hpp"

#include <array>
#include <optional>

namespace vitalign {

namespace {

struct OfficeWord {
    std::string_view word; // lower case; matched as a whole word if it is Latin
    std::string_view office;
};

constexpr std::array<OfficeWord, 74> office_words{{{"u.s", "US"},      {"usa", "US"},        {"united states", "US"},
                                                   {"uspto", "US"},    {"미국", "US"},       {"korean", "KR"},
                                                   {"korea", "KR"},    {"kr", "KR"},         {"kipo", "KR"},
                                                   {"domestic", "KR"}, {"한국", "KR"},       {"국내", "KR"},
                                                   {"대한민국", "KR"}, {"등록번호", "KR"},   {"출원번호", "KR"},
                                                   {"공개번호", "KR"}, {"pct", "WO"},        {"wipo", "WO"},
                                                   {"wo", "WO"},       {"european", "EP"},   {"epo", "EP"},
                                                   {"ep", "EP"},       {"chinese", "CN"},    {"china", "CN"},
                                                   {"cn", "CN"},       {"zl", "CN"},         {"중국", "CN"},
                                                   {"japanese", "JP"}, {"japan", "JP"},      {"jp", "JP"},
                                                   {"特許", "JP"},     {"特開", "JP"},       {"日本", "JP"},
                                                   {"일본", "JP"},     {"german", "DE"},     {"germany", "DE"},
                                                   {"taiwan", "TW"},   {"tw", "TW"},         {"french", "FR"},
                                                   {"france", "FR"},   {"fr", "FR"},         {"프랑스", "FR"},
                                                   {"中国", "CN"},     {"中國", "CN"},       {"专利", "CN"},
                                                   {"美国", "US"},     {"美國", "US"},       {"欧洲", "EP"},
                                                   {"韩国", "KR"},     {"国际", "WO"},       {"國際", "WO"},
                                                   {"特願", "JP"},     {"特公", "JP"},       {"出願", "JP"},
                                                   {"indian", "IN"},   {"india", "IN"},      {"canadian", "CA"},
                                                   {"canada", "CA"},   {"australian", "AU"}, {"australia", "AU"},
                                                   {"british", "GB"},  {"uk", "GB"},         {"united kingdom", "GB"},
                                                   {"israeli", "IL"},  {"israel", "IL"},     {"russian", "RU"},
                                                   {"russia", "RU"},   {"brazilian", "BR"},  {"brazil", "BR"},
                                                   {"chn", "CN"},      {"spanish", "ES"},    {"spain", "ES"},
                                                   {"italian", "IT"},  {"italy", "IT"}}};

struct TypeWord {
    std::string_view word;
    PatentNumberType type;
};

// Earlier rows win: "application publication" is a publication.
constexpr std::array<TypeWord, 46> type_words{{{"授权", PatentNumberType::grant},
                                               {"授權", PatentNumberType::grant},
                                               {"公告", PatentNumberType::grant},
                                               {"公开", PatentNumberType::publication},
                                               {"公開", PatentNumberType::publication},
                                               {"offenlegung", PatentNumberType::publication},
                                               {"veröffentlicht", PatentNumberType::publication},
                                               {"publication", PatentNumberType::publication},
                                               {"published", PatentNumberType::publication},
                                               {"pub", PatentNumberType::publication},
                                               {"공개", PatentNumberType::publication},
                                               {"laid", PatentNumberType::publication},
                                               {"特開", PatentNumberType::publication},
                                               {"application", PatentNumberType::application},
                                               {"app", PatentNumberType::application},
                                               {"appl", PatentNumberType::application},
                                               {"filed", PatentNumberType::application},
                                               {"출원", PatentNumberType::application},
                                               {"registration", PatentNumberType::grant},
                                               {"registered", PatentNumberType::grant},
                                               {"granted", PatentNumberType::grant},
                                               {"issued", PatentNumberType::grant},
                                               {"등록", PatentNumberType::grant},
                                               {"特許", PatentNumberType::grant},
                                               {"grant", PatentNumberType::grant},
                                               {"제", PatentNumberType::grant},
                                               {"pending", PatentNumberType::application},
                                               {"patent no", PatentNumberType::grant},
                                               {"申请", PatentNumberType::application},
                                               {"申請", PatentNumberType::application},
                                               {"出願", PatentNumberType::application},
                                               {"特願", PatentNumberType::application},
                                               {"serial", PatentNumberType::application},
                                               {"ser", PatentNumberType::application},
                                               {"filing", PatentNumberType::application},
                                               {"provisional", PatentNumberType::application},
                                               {"anmeldung", PatentNumberType::application},
                                               {"angemeldet", PatentNumberType::application},
                                               {"demande", PatentNumberType::application},
                                               {"solicitud", PatentNumberType::application},
                                               {"登録", PatentNumberType::grant},
                                               {"patent number", PatentNumberType::grant},
                                               {"patentnr", PatentNumberType::grant},
                                               {"reg", PatentNumberType::grant},
                                               {"erteilt", PatentNumberType::grant},
                                               {"特公", PatentNumberType::grant}}};

/// Offices whose codes stand in front of numbers; other two letters are a word.
constexpr std::array<std::string_view, 26> office_codes{"US", "KR", "EP", "WO", "CN", "JP", "TW", "DE", "FR",
                                                        "GB", "CA", "AU", "IN", "IR", "IL", "RU", "BR", "MX",
                                                        "ES", "IT", "SE", "CH", "NL", "SG", "EA", "HK"};

/// Prefixes of serials: designs, reissues, plants, inventions, Japanese eras.
constexpr std::array<std::string_view, 9> serial_prefixes{"D", "RE", "PP", "H", "T", "I", "M", "S", "WO"};

bool contains_word(std::string_view text, std::string_view word)
{
    const bool latin = static_cast<unsigned char>(word.front()) < 0x80;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool free_before = at == 0 || !ascii::is_alpha(text[at - 1]);
        const bool free_after = end == text.size() || !ascii::is_alpha(text[end]);
        if (!latin || (free_before && free_after)) {
            return true;
        }
    }
    return false;
}

std::optional<std::string_view> office_in(std::string_view text)
{
    if (contains_word(text, "US")) { // "us" is a pronoun
        return "US";
    }
    const std::string folded = ascii::lower(text);
    for (const OfficeWord& row : office_words) {
        if (contains_word(folded, row.word)) {
            return row.office;
        }
    }
    return std::nullopt;
}

std::optional<PatentNumberType> type_in(std::string_view text)
{
    const std::string folded = ascii::lower(text);
    for (const TypeWord& row : type_words) {
        if (contains_word(folded, row.word)) {
            return row.type;
        }
    }
    return std::nullopt;
}

/// Whether the letters `token` belong to the number of which `out` has been read; `behind` is what follows them.
bool belongs_to_number(std::string_view token, std::string_view out, std::string_view behind)
{
    const bool digit_follows = !behind.empty() && ascii::is_digit(behind.front());
    if (out.empty()) {
        const std::string_view code = token.substr(0, 2);
        const bool coded = ascii::is_one_of(office_codes, code) &&
                           (token.size() == 2 || ascii::is_one_of(serial_prefixes, token.substr(2)));
        const bool international = token.size() == 5 && token.starts_with("PCT"); // PCTCN2023137233
        return coded || international || token == "PCT" || token == "ZL" ||
               (digit_follows && ascii::is_one_of(serial_prefixes, token));
    }
    if (out == "PCT") {
        return token.size() == 2;
    }
    if (ascii::is_digit(out.back())) { // a kind code, or the office behind the number
        return token.size() == 1 && std::string_view{"ABCEPSUYT"}.find(token) != std::string_view::npos;
    }
    return digit_follows && ascii::is_one_of(serial_prefixes, token);
}

} // namespace

std::string office_by_words(std::string_view printed, std::string_view context)
{
    const auto own = office_in(printed);
    return std::string{own ? *own : office_in(context).value_or("")};
}

PatentNumberType type_by_words(std::string_view printed, std::string_view context)
{
    const auto own = type_in(printed);
    return own ? *own : type_in(context).value_or(PatentNumberType::unknown);
}

std::string bare_number(std::string_view printed)
{
    std::string out;
    std::string separator;
    for (std::size_t i = 0; i < printed.size();) {
        std::size_t end = i;
        const bool alpha = ascii::is_alpha(printed[i]);
        const bool digit = ascii::is_digit(printed[i]);
        while (end < printed.size() &&
               (alpha ? ascii::is_alpha(printed[end]) : digit && ascii::is_digit(printed[end]))) {
            ++end;
        }
        const std::string token = ascii::upper(printed.substr(i, end - i));
        if (end == i) {
            const bool parts = std::string_view{"-/."}.find(printed[i]) != std::string_view::npos && !out.empty();
            separator = parts ? std::string(1, printed[i]) : separator;
            ++end;
        } else if (digit || belongs_to_number(token, out, printed.substr(end))) {
            out += separator + token;
            separator.clear();
        } else {
            separator.clear();
        }
        i = end;
    }
    return out;
}

} // namespace vitalign
