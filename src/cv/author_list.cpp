#include "cv/author_list.hpp"

#include "marked/field_names.hpp"
#include "schemas/ascii.hpp"
#include "schemas/name_words.hpp"
#include "schemas/utf8.hpp"

#include <array>

namespace vitalign::cv {

namespace {

constexpr std::string_view marker_characters = "*#+^_0123456789";
constexpr std::array<std::string_view, 10> marker_signs{"†", "‡", "§", "¶", "∗", "¹", "²", "³", "⁺", "✉"};

/// Cuts markers off both ends of the part; says whether a star was among them.
bool cut_markers(const marked::MarkedText& text, marked::Part& part)
{
    bool star = false;
    for (bool cut = true; cut;) {
        part = marked::trimmed(text, part, ",;.");
        // The stop of an initial or of "Jr." belongs to the name.
        if (part.end < text.text.size() && text.text[part.end] == '.' && !part.empty()) {
            const std::string_view name = part.in(text);
            const std::size_t blank = name.find_last_of(" .-");
            const std::string_view last = name.substr(blank == std::string_view::npos ? 0 : blank + 1);
            const bool initial = last.size() == 1 && ascii::is_upper(last[0]);
            part.end += initial || is_name_suffix(last) ? 1 : 0;
        }
        cut = false;
        const std::string_view name = part.in(text);
        if (!name.empty() && marker_characters.find(name.back()) != std::string_view::npos) {
            star = star || name.back() == '*';
            --part.end;
            cut = true;
        } else if (!name.empty() && marker_characters.find(name.front()) != std::string_view::npos) {
            ++part.begin;
            cut = true;
        }
        for (const std::string_view sign : marker_signs) {
            if (part.in(text).ends_with(sign)) {
                part.end -= sign.size();
                star = star || sign == "∗";
                cut = true;
            }
        }
    }
    return star;
}

/// Cuts "(equal contribution)" behind a name.
void cut_remark(const marked::MarkedText& text, marked::Part& part)
{
    const std::size_t open = part.in(text).find_first_of("([");
    if (open != std::string_view::npos && open > 0) {
        part.end = part.begin + open;
    }
}

bool take_word(const marked::MarkedText& text, marked::Part& part, std::string_view word)
{
    const std::string_view rest = part.in(text);
    std::string_view after = rest;
    if (!ascii::consume(after, word) || after.empty() || !ascii::is_space(after.front())) {
        return false;
    }
    part = marked::trimmed(text, {part.begin + word.size(), part.end});
    return true;
}

/// The first "and", "und" or "&" between blanks or line ends.
marked::Part conjunction(const marked::MarkedText& text, marked::Part part)
{
    for (std::size_t i = part.begin + 1; i < part.end; ++i) {
        if (!ascii::is_space(text.text[i - 1])) {
            continue;
        }
        for (const std::string_view word : {"and", "&", "und"}) {
            const std::size_t end = i + word.size();
            if (end < part.end && std::string_view{text.text}.substr(i).starts_with(word) &&
                ascii::is_space(text.text[end])) {
                return {i, end};
            }
        }
    }
    return {};
}

/// Splits a piece at " and " and " & ".
std::vector<marked::Part> split_at_and(const marked::MarkedText& text, marked::Part part)
{
    std::vector<marked::Part> out;
    for (bool more = true; more;) {
        const marked::Part word = conjunction(text, part);
        more = !word.empty();
        out.push_back(marked::trimmed(text, {part.begin, more ? word.begin : part.end}));
        part.begin = word.end;
    }
    return out;
}

/// "Ann Oh. Bora Kim": a full stop for a comma, behind a word that is no initial and no suffix.
std::vector<marked::Part> split_at_stop(const marked::MarkedText& text, marked::Part part)
{
    std::vector<marked::Part> out;
    std::size_t begin = part.begin;
    for (std::size_t i = part.begin + 2; i + 2 < part.end; ++i) {
        const std::string_view all{text.text};
        const std::string_view before = all.substr(part.begin, i - part.begin);
        const std::size_t blank = before.rfind(' ');
        const std::string_view last = before.substr(blank == std::string_view::npos ? 0 : blank + 1);
        const bool word = ascii::is_lower(last.empty() ? ' ' : last.back()) && last.size() >= 2 &&
                          !is_name_suffix(last) && last != "St" && last != "Dr";
        if (all[i] == '.' && word && ascii::is_space(all[i + 1]) && ascii::is_upper(all[i + 2])) {
            out.push_back(marked::trimmed(text, {begin, i}));
            begin = i + 1;
        }
    }
    out.push_back(marked::trimmed(text, {begin, part.end}));
    return out;
}

bool is_et_al(std::string_view piece)
{
    const std::string folded = ascii::lower(piece);
    return folded == "et al" || folded == "et al." || folded == "et. al." || folded == "et. al" ||
           folded == "and others" || folded == "others" || folded == "..." || folded == "…";
}

bool is_initials(std::string_view word)
{
    const bool letters =
        std::ranges::all_of(word, [](char c) { return ascii::is_upper(c) || c == '.' || c == '-' || c == ' '; });
    return letters && !word.empty() && ascii::is_upper(word.front()) &&
           std::ranges::count_if(word, ascii::is_upper) <= 4;
}

/// `AB`: initials without stops.
bool is_bare_initials(std::string_view word)
{
    return !word.empty() && word.size() <= 3 && std::ranges::all_of(word, ascii::is_upper);
}

/// `Yang X.I.A.`, `McMahan JA`: several initials behind a family name, which itself is none.
bool ends_in_initials(std::string_view name)
{
    const std::size_t blank = name.rfind(' ');
    if (blank == std::string_view::npos) {
        return false;
    }
    const std::string_view last = name.substr(blank + 1);
    const auto capitals = std::ranges::count_if(last, ascii::is_upper);
    return capitals >= 2 && (is_bare_initials(last) || is_initials(last)) &&
           !is_initials(name.substr(0, name.find(' ')));
}

/// "M. (2024)" -> "M.", "A. V. et al." -> "A. V."
std::string_view without_remark(std::string_view piece)
{
    piece = ascii::trim(piece.substr(0, piece.find(" et al")));
    const std::size_t open = piece.find_first_of("([");
    return open == std::string_view::npos || open == 0 ? piece : ascii::trim(piece.substr(0, open));
}

class Reading {
public:
    Reading(const marked::MarkedText& text, const marked::SourceText& source) : m_text(text), m_source(source) {}

    AuthorList read(marked::Part part)
    {
        m_list.self_omitted = take_word(m_text, part, "with");
        if (const auto names = bibtex_names(part); !names.empty()) {
            add_each(names);
            return std::move(m_list);
        }
        const bool semicolons = part.in(m_text).find(';') != std::string_view::npos;
        std::vector<marked::Part> names;
        for (marked::Part piece : marked::pieces(m_text, part, semicolons ? ";" : ",")) {
            while (take_word(m_text, piece, "and") || take_word(m_text, piece, "&")) {
            }
            for (const marked::Part joined : split_at_and(m_text, piece)) {
                for (const marked::Part name : split_at_stop(m_text, joined)) {
                    names.push_back(name);
                }
            }
        }
        semicolons ? add_each(names) : add_commas(names);
        return std::move(m_list);
    }

private:
    /// `Oh, Ann and Kim, Bora`, as BibTeX parts names: in a field of a structured form, at most one comma between two
    /// "and"s, and one word or a particle in front of it.
    std::vector<marked::Part> bibtex_names(marked::Part part) const
    {
        const bool field = std::ranges::any_of(m_text.marks, [&](const marked::Mark& mark) {
            return mark.style == marked::Style::field && mark.value == marked::field::authors &&
                   mark.begin <= part.begin && mark.end >= part.end;
        });
        std::vector<marked::Part> names = field ? split_at_and(m_text, part) : std::vector<marked::Part>{};
        std::size_t inverted = 0;
        for (const marked::Part name : names) {
            const std::string_view inner = name.in(m_text);
            const auto commas = std::ranges::count(inner, ',');
            const std::string_view family = inner.substr(0, inner.find(','));
            const bool one = std::ranges::count(ascii::trim(family), ' ') == 0 || ascii::is_lower(family.front());
            if (commas > 2 || inner.ends_with(',') || (commas > 0 && !one && names.size() < 3)) {
                return {};
            }
            inverted += commas > 0 ? 1 : 0;
        }
        const bool most = inverted * 2 >= names.size() || (names.size() > 2 && inverted == 0);
        return most && (names.size() > 1 || inverted > 0) ? names : std::vector<marked::Part>{};
    }

    /// "Oh AB, Kim C": every name ends in its initials.
    static bool vancouver(const marked::MarkedText& text, const std::vector<marked::Part>& names)
    {
        const auto inverted = std::ranges::count_if(names, [&](const marked::Part& name) {
            const std::string_view inner = name.in(text);
            const std::size_t blank = inner.rfind(' ');
            return is_et_al(inner) ||
                   (blank != std::string_view::npos &&
                    (is_bare_initials(inner.substr(blank + 1)) || is_initials(inner.substr(blank + 1))) &&
                    !is_initials(inner.substr(0, inner.find(' '))));
        });
        return !names.empty() && inverted * 3 >= std::ssize(names) * 2;
    }

    /// "Oh, Anna Rose, Bo Kim": one word, its given names, and then only whole names.
    static bool starts_inverted(const marked::MarkedText& text, const std::vector<marked::Part>& names)
    {
        const auto words = [&](std::size_t i) { return std::ranges::count(names[i].in(text), ' ') + 1; };
        const bool latin = !names.empty() && static_cast<unsigned char>(names[0].in(text).front()) < 0xE0;
        if (names.size() < 2 || !latin || words(0) != 1 || is_et_al(names[1].in(text))) {
            return false;
        }
        for (std::size_t i = 2; i < names.size(); ++i) {
            if (words(i) < 2 && !is_et_al(names[i].in(text))) {
                return false;
            }
        }
        return words(1) <= 3 && (names.size() > 2 || words(1) == 1);
    }

    void add_commas(const std::vector<marked::Part>& names)
    {
        m_vancouver = vancouver(m_text, names);
        for (std::size_t i = 0; i < names.size(); ++i) {
            marked::Part part = names[i];
            const std::string_view next =
                i + 1 < names.size() ? without_remark(names[i + 1].in(m_text)) : std::string_view{};
            // Some lists turn only their first author round.
            const bool given_name_follows =
                (i == 0 && starts_inverted(m_text, names)) || (is_initials(next) && !is_initials(part.in(m_text)) &&
                                                               !ends_in_initials(part.in(m_text)) && !m_vancouver);
            if (given_name_follows || is_name_suffix(next)) {
                part.end = names[++i].end;
            }
            add(part);
        }
    }

    void add_each(const std::vector<marked::Part>& names)
    {
        for (const marked::Part name : names) {
            add(name);
        }
    }

    PersonName name_in(const std::string& text) const
    {
        const std::size_t blank = text.rfind(' ');
        const bool initials_last = blank != std::string::npos && is_initials(text.substr(blank + 1));
        if (text.find(',') != std::string::npos) {
            return PersonName::parse(text);
        }
        const bool inverted = (m_vancouver && initials_last) || ends_in_initials(text);
        return inverted && blank != std::string::npos ? PersonName::of(text.substr(blank + 1), text.substr(0, blank))
                                                      : PersonName::parse(text);
    }

    void add(marked::Part part)
    {
        cut_remark(m_text, part);
        if (is_et_al(part.in(m_text))) {
            m_list.truncated = true;
            return;
        }
        // "X et al." without a comma
        if (const std::size_t tail = part.in(m_text).find(" et al"); tail != std::string_view::npos) {
            part.end = part.begin + tail;
            m_list.truncated = true;
        }
        const bool star = cut_markers(m_text, part);
        PersonName name = name_in(utf8::squeeze(part.in(m_text)));
        if (name.empty()) {
            return;
        }
        if (star) {
            m_list.starred.push_back(name.display());
        }
        m_list.authors.push_back({std::move(name), m_text.span(m_source, part.begin, part.end)});
    }

    const marked::MarkedText& m_text;
    const marked::SourceText& m_source;
    bool m_vancouver = false;
    AuthorList m_list;
};

} // namespace

AuthorList read_authors(const marked::MarkedText& text, marked::Part part, const marked::SourceText& source)
{
    return Reading{text, source}.read(marked::trimmed(text, part, ",;:"));
}

std::vector<PersonName> names_in(const marked::MarkedText& text, marked::Part part)
{
    static const marked::SourceText nowhere{""};
    std::vector<PersonName> names;
    for (auto& author : read_authors(text, part, nowhere).authors) {
        names.push_back(std::move(author.value));
    }
    return names;
}

} // namespace vitalign::cv
