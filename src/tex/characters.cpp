#include "tex/characters.hpp"

#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "tex/latex_reader.hpp"
#include "tex/scan.hpp"

#include <algorithm>
#include <map>

namespace vitalign::tex {

namespace {

/// What tex::from_latex does not know: marks of footnotes, signs, letters of mathematics.
const std::map<std::string_view, std::string_view>& symbols()
{
    static const std::map<std::string_view, std::string_view> table{
        {"&", "&"},
        {"%", "%"},
        {"$", "$"},
        {"#", "#"},
        {"_", "_"},
        {"{", "{"},
        {"}", "}"},
        {"dag", "†"},
        {"dagger", "†"},
        {"textdagger", "†"},
        {"ddag", "‡"},
        {"ddagger", "‡"},
        {"textdaggerdbl", "‡"},
        {"S", "§"},
        {"textsection", "§"},
        {"P", "¶"},
        {"textparagraph", "¶"},
        {"ast", "*"},
        {"textasteriskcentered", "*"},
        {"star", "⋆"},
        {"bigstar", "★"},
        {"bullet", "•"},
        {"textbullet", "•"},
        {"cdot", "·"},
        {"textperiodcentered", "·"},
        {"copyright", "©"},
        {"textcopyright", "©"},
        {"textregistered", "®"},
        {"texttrademark", "™"},
        {"pounds", "£"},
        {"textsterling", "£"},
        {"euro", "€"},
        {"texteuro", "€"},
        {"degree", "°"},
        {"textdegree", "°"},
        {"circ", "°"},
        {"pm", "±"},
        {"div", "÷"},
        {"leq", "≤"},
        {"le", "≤"},
        {"geq", "≥"},
        {"ge", "≥"},
        {"neq", "≠"},
        {"approx", "≈"},
        {"sim", "∼"},
        {"equiv", "≡"},
        {"in", "∈"},
        {"to", "→"},
        {"rightarrow", "→"},
        {"Rightarrow", "⇒"},
        {"textrightarrow", "→"},
        {"leftarrow", "←"},
        {"leftrightarrow", "↔"},
        {"textellipsis", "…"},
        {"cdots", "⋯"},
        {"colon", ":"},
        {"prime", "′"},
        {"partial", "∂"},
        {"nabla", "∇"},
        {"sum", "∑"},
        {"prod", "∏"},
        {"int", "∫"},
        {"ell", "ℓ"},
        {"hbar", "ħ"},
        {"mid", "|"},
        {"vert", "|"},
        {"textbar", "|"},
        {"textless", "<"},
        {"textgreater", ">"},
        {"lt", "<"},
        {"gt", ">"},
        {"langle", "⟨"},
        {"rangle", "⟩"},
        {"slash", "/"},
        {"checkmark", "✓"},
        {"zeta", "ζ"},
        {"eta", "η"},
        {"theta", "θ"},
        {"iota", "ι"},
        {"kappa", "κ"},
        {"nu", "ν"},
        {"xi", "ξ"},
        {"pi", "π"},
        {"rho", "ρ"},
        {"sigma", "σ"},
        {"tau", "τ"},
        {"upsilon", "υ"},
        {"phi", "φ"},
        {"varphi", "φ"},
        {"varepsilon", "ε"},
        {"chi", "χ"},
        {"psi", "ψ"},
        {"omega", "ω"},
        {"Gamma", "Γ"},
        {"Delta", "Δ"},
        {"Theta", "Θ"},
        {"Lambda", "Λ"},
        {"Xi", "Ξ"},
        {"Phi", "Φ"},
        {"Psi", "Ψ"},
        {"Omega", "Ω"},
        {"textmu", "µ"},
        {"SS", "ẞ"},
        {"NG", "Ŋ"},
        {"ng", "ŋ"},
        {"DH", "Ð"},
        {"TH", "Þ"},
        {"DJ", "Đ"},
        {"textquotedblleft", "“"},
        {"textquotedblright", "”"},
        {"lq", "‘"},
        {"rq", "’"},
        {"textquotesingle", "'"},
        {"quotedblbase", "„"},
        {"quotesinglbase", "‚"},
        {"glqq", "„"},
        {"grqq", "“"},
        {"guillemotleft", "«"},
        {"guillemotright", "»"},
        {"og", "«"},
        {"textordfeminine", "ª"},
        {"textordmasculine", "º"},
        {"textnumero", "№"},
        {"textonehalf", "½"},
        {"TeX", "TeX"},
        {"LaTeX", "LaTeX"},
        {"LaTeXe", "LaTeX2e"},
        {"BibTeX", "BibTeX"},
        {"log", "log"},
        {"ln", "ln"},
        {"exp", "exp"},
        {"sin", "sin"},
        {"cos", "cos"},
        {"tan", "tan"},
        {"max", "max"},
        {"min", "min"},
        {"lim", "lim"},
        {"sup", "sup"},
        {"inf", "inf"},
        {"det", "det"},
        {"dim", "dim"},
        {"ker", "ker"},
        {"gcd", "gcd"},
    };
    return table;
}

constexpr std::string_view accent_signs = "`'^~=.\"";
constexpr std::string_view accent_letters = "uvHrckdb"; ///< `\v{S}`, `\c c`

bool is_accent(std::string_view name, std::string_view after)
{
    if (name.size() != 1) {
        return false;
    }
    const bool letter = accent_letters.find(name) != std::string_view::npos;
    const bool operand = !after.empty() && (after.front() == '{' || after.front() == ' ' || after.front() == '\\');
    return accent_signs.find(name) != std::string_view::npos || (letter && operand);
}

} // namespace

std::optional<std::string> symbol(std::string_view name)
{
    if (const auto found = symbols().find(name); found != symbols().end()) {
        return std::string{found->second};
    }
    if (name.empty() || !ascii::is_alpha(name.front())) {
        return std::nullopt;
    }
    std::string known = tex::from_latex("\\" + std::string{name});
    return known.empty() ? std::nullopt : std::optional{std::move(known)};
}

std::optional<Accented> accented(std::string_view latex)
{
    const std::string_view name = command_name(latex, 0);
    if (!is_accent(name, latex.substr(1 + name.size()))) {
        return std::nullopt;
    }
    std::size_t end = std::min(latex.find_first_not_of(' ', 1 + name.size()), latex.size());
    if (end < latex.size() && latex[end] == '{') {
        end = group_end(latex, end).value_or(end) + 1;
    } else if (end < latex.size() && latex[end] == '\\') {
        end += 1 + command_name(latex, end).size();
        end = std::min(latex.find_first_not_of(' ', end), latex.size()); // the blank ends the name
    } else if (end < latex.size()) {
        end += utf8::sequence_length(static_cast<unsigned char>(latex[end]));
    }
    end = std::min(end, latex.size());
    std::string letter = tex::from_latex(latex.substr(0, end));
    const bool bare = letter.empty() && (name == "~" || name == "^"); // `\~{}` prints the sign itself
    return Accented{.text = bare ? std::string{name} : std::move(letter), .length = end};
}

} // namespace vitalign::tex
