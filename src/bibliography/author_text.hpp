// Author lists as printed, in whatever form: for tables that give a whole list in one cell.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

namespace vitalign::bibliography {

/// Folded parts of one name, valid while it is handed out.
struct FoldedName {
    std::string_view family = {}; ///< particles glued on
    std::string_view given = {};  ///< the first given name or initial; may be empty
    std::string_view middle = {}; ///< the word before the family name, or the first of two family names; may be empty
};

/// Keeps its memory from list to list. Not for several threads.
class AuthorText {
public:
    AuthorText();
    AuthorText(AuthorText&&) noexcept;
    AuthorText& operator=(AuthorText&&) noexcept;
    ~AuthorText();

    /// Hands out the people in order; groups and "Anonymous" are left out. Understands `Last, F. and Last, F.`,
    /// `First Last, First Last`, `F. Last; F. Last`, `Last F, Last F`, `Last, F., Last, F.` and lists that lost their
    /// separators (`Tan A.Schulze A.`). Returns whether the list is cut: "et al.", "and others".
    bool read(std::string_view text, const std::function<void(const FoldedName&)>& take);

private:
    class Reader;
    std::unique_ptr<Reader> m_reader;
};

} // namespace vitalign::bibliography
