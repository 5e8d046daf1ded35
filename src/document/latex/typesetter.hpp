// Sets a LaTeX document: follows its groups, environments and macros and writes what they print on a page of blocks.
#pragma once

#include "latex/definitions.hpp"
#include "latex/files.hpp"
#include "latex/input.hpp"
#include "latex/page.hpp"
#include "tex/macros.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::latex {

class Typesetter {
public:
    Typesetter(marked::SourceText& source, const marked::IncludeResolver& beside);

    Result<std::vector<marked::Block>> set();

private:
    /// What is open: a brace, an option's bracket, an environment, a formula.
    struct Group {
        enum class Kind { brace, option, environment, mathematics };
        /// What its end ends.
        enum class Ends { nothing, heading, item, label, field, words };
        Kind kind = Kind::brace;
        Ends ends = Ends::nothing;
        bool in_line = false;  ///< what it holds makes no blocks of its own
        std::string name = {}; ///< of the environment; of the macro whose argument it is
        int index = 0;         ///< of the argument
        int most = 0;          ///< arguments that the macro has
        bool list = false;
        bool table = false;
        int cell = 0;
        std::size_t look = 0;
    };

    // latex_typesetter.cpp: characters and groups
    void step();
    void white_space();
    void plain_text();
    bool ligature();
    void parameter();
    void paragraph(std::size_t offset);
    void push(Group group);
    void pop();
    void close_brace();
    void close_option();
    void mathematics();
    bool in(Group::Kind kind) const { return !m_groups.empty() && m_groups.back().kind == kind; }
    void fail(std::size_t offset, std::string_view what);
    std::size_t depth() const { return m_groups.size(); }

    // latex_commands.cpp
    void command();
    void does(const tex::Macro& macro, std::string_view name, Extent at);
    void text_command(const tex::Macro& macro, Extent at);
    void document_command(const tex::Macro& macro, std::string_view name);
    void pass_over(std::string_view arguments);
    void pass_over_length();
    bool pass_over_group();
    bool pass_over_option();
    void skip_blanks();
    void styled(const tex::Macro& macro);
    void link(std::string value);
    void address(std::string_view prefix);
    void quote_source();
    void item(std::size_t offset);
    void run_in(const tex::Macro& macro, std::size_t offset);
    void heading(int level, std::size_t offset);
    void break_line(std::size_t offset);
    bool condition(std::string_view name);
    std::optional<std::size_t> group_length();
    std::optional<Frame> raw_argument();
    std::string address_of(const Frame& raw, int nesting = 0) const;

    // latex_environments.cpp
    void begin_environment();
    void end_environment();
    void ignore_environment(std::string_view name);
    void unknown_environment(std::string_view name);
    void enter(std::string_view name, const tex::Environment& known);
    void leave_environment();
    void begin_row();
    void end_row();
    void end_cell(std::size_t offset);
    Group* table();
    void close_cells();
    int list_level() const;

    // latex_calls.cpp: macros of the document's own and those that nobody knows
    void call(std::string_view name, const Definition& definition, Extent at);
    std::optional<Call> arguments_of(const Definition& definition);
    Frame argument();
    void unknown(std::string_view name, Extent at, int parameters = 0);
    struct Ahead {
        int groups = 0;
        std::size_t end = 0;
        bool structured = false; ///< holds sections
        bool address = false;    ///< the first is one
    };
    Ahead look_ahead();
    void entry(std::string_view name, int most);
    void next_field(const Group& last);
    void words(std::string_view name);

    // latex_inclusions.cpp
    std::size_t read_preamble(std::string_view text, int nesting);
    std::size_t read_named(std::string_view command, std::string_view text, std::size_t at, int nesting);
    void read_styles(std::string_view names, std::string_view ending, int nesting);
    void include();
    void print_bibliographies(std::size_t offset);
    void bibliography_heading(std::string_view words, Extent at);
    void print_entry();

    marked::SourceText& m_source;
    Files m_files;
    Definitions m_definitions;
    Page m_page;
    Input m_input;
    std::vector<Group> m_groups;
    std::optional<Error> m_error;
    int m_in_line = 0;
    bool m_line_start = true; ///< nothing but blanks on this line of the source
};

} // namespace vitalign::latex
