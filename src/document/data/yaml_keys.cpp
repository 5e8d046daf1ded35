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
    {{marked::field::title, " title papertitle worktitle articletitle name paper titel titre título titulo titolo "
                            "tytuł 标题 题目 題目 論文名 タイトル 제목 논문명 название заголовок başlık başlığı "
                            "makaleadı buluşbaşlığı název nazwa timu biaoti mingcheng bezeichnung intitulé "},
     {marked::field::authors, " authors author authorlist inventors inventor creators creator by coauthors writers "
                              "autoren autor auteurs auteur autores autori autore erfinder inventeurs inventores 作者 "
                              "著者 発明者 发明人 저자 발명자 "
                              "авторы автор yazarlar yazar yazarları buluşsahipleri autoři autorzy zuozhe famingren "},
     {marked::field::venue,
      " journal journaltitle journalname conference conferenceorjournal journalorconference venue booktitle "
      "containertitle proceedings publication publicationtitle publishedin where event outlet "
      "appearance appearedin appearsin zeitschrift tagung konferenz revue conférence revista congreso rivista 期刊 "
      "会议 "
      "雑誌 掲載誌 会議 학술지 학회 журнал dergi dergiadı časopis czasopismo kanwu qikan huiyi lehrbuch verlag éditeur "
      "editora "
      "magazine workshop periodical school university institution organization issuer publisher "},
     {marked::field::acronym, " acronym venueshort shortvenue abbr shortname journalabbreviation "},
     {marked::field::date,
      " date grantdate issuedate dategranted dateissued releasedate publicationdate publisheddate publishdate pubdate "
      "datepublished issued published "
      "year when filed granted datum jahr année annee año ano anno fecha data 年 年份 日期 发表时间 発行年 연도 год "
      "yıl tarih rok nian nianfen riqi "},
     {marked::field::volume, " volume vol band jahrgang volumen tome 卷 巻 권 том cilt ročník juan "},
     {marked::field::number, " number issue no serialnumber heft nummer numéro numero número 期 号 호 "},
     {marked::field::pages,
      " pages page pagerange seiten páginas paginas pagine 页码 頁 ページ 페이지 страницы sayfa strony strany yema "},
     {marked::field::doi, " doi "},
     {marked::field::arxiv, " arxiv arxivid eprint "},
     {marked::field::url, " url link links website href uri paperurl pdf paperlink urls sources "},
     {marked::field::kind, " type kind category entrytype publicationtype "},
     {marked::field::patent_number, " patentnumber patentno patent grantnumber publicationnumber applicationnumber "
                                    "registrationnumber başvurutescilno tescilno "
                                    "başvuruno patentnummer númerodepatente numerodobrevet zhuanlihao shenqinghao "
                                    "patentnr applicationno registrationno "},
     {marked::field::assignee, " assignee applicant "},
     {marked::field::status, " status state pubstate "},
     {marked::field::location, " location address place city "},
     {marked::field::note, " note notes award awards remark remarks comment comments honors highlight "}}};

std::string folded(std::string_view key)
{
    std::string out = " ";
    for (const char c : key) {
        if (c != '_' && c != '-' && c != ' ' && c != '.') {
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
