#include "plain/looks.hpp"

#include "marked/headings.hpp"
#include "schemas/ascii.hpp"

namespace vitalign::plain {

namespace {

constexpr std::size_t longest_searched = 2'000;

/// `D.` is of a name that goes on in the next line.
bool ends_with_initial(std::string_view text)
{
    return text.size() >= 3 && ascii::is_upper(text[text.size() - 2]) && ascii::is_space(text[text.size() - 3]);
}

} // namespace

bool is_rule(std::string_view line)
{
    return line.size() >= 3 && (line.find_first_not_of('-') == std::string_view::npos ||
                                line.find_first_not_of('=') == std::string_view::npos ||
                                line.find_first_not_of('_') == std::string_view::npos);
}

bool ends_an_entry(std::string_view text)
{
    return text.empty() || (text.ends_with('.') && !ends_with_initial(text)) || text.ends_with(')') ||
           text.ends_with(']') || text.ends_with(';') || ascii::is_digit(text.back());
}

bool begins_with_quotation(std::string_view text)
{
    return text.starts_with("\"") || text.starts_with("\xE2\x80\x9C") || text.starts_with("``") ||
           text.starts_with("\xE2\x80\x9E") || text.starts_with("\xC2\xAB");
}

bool has_year(std::string_view text)
{
    text = text.substr(0, longest_searched);
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        const std::string_view digits = text.substr(at, 4);
        if (ascii::all_digits(digits) && (digits.starts_with("19") || digits.starts_with("20"))) {
            return true;
        }
    }
    return false;
}

bool is_sentence(std::string_view text)
{
    return text.find_first_of(".,\"0123456789") != std::string_view::npos;
}

bool is_known_heading(std::string_view text)
{
    const bool known = marked::looks_like_heading(text) && marked::section_class(text) != marked::SectionClass::unknown;
    return !is_sentence(text) && (known || marked::is_plain_heading(text));
}

} // namespace vitalign::plain
