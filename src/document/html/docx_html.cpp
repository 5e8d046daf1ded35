#include "html/docx_html.hpp"

#include "html/docx_package.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace vitalign::html {

namespace {

using docx::val;

constexpr int deepest = 40; ///< tables in tables, fields in fields

void append_escaped(std::string& out, std::string_view text)
{
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\n':
        case '\r': out += ' '; break; // the line is the place
        default: out += c;
        }
    }
}

/// Emphasis goes on from run to run: editors cut runs anywhere.
std::string joined(std::string html)
{
    for (const std::string_view seam : {"</u><u>", "</i><i>", "</b><b>"}) {
        std::string out;
        for (std::size_t at = 0; at < html.size();) {
            const std::size_t next = std::min(html.find(seam, at), html.size());
            out.append(html, at, next - at);
            at = next + seam.size();
        }
        html = std::move(out);
    }
    return html;
}

/// `<w:b/>` switches on, `<w:b w:val="0"/>` off.
bool is_on(pugi::xml_node properties, const char* name)
{
    const std::string_view value = docx::val(properties, name);
    return properties.child(name) && value != "0" && value != "false" && value != "none";
}

class Writer {
public:
    explicit Writer(const docx::Package& package) : m_package(package) {}

    std::string html()
    {
        blocks(m_package.document.child("w:document").child("w:body"), 0);
        return std::move(m_out);
    }

private:
    void blocks(pugi::xml_node parent, int depth)
    {
        for (const pugi::xml_node node : parent) {
            const std::string_view name = node.name();
            if (depth > deepest) {
                return;
            }
            if (name == "w:p") {
                paragraph(node, depth);
            } else if (name == "w:tbl" || name == "w:sdt" || name == "w:sdtContent" || name == "w:ins" ||
                       name == "w:smartTag" || name == "w:customXml") {
                blocks(node, depth + 1);
            } else if (name == "w:tr") {
                row(node, depth);
            }
        }
    }

    void paragraph(pugi::xml_node node, int depth)
    {
        std::string text;
        inlines(text, node, 0);
        line(joined(std::move(text)), node.child("w:pPr"));
        boxes(node, depth);
    }

    void line(const std::string& text, pugi::xml_node properties)
    {
        if (std::ranges::all_of(text, ascii::is_space)) {
            return;
        }
        const auto known = m_package.styles.find(std::string{docx::val(properties, "w:pStyle")});
        const docx::Style style = known == m_package.styles.end() ? by_id(val(properties, "w:pStyle")) : known->second;
        const pugi::xml_node numbering = properties.child("w:numPr");
        const bool item = numbering ? val(numbering, "w:numId") != "0" : style.list;
        if (style.heading > 0) {
            m_out += fmt::format("<h{0}>{1}</h{0}>\n", std::min(style.heading, 6), text);
        } else if (item) {
            const int level = std::min(ascii::number(val(numbering, "w:ilvl")).value_or(0), 8);
            std::string begin;
            std::string end;
            for (int i = 0; i <= level; ++i) {
                begin += "<ul>";
                end += "</ul>";
            }
            m_out += fmt::format("{}<li>{}</li>{}\n", begin, text, end);
        } else {
            m_out += fmt::format("<p>{}</p>\n", text);
        }
    }

    /// Where the document does not say what its styles are.
    static docx::Style by_id(std::string_view id)
    {
        const bool heading = ascii::consume(id, "heading") && id.size() == 1 && ascii::is_digit(id[0]);
        return {.heading = heading ? id[0] - '0' : 0};
    }

    /// The cells of a row, each cell's paragraphs, parted by line breaks. A table that lays out the page has lists in
    /// its cells, which stay lists.
    void row(pugi::xml_node node, int depth)
    {
        const auto cells = node.children("w:tc");
        if (std::ranges::any_of(cells, lays_out)) {
            for (const pugi::xml_node cell : cells) {
                blocks(cell, depth + 1);
            }
            return;
        }
        std::string text;
        for (const pugi::xml_node cell : cells) {
            for (const pugi::xml_node inside : cell.children("w:p")) {
                std::string piece;
                inlines(piece, inside, 0);
                text += text.empty() || piece.empty() ? "" : "<br/>";
                text += piece;
            }
        }
        line(joined(std::move(text)), {});
    }

    static bool lays_out(pugi::xml_node cell)
    {
        constexpr int most_paragraphs = 4; ///< of an entry: title, authors, venue, remark
        int paragraphs = 0;
        for (const pugi::xml_node inside : cell) {
            paragraphs += std::string_view{inside.name()} == "w:p" ? 1 : 0;
            if (std::string_view{inside.name()} == "w:tbl" || inside.child("w:pPr").child("w:numPr")) {
                return true;
            }
        }
        return paragraphs > most_paragraphs;
    }

    /// Text boxes stand where they are anchored, drawn in two ways: one of them counts.
    void boxes(pugi::xml_node node, int depth)
    {
        const auto found =
            node.find_node([](pugi::xml_node inside) { return std::string_view{inside.name()} == "w:txbxContent"; });
        if (found) {
            blocks(found, depth + 1);
        }
    }

    void inlines(std::string& out, pugi::xml_node parent, int depth)
    {
        for (const pugi::xml_node node : parent) {
            const std::string_view name = node.name();
            if (depth > deepest) {
                return;
            }
            if (name == "w:r") {
                run(out, node);
            } else if (name == "w:hyperlink") {
                const auto target = m_package.links.find(node.attribute("r:id").value());
                link(out, node, target == m_package.links.end() ? "" : target->second, depth);
            } else if (name == "w:fldSimple") {
                link(out, node, address_in(node.attribute("w:instr").value()), depth);
            } else if (name == "w:ins" || name == "w:smartTag" || name == "w:sdt" || name == "w:sdtContent" ||
                       name == "w:customXml" || name == "w:moveTo") {
                inlines(out, node, depth + 1);
            }
        }
    }

    void link(std::string& out, pugi::xml_node node, std::string_view address, int depth)
    {
        if (!address.empty()) {
            out += "<a href=\"";
            append_escaped(out, address);
            out += "\">";
        }
        inlines(out, node, depth + 1);
        out += address.empty() ? "" : "</a>";
    }

    /// `HYPERLINK "https://..."`
    static std::string_view address_in(std::string_view instruction)
    {
        std::string_view rest = ascii::trim(instruction);
        if (!ascii::consume(rest, "HYPERLINK \"")) {
            return {};
        }
        return rest.substr(0, rest.find('"'));
    }

    static void run(std::string& out, pugi::xml_node node)
    {
        std::string text;
        for (const pugi::xml_node piece : node) {
            const std::string_view name = piece.name();
            if (name == "w:t") {
                append_escaped(text, piece.text().get());
            } else if (name == "w:tab") {
                text += ' ';
            } else if (name == "w:br" || name == "w:cr") {
                text += "<br/>";
            } else if (name == "w:noBreakHyphen") {
                text += '-';
            }
        }
        const pugi::xml_node properties = node.child("w:rPr");
        for (const auto& [property, tag] : {std::pair{"w:b", "b"}, {"w:i", "i"}, {"w:u", "u"}}) {
            if (!text.empty() && is_on(properties, property)) {
                text = fmt::format("<{0}>{1}</{0}>", tag, text);
            }
        }
        out += text;
    }

    const docx::Package& m_package;
    std::string m_out;
};

} // namespace

Result<std::string> html_of_docx(const std::string& bytes)
{
    const auto package = docx::open(bytes);
    return package ? Result<std::string>{Writer{*package}.html()} : failure_of(package);
}

} // namespace vitalign::html
