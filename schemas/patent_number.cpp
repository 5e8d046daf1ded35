#include "schemas/patent_number.hpp"

#include "schemas/ascii.hpp"

#include <array>

namespace vitalign {

namespace {

/// The last US patent that was numbered under kind code A (2 January 2001 brought B1 and B2).
constexpr int last_us_patent_of_kind_a = 6'167'568;

std::string only_letters_and_digits(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (ascii::is_alnum(c)) {
            out.push_back(ascii::upper(c));
        } else if (std::string_view{" -/,.\t"}.find(c) == std::string_view::npos) {
            return {};
        }
    }
    return out;
}

/// Takes the kind code off the end of `rest`: a letter, or a letter and a digit, behind a digit.
std::optional<std::string> take_kind(std::string_view& rest)
{
    std::size_t length = 0;
    if (rest.size() >= 2 && ascii::is_alpha(rest.back())) {
        length = 1;
    } else if (rest.size() >= 3 && ascii::is_alpha(rest[rest.size() - 2]) && ascii::is_digit(rest.back())) {
        length = 2;
    }
    if (length == 0 || !ascii::is_digit(rest[rest.size() - length - 1])) {
        return std::nullopt;
    }
    std::string kind{rest.substr(rest.size() - length)};
    rest.remove_suffix(length);
    return kind;
}

/// The digits in front of which only a known prefix may stand.
std::optional<std::string_view> digits_of(std::string_view serial)
{
    for (const std::string_view prefix : {"RE", "PP", "WO", "D", "H", "T", "I", "M", "S"}) {
        if (serial.starts_with(prefix)) {
            serial.remove_prefix(prefix.size());
            break;
        }
    }
    return ascii::all_digits(serial) && serial.size() <= 13 ? std::optional{serial} : std::nullopt;
}

/// 03 -> 2003, 97 -> 1997: the PCT began in 1978.
std::string four_digit_year(std::string_view two)
{
    return (*ascii::number(two) >= 78 ? "19" : "20") + std::string{two};
}

/// Undoes the DOCDB spellings.
std::string google_serial(std::string_view country, std::string_view serial, const std::optional<std::string>& kind)
{
    const bool digits = ascii::all_digits(serial);
    if (country == "US" && digits && serial.size() == 10 && (!kind || kind->front() == 'A')) {
        return std::string{serial.substr(0, 4)} + "0" + std::string{serial.substr(4)};
    }
    if (country == "WO" && digits && (serial.size() == 7 || serial.size() == 8)) {
        const std::string_view number = serial.substr(2);
        return four_digit_year(serial.substr(0, 2)) + std::string(6 - number.size(), '0') + std::string{number};
    }
    return std::string{serial};
}

bool numbers_utility_models_apart(std::string_view country)
{
    constexpr std::array<std::string_view, 5> offices{"KR", "CN", "JP", "DE", "TW"};
    return std::ranges::find(offices, country) != offices.end();
}

bool is_utility_model(char kind)
{
    return kind == 'U' || kind == 'Y';
}

} // namespace

std::optional<PatentNumber> PatentNumber::parse(std::string_view text)
{
    const std::string compact = only_letters_and_digits(ascii::trim(text));
    std::string_view rest{compact};
    if (rest.size() < 3 || !ascii::is_alpha(rest[0]) || !ascii::is_alpha(rest[1])) {
        return std::nullopt;
    }
    const std::string country{rest.substr(0, 2)};
    rest.remove_prefix(2);
    auto kind = take_kind(rest);
    const auto digits = digits_of(rest);
    if (!digits || digits->empty() || country == "PC") {
        return std::nullopt;
    }
    std::string serial = google_serial(country, rest, kind);
    return PatentNumber{country, std::move(serial), std::move(kind)};
}

PatentNumber PatentNumber::with_kind(std::string kind) const
{
    return {m_country, m_serial, std::move(kind)};
}

bool PatentNumber::is_grant() const
{
    if (!m_kind) {
        return false;
    }
    struct Row {
        std::string_view country;
        std::string_view kinds; // first letters that mean a grant
    };
    constexpr std::array<Row, 7> rows{
        {{"US", "BESP"}, {"KR", "BY"}, {"EP", "B"}, {"CN", "BCUY"}, {"JP", "BY"}, {"TW", "BU"}, {"DE", "BC"}}};
    const char letter = m_kind->front();
    for (const Row& row : rows) {
        if (row.country == m_country) {
            const auto digits = ascii::number(m_serial);
            // A Japanese U of seven digits is a registered utility model, one of year and serial a publication.
            const bool registered_model = m_country == "JP" && letter == 'U' && m_serial.size() == 7 && digits;
            return row.kinds.find(letter) != std::string_view::npos || registered_model ||
                   (m_country == "US" && *m_kind == "A" && digits && *digits <= last_us_patent_of_kind_a);
        }
    }
    return letter == 'B' || letter == 'C';
}

bool PatentNumber::same_document(const PatentNumber& other) const
{
    if (m_country != other.m_country || m_serial != other.m_serial) {
        return false;
    }
    if (!m_kind || !other.m_kind || *m_kind == *other.m_kind) {
        return true;
    }
    const bool models_differ = is_utility_model(m_kind->front()) != is_utility_model(other.m_kind->front());
    if (models_differ && numbers_utility_models_apart(m_country)) {
        return false;
    }
    // A1 and B1 of one EP number are two documents; A1 and A9 (corrected) are one.
    return m_kind->front() == other.m_kind->front();
}

} // namespace vitalign
