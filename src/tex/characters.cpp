#include "tex/characters.hpp"

#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "tex/scan.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <span>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unordered_map>

namespace vitalign::tex {

namespace {

/// Command, character, command, character ... Those behind an `=` are also written: the character needs its command,
/// because TeX would take it for something else or BibTeX of thirty years ago for nothing (Knuth, The TeXbook,
/// appendix B; Lamport, LaTeX, section 3.2; Pakin, The Comprehensive LaTeX Symbol List).
constexpr std::string_view table = R"(
=textbackslash \ =textbraceleft { =textbraceright } =$ $ =& & =% % =# # =_ _ =textasciitilde ~ =textasciicircum ^
{ { } } textdollar $ textunderscore _ textbar | textless < textgreater > lt < gt > slash / colon : mid | vert |
textquotesingle ' ast * textasteriskcentered *
=ss ß =ae æ =AE Æ =oe œ =OE Œ =o ø =O Ø =l ł =L Ł =i ı
aa å AA Å j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ SS ẞ
textquoteright ’ textquoteleft ‘ rq ’ lq ‘ textquotedblleft “ textquotedblright ” quotedblbase „ quotesinglbase ‚
glqq „ grqq “ guillemotleft « guillemotright » og « textendash – textemdash — ldots … dots … textellipsis …
dag † dagger † textdagger † ddag ‡ ddagger ‡ textdaggerdbl ‡ S § textsection § P ¶ textparagraph ¶ star ⋆ bigstar ★
bullet • textbullet • cdot · textperiodcentered · copyright © textcopyright © textregistered ® texttrademark ™
pounds £ textsterling £ euro € texteuro € degree ° textdegree ° circ ° textordfeminine ª textordmasculine º
textnumero № textonehalf ½ checkmark ✓ textmu µ
times × pm ± div ÷ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ∼ equiv ≡ in ∈ infty ∞ to → rightarrow → Rightarrow ⇒
textrightarrow → leftarrow ← leftrightarrow ↔ cdots ⋯ prime ′ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ ell ℓ hbar ħ
langle ⟨ rangle ⟩ forall ∀ exists ∃ cup ∪ cap ∩ subset ⊂ subseteq ⊆ oplus ⊕ otimes ⊗ perp ⊥ sqrt √ emptyset ∅
alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν
xi ξ pi π rho ρ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
TeX TeX LaTeX LaTeX LaTeXe LaTeX2e BibTeX BibTeX
log log ln ln exp exp sin sin cos cos tan tan max max min min lim lim sup sup inf inf det det dim dim ker ker gcd gcd
)";

/// A command that puts something on or under a letter, and what follows the letter in Unicode.
struct Accent {
    char name;
    char16_t combining;
};

constexpr std::array<Accent, 15> accents{{{'`', u'\u0300'},
                                          {'\'', u'\u0301'},
                                          {'^', u'\u0302'},
                                          {'~', u'\u0303'},
                                          {'=', u'\u0304'},
                                          {'u', u'\u0306'},
                                          {'.', u'\u0307'},
                                          {'"', u'\u0308'},
                                          {'r', u'\u030A'},
                                          {'H', u'\u030B'},
                                          {'v', u'\u030C'},
                                          {'d', u'\u0323'},
                                          {'c', u'\u0327'},
                                          {'k', u'\u0328'},
                                          {'b', u'\u0331'}}};

/// Longer ones first. The last row is only written: an apostrophe that stands alone is read as it is.
constexpr std::array<Ligature, 7> ligatures{
    {{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}, {"`", "‘"}, {"~", "\u00A0"}, {"'", "’"}}};

struct Table {
    std::unordered_map<std::string_view, std::string_view> text = {};      ///< by command
    std::unordered_map<std::string_view, std::string_view> spellings = {}; ///< command or ligature, by character
};

const Table& characters()
{
    static const Table read = [] {
        Table out;
        const auto words = ascii::split_words(table);
        for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
            const bool written = words[i].size() > 1 && words[i].front() == '=';
            const std::string_view command = words[i].substr(written ? 1 : 0);
            out.text.emplace(command, words[i + 1]);
            if (written) {
                out.spellings.emplace(words[i + 1], command);
            }
        }
        return out;
    }();
    return read;
}

const Accent* accent_named(std::string_view name)
{
    const auto* found = std::ranges::find(accents, name.size() == 1 ? name.front() : '\0', &Accent::name);
    return found == accents.end() ? nullptr : found;
}

/// A sign is one wherever it stands; `\c` and its like need their letter beside them.
const Accent* accent_at(std::string_view latex)
{
    const std::string_view name = command_name(latex, 0);
    const Accent* accent = accent_named(name);
    const std::string_view after = latex.substr(std::min(1 + name.size(), latex.size()));
    const bool beside = !after.empty() && (after.front() == '{' || after.front() == ' ' || after.front() == '\\');
    return accent != nullptr && (beside || !ascii::is_alpha(accent->name)) ? accent : nullptr;
}

/// What an accent command takes: a group, a command with the blanks that end its name, or a character.
std::size_t operand_end(std::string_view latex, std::size_t at)
{
    if (latex[at] == '{') {
        return group_end(latex, at).value_or(at) + 1;
    }
    if (latex[at] == '\\') {
        const std::size_t end = at + 1 + command_name(latex, at).size();
        return std::min(latex.find_first_not_of(' ', end), latex.size());
    }
    return at + utf8::sequence_length(static_cast<unsigned char>(latex[at]));
}

/// Behind its first character and the accents that it has already.
std::size_t after_letter(std::string_view text)
{
    std::size_t end = text.empty() ? 0 : utf8::sequence_length(static_cast<unsigned char>(text.front()));
    while (end + 1 < text.size() && (text[end] == '\xCC' || text[end] == '\xCD')) {
        end += 2;
    }
    return std::min(end, text.size());
}

constexpr int most_accents = 4; ///< on each other

/// The letter that an accent is put on, and what else stands in its group. `\i` and `\j` lose their dot only to make
/// room for the accent.
std::string letters(std::string_view latex, int depth);

std::string with_accent(const Accent& accent, std::string_view operand, int depth)
{
    std::string text = letters(operand, depth);
    if (!text.empty()) {
        text.insert(after_letter(text), utf8::encode(std::u32string(1, accent.combining)));
    } else if (accent.name == '~' || accent.name == '^') {
        text = accent.name; // `\~{}` prints the sign itself
    }
    return text;
}

std::string letters(std::string_view latex, int depth)
{
    latex = ascii::trim(latex);
    while (latex.starts_with('{')) {
        latex = ascii::trim(
            latex.substr(1, latex.rfind('}') == std::string_view::npos ? latex.size() : latex.rfind('}') - 1));
    }
    if (!latex.starts_with('\\')) {
        std::string plain{latex};
        std::erase_if(plain, [](char c) { return c == '{' || c == '}'; });
        return plain;
    }
    if (const Accent* accent = depth < most_accents ? accent_at(latex) : nullptr) {
        return with_accent(*accent, latex.substr(2), depth + 1);
    }
    const std::string_view name = command_name(latex, 0);
    const std::string_view rest = ascii::trim(latex.substr(std::min(1 + name.size(), latex.size())));
    return (name == "i" || name == "j" ? std::string{name} : symbol(name).value_or("")) +
           (rest.starts_with('\\') ? std::string{} : letters(rest, depth));
}

/// `{\'e}` for é; empty where the letter is no Latin base with one known accent.
std::string accent_spelling(char32_t character)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString parts;
    if (!nfd->getDecomposition(static_cast<UChar32>(character), parts) || parts.length() != 2 || parts[0] >= 0x80) {
        return {};
    }
    const auto* accent = std::ranges::find(accents, parts[1], &Accent::combining);
    return accent == accents.end() ? std::string{}
                                   : fmt::format("{{\\{}{}{}}}", accent->name, ascii::is_alpha(accent->name) ? " " : "",
                                                 static_cast<char>(parts[0]));
}

} // namespace

std::optional<std::string> symbol(std::string_view name)
{
    const auto found = characters().text.find(name);
    return found == characters().text.end() ? std::nullopt : std::optional{std::string{found->second}};
}

std::optional<Accented> accented(std::string_view latex)
{
    const Accent* accent = accent_at(latex);
    if (accent == nullptr) {
        return std::nullopt;
    }
    const std::size_t begin = std::min(latex.find_first_not_of(' ', 2), latex.size());
    const std::size_t end = begin < latex.size() ? std::min(operand_end(latex, begin), latex.size()) : begin;
    return Accented{.text = text::nfc(with_accent(*accent, latex.substr(begin, end - begin), 1)), .length = end};
}

Ligature ligature(std::string_view latex)
{
    const auto readable = std::span{ligatures}.first(ligatures.size() - 1);
    const auto found =
        std::ranges::find_if(readable, [&](const Ligature& one) { return latex.starts_with(one.latex); });
    return found == readable.end() ? Ligature{} : *found;
}

std::string spelling(char32_t character)
{
    const std::string text = utf8::encode(std::u32string(1, character));
    if (const auto found = characters().spellings.find(text); found != characters().spellings.end()) {
        const bool word = ascii::is_alpha(found->second.front());
        return fmt::format("{}\\{}{}", word ? "{" : "", found->second, word ? "}" : "");
    }
    if (const auto* found = std::ranges::find(ligatures, text, &Ligature::text); found != ligatures.end()) {
        return std::string{found->latex};
    }
    return character < 0x80 ? std::string{} : accent_spelling(character);
}

} // namespace vitalign::tex
