#include "linkage/column_title.hpp"

#include <algorithm>
#include <array>

namespace vitalign::linkage {

bool is_column(std::string_view tight)
{
    constexpr std::size_t longest = 40;
    constexpr std::array<std::string_view, 45> columns{"aboutthisissue",
                                                       "announcements",
                                                       "boardofeditors",
                                                       "bookreview",
                                                       "bookreviewcolumn",
                                                       "bookreviews",
                                                       "briefcommunications",
                                                       "callforpapers",
                                                       "chairmansmessage",
                                                       "chairsmessage",
                                                       "comments",
                                                       "contributors",
                                                       "correspondence",
                                                       "editorial",
                                                       "editorialcomment",
                                                       "editorialcomments",
                                                       "editorialintroduction",
                                                       "editorialnote",
                                                       "editorialnotes",
                                                       "editorscomment",
                                                       "editorscomments",
                                                       "editorscorner",
                                                       "editorsforeword",
                                                       "editorsintroduction",
                                                       "editorsletter",
                                                       "editorsmessage",
                                                       "editorsnote",
                                                       "editorsnotes",
                                                       "editorspage",
                                                       "foreword",
                                                       "fromtheeditor",
                                                       "fromtheeditors",
                                                       "guesteditorial",
                                                       "guesteditorsforeword",
                                                       "guesteditorsintroduction",
                                                       "inthisissue",
                                                       "introduction",
                                                       "lettersfromreaders",
                                                       "letterstotheeditor",
                                                       "lettertotheeditor",
                                                       "messagefromtheeditor",
                                                       "news",
                                                       "obituary",
                                                       "preface",
                                                       "thisissue"};
    return tight.size() <= longest && std::ranges::find(columns, tight) != columns.end();
}

} // namespace vitalign::linkage
