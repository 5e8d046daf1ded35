#include "data/yaml_keys.hpp"

#include "marked/field_names.hpp"
#include "schemas/ascii.hpp"

#include <array>

namespace vitalign::data {

namespace {

struct Row {
    std::string_view field;
    std::string_view keys; ///< the better ones first, folded, between blanks
};

constexpr std::array<Row, 17> rows{
    {{marked::field::title, " title papertitle worktitle articletitle name paper "},
     {marked::field::authors, " authors author authorlist inventors inventor creators creator by coauthors "},
     {marked::field::venue,
      " journal journaltitle journalname conference conferenceorjournal journalorconference venue booktitle "
      "containertitle proceedings publication publicationtitle publishedin where event outlet "
      "magazine workshop periodical school university institution organization issuer publisher "},
     {marked::field::acronym, " acronym venueshort shortvenue abbr shortname journalabbreviation "},
     {marked::field::date,
      " date releasedate publicationdate publisheddate publishdate pubdate datepublished issued published "
      "year when filed granted "},
     {marked::field::volume, " volume vol "},
     {marked::field::number, " number issue no serialnumber "},
     {marked::field::pages, " pages page pagerange "},
     {marked::field::doi, " doi "},
     {marked::field::arxiv, " arxiv arxivid eprint "},
     {marked::field::url, " url link links website href uri paperurl pdf paperlink urls sources "},
     {marked::field::kind, " type kind category entrytype publicationtype "},
     {marked::field::patent_number,
      " patentnumber patentno patent grantnumber publicationnumber applicationnumber registrationnumber "},
     {marked::field::assignee, " assignee applicant "},
     {marked::field::status, " status state pubstate "},
     {marked::field::location, " location address place city "},
     {marked::field::note, " note notes award awards remark remarks comment comments honors highlight "}}};

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

} // namespace vitalign::data
