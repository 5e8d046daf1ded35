#include "tex/bibtex_values.hpp"

#include "schemas/ascii.hpp"
#include "schemas/month.hpp"
#include "tex/bibtex.hpp"

#include <map>

namespace vitalign::tex {

namespace {

constexpr std::size_t longest_value = 200'000; ///< bytes

/// Bytes that the uses of strings make together: some, and more in a large file, which may use `acm` in every entry.
std::size_t most_repeated(std::size_t file)
{
    return 4'000'000 + 8 * file;
}

/// The strings of a file: the months that every style defines, and those defined so far.
class Strings {
public:
    Strings(std::string_view content, std::size_t offset) : m_content(content), m_offset(offset)
    {
        for (const std::string_view month : month_names) {
            m_strings.emplace(ascii::lower(month.substr(0, 3)), month);
        }
    }

    Result<void> define(const BibtexEntry& strings)
    {
        for (const BibtexField& field : strings.fields) {
            auto text = resolve(strings, field);
            if (!text) {
                return failure_of(text);
            }
            m_strings[field.name] = std::move(text->text);
        }
        return {};
    }

    Result<ResolvedEntry> resolve(const BibtexEntry& entry)
    {
        ResolvedEntry out{.key = entry.key};
        out.type.append(entry.type, place_of(entry.type));
        for (const BibtexField& field : entry.fields) {
            auto text = resolve(entry, field);
            if (!text) {
                return failure_of(text);
            }
            out.values.push_back({field.name, *std::move(text)});
        }
        return out;
    }

private:
    Result<marked::MarkedText> resolve(const BibtexEntry& entry, const BibtexField& field)
    {
        marked::MarkedText text;
        for (const BibtexPart& part : field.parts) {
            const auto known = part.bare ? m_strings.find(ascii::lower(part.text)) : m_strings.end();
            const bool is_string = known != m_strings.end();
            const std::string_view more = is_string ? std::string_view{known->second} : part.text;
            m_repeated += is_string ? more.size() : 0;
            if (text.text.size() + more.size() > longest_value || m_repeated > most_repeated(m_content.size())) {
                return failure(ErrorCode::malformed, "{}: the entry that begins here has a value longer than any text",
                               marked::place_in(m_content, entry.at));
            }
            text.append(more, place_of(part.text), is_string);
            if (is_string && !more.empty()) {
                text.origin.back() += part.text.size() - 1; // so that a span of the text is the whole word
            }
        }
        return text;
    }

    std::size_t place_of(std::string_view part) const
    {
        return m_offset + static_cast<std::size_t>(part.data() - m_content.data());
    }

    std::string_view m_content;
    std::size_t m_offset;
    std::size_t m_repeated = 0; ///< bytes that the uses of strings made so far
    std::map<std::string, std::string, std::less<>> m_strings;
};

} // namespace

Result<void> resolve_bibtex(std::string_view content, std::size_t offset,
                            const std::function<void(ResolvedEntry)>& take)
{
    const auto entries = read_bibtex(content);
    if (!entries) {
        return failure_of(entries);
    }
    Strings strings{content, offset};
    for (const BibtexEntry& entry : *entries) {
        if (entry.is_string()) {
            if (auto defined = strings.define(entry); !defined) {
                return defined;
            }
            continue;
        }
        auto resolved = strings.resolve(entry);
        if (!resolved) {
            return failure_of(resolved);
        }
        take(*std::move(resolved));
    }
    return {};
}

} // namespace vitalign::tex
