#include "yaml_keys.hpp"

#include "ascii.hpp"
#include "field_names.hpp"

#include <array>

namespace vitalign {

namespace {

struct Row {
    std::string_view field;
    std::string_view keys; ///< the better ones first, folded, between blanks
};

constexpr std::array<Row, 17> rows{
    {{field::title, " title papertitle worktitle articletitle name paper "},
     {field::authors, " authors author authorlist inventors inventor creators creator by coauthors "},
     {field::venue,
      " journal journaltitle journalname conference conferenceorjournal journalorconference venue booktitle "
      "containertitle proceedings publication publicationtitle publishedin where event outlet "
      "magazine workshop periodical school university institution organization issuer publisher "},
     {field::acronym, " acronym venueshort shortvenue abbr shortname journalabbreviation "},
     {field::date, " date releasedate publicationdate publisheddate publishdate pubdate datepublished issued published "
                   "year when filed granted "},
     {field::volume, " volume vol "},
     {field::number, " number issue no serialnumber "},
     {field::pages, " pages page pagerange "},
     {field::doi, " doi "},
     {field::arxiv, " arxiv arxivid eprint "},
     {field::url, " url link links website href uri paperurl pdf paperlink urls sources "},
     {field::kind, " type kind category entrytype publicationtype "},
     {field::patent_number,
      " patentnumber patentno patent grantnumber publicationnumber applicationnumber registrationnumber "},
     {field::assignee, " assignee applicant "},
     {field::status, " status state pubstate "},
     {field::location, " location address place city "},
     {field::note, " note notes award awards remark remarks comment comments honors highlight "}}};

std::string folded(std::string_view key)
{
    std::string out = " ";
    for (const char c : key) {
        if (c != '_' && c != '-' && c != ' ') {
            out.push_back(ascii::lower(c));
        }
    }
    return out + " ";
}

} // namespace

std::optional<KeyMeaning> key_meaning(std::string_view key)
{
    const std::string wanted = folded(key);
    for (const Row& row : rows) {
        if (const std::size_t at = row.keys.find(wanted); at != std::string_view::npos && wanted.size() > 2) {
            return KeyMeaning{row.field, static_cast<int>(at)};
        }
    }
    return std::nullopt;
}

} // namespace vitalign
