#include "schemas/patent_citation.hpp"

#include "schemas/ascii.hpp"
#include "schemas/patent_wording.hpp"

#include <array>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace vitalign {

namespace {

/// `10-2620822-0000` -> `D2-D7-D4`; `US20240135189A1` -> `L2D11L1D1`.
std::string shape_of(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const bool digit = ascii::is_digit(text[i]);
        const bool alpha = ascii::is_alpha(text[i]);
        std::size_t end = i;
        while (end < text.size() && (digit ? ascii::is_digit(text[end]) : alpha && ascii::is_alpha(text[end]))) {
            ++end;
        }
        out += digit || alpha ? fmt::format("{}{}", digit ? 'D' : 'L', end - i) : std::string(1, text[i]);
        i = std::max(end, i + 1);
    }
    return out;
}

std::string digits_in(std::string_view text)
{
    std::string out;
    std::ranges::copy_if(text, std::back_inserter(out), ascii::is_digit);
    return out;
}

bool plausible_year(std::string_view four_digits)
{
    const auto year = ascii::number(four_digits);
    return year && *year >= 1948 && *year <= 2099;
}

/// Collects candidates; what does not parse is no candidate.
void add(PatentCitation& citation, const std::string& number)
{
    if (auto parsed = PatentNumber::parse(number)) {
        citation.candidates.push_back(*std::move(parsed));
    }
}

/// Designs, reissues and plants: D654,321, RE45,309.
bool read_us_prefixed(PatentCitation& c, std::string_view body)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> prefixes{
        {{"RE", "E1"}, {"PP", "P2"}, {"D", "S1"}, {"H", "H1"}, {"T", "T"}}};
    for (const auto& [prefix, kind] : prefixes) {
        if (body.starts_with(prefix)) {
            const auto number = PatentNumber::parse(fmt::format("US{}", body));
            add(c, fmt::format("US{}", body));
            if (number && !number->kind()) {
                add(c, fmt::format("US{}{}", body, kind));
            }
            c.type = PatentNumberType::grant;
            return true;
        }
    }
    return false;
}

void read_us(PatentCitation& c, std::string_view body, PatentNumberType context)
{
    if (read_us_prefixed(c, body)) {
        return;
    }
    const std::string shape = shape_of(body);
    const std::string digits = digits_in(body.substr(0, body.find_first_of("ABSEP")));
    const std::size_t letter = body.find_first_of("ABSEP", digits.empty() ? 0 : 1);
    const std::string kind{letter == std::string_view::npos ? "" : body.substr(letter)};
    if (shape.starts_with("D2/D6") || (shape == "D8" && context == PatentNumberType::application)) {
        const bool provisional = digits.size() >= 2 && digits[0] == '6' && digits[1] <= '3';
        c.type = provisional ? PatentNumberType::provisional : PatentNumberType::application;
        c.application = application_key(digits);
    } else if (shape.starts_with("D4/D7") ||
               ((digits.size() == 11 || digits.size() == 10) && plausible_year(digits.substr(0, 4)))) {
        c.type = PatentNumberType::publication; // eleven digits that start with a year, whatever the CV calls it
        add(c, "US" + digits + (kind.empty() ? "A1" : kind));
    } else if (!digits.empty() && digits.size() <= 8 && body.find('/') == std::string_view::npos) {
        c.type = PatentNumberType::grant;
        if (!kind.empty()) {
            add(c, "US" + digits + kind);
            return;
        }
        const auto serial = ascii::number(digits);
        const bool old = serial && *serial <= 6'167'568;
        for (const std::string_view guess : old ? std::array{"", "A", "A"} : std::array{"", "B2", "B1"}) {
            add(c, fmt::format("US{}{}", digits, guess));
        }
        c.candidates.erase(std::unique(c.candidates.begin(), c.candidates.end()), c.candidates.end());
    }
}

void read_kr_registration(PatentCitation& c, std::string_view right, std::string_view serial)
{
    c.type = PatentNumberType::grant;
    if (right == "30" || right == "40") {
        c.type = PatentNumberType::unsupported; // designs and trade marks are not in Google's patents
    } else {
        add(c, fmt::format("KR{}{}{}", right, serial, right == "20" ? "Y1" : "B1"));
        if (right == "10" && serial < "0230000") {
            add(c, fmt::format("KR{}B1", serial)); // granted before mid-1999: no right type in Google's number
        }
    }
}

void read_kr_yearly(PatentCitation& c, std::string_view right, std::string_view year_serial, PatentNumberType context)
{
    c.type = context == PatentNumberType::grant ? PatentNumberType::unknown : context;
    if (context != PatentNumberType::publication) {
        c.application = fmt::format("{}{}", right, year_serial);
    }
    if (context != PatentNumberType::application) {
        add(c, fmt::format("KR{}{}", year_serial, right == "20" ? "U" : "A"));
    }
}

void read_kr(PatentCitation& c, std::string_view body, PatentNumberType context)
{
    const std::string shape = shape_of(body);
    const std::string digits = digits_in(body.substr(0, body.find_first_of("ABUY")));
    const std::string_view all{digits};
    if (shape.starts_with("D2-D7") || shape == "D9" || (shape.starts_with("D9L1"))) {
        read_kr_registration(c, all.substr(0, 2), all.substr(2, 7));
    } else if (shape.starts_with("D2-D4-D7")) {
        const bool published = body.ends_with('A') || body.ends_with('U'); // the kind of a publication
        read_kr_yearly(c, all.substr(0, 2), all.substr(2, 11), published ? PatentNumberType::publication : context);
    } else if (digits.size() == 13) {
        const bool sub_number = all.ends_with("0000");
        const bool yearly = plausible_year(all.substr(2, 4)) && (all[6] == '0' || all[6] == '7');
        if (sub_number) {
            read_kr_registration(c, all.substr(0, 2), all.substr(2, 7));
        }
        if (yearly) {
            PatentCitation as_application;
            read_kr_yearly(as_application, all.substr(0, 2), all.substr(2),
                           sub_number                             ? PatentNumberType::unknown
                           : context == PatentNumberType::unknown ? PatentNumberType::application
                                                                  : context);
            c.type = sub_number ? PatentNumberType::unknown : as_application.type;
            c.application = as_application.application;
            c.candidates.insert(c.candidates.end(), as_application.candidates.begin(), as_application.candidates.end());
        }
    } else if (digits.size() == 11 && plausible_year(all.substr(0, 4))) {
        c.type = PatentNumberType::publication;
        add(c, "KR" + digits + "A");
    }
}

void read_wo(PatentCitation& c, std::string_view body)
{
    const std::string shape = shape_of(body);
    const std::string digits = digits_in(body.substr(0, body.find('A')));
    if (body.starts_with("PCT")) {
        c.type = PatentNumberType::application;
        c.application = application_key(body);
    } else if (digits.size() >= 7 && digits.size() <= 10) {
        c.type = PatentNumberType::publication;
        const std::size_t letter = body.find('A');
        if (letter != std::string_view::npos) {
            add(c, fmt::format("WO{}{}", digits, body.substr(letter)));
        } else {
            add(c, "WO" + digits + "A1");
            add(c, "WO" + digits + "A2");
        }
    }
}

void read_ep(PatentCitation& c, std::string_view body)
{
    const std::string shape = shape_of(body);
    const std::string digits = digits_in(body.substr(0, body.find_first_of("AB")));
    const std::size_t letter = body.find_first_of("AB");
    if (shape == "D8.D1" || shape == "D8") {
        c.type = PatentNumberType::application;
        c.application = application_key("EP" + std::string{body});
    } else if (digits.size() == 7 && letter != std::string_view::npos) {
        add(c, fmt::format("EP{}{}", digits, body.substr(letter)));
        c.type = c.candidates.empty() || c.candidates[0].is_grant() ? PatentNumberType::grant
                                                                    : PatentNumberType::publication;
    } else if (digits.size() == 7) {
        add(c, "EP" + digits + "B1");
        add(c, "EP" + digits + "A1");
    }
}

void read_cn(PatentCitation& c, std::string_view body)
{
    const std::string shape = shape_of(body);
    const std::string digits = digits_in(body.substr(0, body.find('.')));
    if (body.starts_with("ZL") || shape.starts_with("D12") || shape.starts_with("D13")) {
        c.type = PatentNumberType::application; // a ZL number is the application number
        c.application = application_key("CN" + digits.substr(0, 12));
    } else {
        add(c, "CN" + std::string{body});
        c.type = c.candidates.empty()         ? PatentNumberType::unknown
                 : c.candidates[0].is_grant() ? PatentNumberType::grant
                                              : PatentNumberType::publication;
    }
}

/// The letter of a Japanese era: Showa where the words say so, and for years that Heisei did not see; else Heisei.
char era_of(std::string_view year, std::string_view words)
{
    constexpr int years_of_heisei = 31;
    const bool heisei = words.find("平") != std::string_view::npos;
    const bool showa = words.find("昭") != std::string_view::npos || ascii::number(year).value_or(0) > years_of_heisei;
    return showa && !heisei ? 'S' : 'H';
}

void read_jp(PatentCitation& c, std::string_view body, std::string_view words, PatentNumberType context)
{
    const std::string shape = shape_of(body);
    const std::string digits = digits_in(body.substr(0, body.find_first_of("ABUY")));
    const bool era = body.starts_with('H') || body.starts_with('S'); // H11-194196 is Heisei 11
    const bool yearly = shape.starts_with("D4-D6") && plausible_year(digits.substr(0, 4));
    const bool era_yearly = shape.starts_with("D1-D") || shape.starts_with("D2-D");
    if (context == PatentNumberType::application && (yearly || era || era_yearly)) {
        c.type = PatentNumberType::application;
        c.application = application_key("JP" + std::string{body});
    } else if (const auto exact = era ? PatentNumber::parse(fmt::format("JP{}", body)) : std::nullopt) {
        c.candidates = {exact->kind() ? *exact : exact->with_kind("A")};
        c.type = PatentNumberType::publication;
    } else if (yearly) {
        c.type = PatentNumberType::publication;
        add(c, "JP" + digits + "A");
    } else if (era_yearly) {
        c.type = PatentNumberType::publication;
        const std::size_t dash = body.find('-');
        const std::string year = digits.substr(0, dash);
        add(c, fmt::format("JP{}{:0>2}{:0>6}A", era_of(year, words), year, digits.substr(dash)));
    } else if (digits.size() == 7) {
        c.type = PatentNumberType::grant;
        add(c, "JP" + digits + "B2");
    }
}

void read_other(PatentCitation& c, std::string_view body)
{
    if (body.find('/') != std::string_view::npos) { // 425/KOL/2015
        c.type = PatentNumberType::application;
        c.application = application_key(body);
        return;
    }
    std::string digits = digits_in(body);
    digits.erase(0, digits.find_first_not_of('0'));
    if (c.office.size() == 2 && digits.size() >= 4) {
        add(c, c.office + digits + "A1");
        c.type = PatentNumberType::publication;
    }
}

void read_by_office(PatentCitation& c, std::string_view body, std::string_view words, PatentNumberType context)
{
    if (c.office == "US") {
        read_us(c, body, context);
    } else if (c.office == "KR") {
        read_kr(c, body, context);
    } else if (c.office == "WO") {
        read_wo(c, body);
    } else if (c.office == "EP") {
        read_ep(c, body);
    } else if (c.office == "CN") {
        read_cn(c, body);
    } else if (c.office == "JP") {
        read_jp(c, body, words, context);
    } else {
        read_other(c, body);
    }
}

/// An office that the shape alone gives away.
std::string office_of_shape(std::string_view body)
{
    const std::string shape = shape_of(body);
    if (body.starts_with("PCT")) {
        return "WO";
    }
    if ((shape.starts_with("D2-D7") || shape.starts_with("D2-D4-D7")) &&
        (body.starts_with("10-") || body.starts_with("20-"))) {
        return "KR";
    }
    return shape.starts_with("D2/D6") || shape.starts_with("D4/D7") ? "US" : "";
}

} // namespace

std::optional<PatentCitation> read_patent_citation(std::string_view printed, std::string_view context)
{
    const std::string body_with_country = bare_number(printed);
    std::string_view body{body_with_country};
    const std::string all_digits = digits_in(body);
    if (all_digits.size() < 4 || (all_digits.size() == 4 && plausible_year(all_digits))) {
        return std::nullopt;
    }
    const PatentNumberType words = type_by_words(printed, context);
    PatentCitation citation{.printed = std::string{ascii::trim(printed)}};
    const bool lettered = body.size() > 2 && ascii::is_alpha(body[0]) && ascii::is_alpha(body[1]);
    const std::string from_shape = office_of_shape(body);
    citation.office = !from_shape.empty() && !lettered ? from_shape : office_by_words(printed, context);
    if (lettered && !body.starts_with("ZL")) {
        citation.office = body.starts_with("PCT") ? "WO" : std::string{body.substr(0, 2)};
        body.remove_prefix(body.starts_with("PCT") ? 0 : 2);
        while (!body.empty() && (body.front() == '-' || body.front() == '.' || body.front() == '/')) {
            body.remove_prefix(1);
        }
        // With a kind code the Google grammar says everything, except for KR numbers in the office's own form.
        const auto exact = PatentNumber::parse(citation.office + std::string{body});
        if (exact && exact->kind() && body.find('-') == std::string_view::npos && citation.office != "KR") {
            citation.candidates = {*exact};
            citation.type = exact->is_grant() ? PatentNumberType::grant : PatentNumberType::publication;
            return citation;
        }
        if (exact && exact->kind() && citation.office == "KR" && body.find('-') == std::string_view::npos &&
            exact->serial().size() != 13) {
            citation.candidates = {*exact};
            citation.type = exact->is_grant() ? PatentNumberType::grant : PatentNumberType::publication;
            return citation;
        }
    }
    read_by_office(citation, body, fmt::format("{} {}", context, printed), words);
    const bool understood =
        !citation.candidates.empty() || citation.application || citation.type == PatentNumberType::unsupported;
    return understood ? std::optional{citation} : std::nullopt;
}

std::string application_key(std::string_view number)
{
    std::string key;
    const std::string upper = ascii::upper(number);
    const bool chinese = upper.starts_with("CN") || upper.starts_with("ZL");
    for (const char c : chinese ? std::string_view{upper}.substr(0, upper.find('.')) : std::string_view{upper}) {
        if (ascii::is_alnum(c)) {
            key.push_back(c);
        }
    }
    if (chinese && key.size() > 2 + 12 && ascii::all_digits(std::string_view{key}.substr(2, 13))) {
        key.resize(2 + 12); // the check digit, printed without its stop
    }
    const bool provisional = key.ends_with('P');
    if (key.size() > 6 && std::string_view{"APWT"}.find(key.back()) != std::string_view::npos) {
        key.pop_back();
    }
    if (!key.starts_with("PCT") && key.size() > 2 && ascii::is_alpha(key[0]) && ascii::is_alpha(key[1])) {
        key.erase(0, 2);
    }
    return provisional && key.size() == 12 ? key.substr(4) : key;
}

} // namespace vitalign
