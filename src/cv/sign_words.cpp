#include "cv/sign_words.hpp"

#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <array>
#include <set>

namespace vitalign::cv {

namespace {

struct Row {
    Sign sign;
    std::string_view words; ///< parted by bars
};

constexpr std::array rows{
    Row{Sign::identifier, "doi|arxiv|biorxiv|medrxiv|pmid|pmcid|isbn|issn|hal|ssrn|doi org|hdl"},
    Row{Sign::pages, "pp|vol|volume|pages|bd|tome|seiten|article no|art no|issue|heft|jg|nr"},
    Row{Sign::et_al, "et al|u a|等"},
    Row{Sign::venue,
        "journal|journals|proceedings|proc|transactions|trans|letters|lett|bulletin|magazine|annals|annales|annalen|"
        "archives|archiv|acta|zeitschrift|revista|rivista|revue|review|reviews|quarterly|usenix|lncs|lecture notes|"
        "springer|elsevier|wiley|press|verlag|publishers|publishing|routledge|cambridge university|kluwer|birkhauser|"
        "preprint|working paper|technical report|tech report|phd thesis|dissertation|master thesis|thesis|handbook|"
        "encyclopedia|chapter|eds|hrsg|editors|edited by|plos|phys|chem|biol|mathematics|advances|frontiers|"
        "communications|tagungsband|actes|anais|atas|actas|atti|in proceedings|companion|neurips|icml|cvpr|"
        "physical "
        "review|学报|大学学报|学会誌|論文誌|논문지|학회지|журнал|вестник|труды|сборник|известия|czasopismo|dergisi"},
    Row{Sign::occasion,
        "conference|conf|symposium|symp|workshop|ieee|acm|congress|tagung|colloque|congresso|congreso|convegno|meeting|"
        "summit|학술대회|학회|конференция|studies|science|nature|international"},
    Row{Sign::status,
        "to appear|in press|forthcoming|submitted|under review|accepted|accepted for|in preparation|in revision|"
        "under revision|a paraitre|im druck|im erscheinen|no prelo|en prensa|in stampa|in print|epub|online first|r r|"
        "revise and|revised and|preprint"},
    Row{Sign::talk,
        "talk|talks|seminar|colloquium|keynote|lecture|invited|invitation|panelist|panel|presentation|presentations|"
        "presented|oral|speaker|discussant|interview|podcast|vortrag|expose|ponencia|palestra|conferencia|"
        "講演|発表|講義|tutorial|slides|guest lecture|plenary|session|roundtable|video|symposium organized|seminars|"
        "youtube|lectures"},
    Row{Sign::post,
        "university of|professor|assistant|associate|lecturer|postdoctoral|postdoc|fellow|researcher|intern|internship|"
        "engineer|developer|consultant|manager|director|head of|degree|b s|b sc|bachelor|m s|m sc|msc|bsc|master of|"
        "doctor of|gpa|advisor|adviser|advisors|supervisor|supervised|course|courses|undergraduate|graduate|teaching|"
        "instructor|students|student|fall|spring|phd student|co advisor|department of|ph d in|visiting|committee|"
        "worked|designed|developed|managed|responsible|skills|degree in|major|minor|dissertation committee"},
    Row{Sign::money,
        "grant|grants|funded|funding|award|awarded|awards|prize|scholarship|fellowship|principal investigator|"
        "co pi|usd|eur|euro|euros|budget|stipend|bourse|medal|honor|honors|honour|winner|grant "
        "agreement|"
        "奨励賞|受賞|優秀賞"},
    Row{Sign::service,
        "reviewer|referee|chair|committee|member|members|organizer|organiser|co organizer|organized|organised|editor|"
        "board|reviewing|program committee|membership|volunteer|panel member|ad hoc|chaired"},
    Row{Sign::patent,
        "us patent|patent no|patent application|patent number|european patent|kr patent|pct|특허|출원번호|등록번호|"
        "특허출원|특허등록|专利|专利号|特許|特願|特開|brevet|patente"},
    Row{Sign::person, "i|my|me|we|our|you|your|ich|je|mes|nous|mein|meine|mi|mis|meu|meus"},
};

// What remarks, legends and abstracts begin with; folded.
constexpr std::array remarks{"note",
                             "notes",
                             "note that",
                             "legend",
                             "abstract",
                             "resumo",
                             "resume",
                             "resumen",
                             "riassunto",
                             "summary",
                             "zusammenfassung",
                             "keywords",
                             "palavras chave",
                             "updated",
                             "last updated",
                             "last modified",
                             "latest at",
                             "page generated",
                             "denotes",
                             "joint first",
                             "equal contribution",
                             "equally contributed",
                             "direct access",
                             "see also",
                             "see my",
                             "see the",
                             "click",
                             "for a",
                             "full list",
                             "a full list",
                             "complete list",
                             "quick summary",
                             "corresponding author",
                             "co first",
                             "these authors",
                             "authors are",
                             "also presented",
                             "also available",
                             "also appeared",
                             "featured in",
                             "摘要",
                             "概要",
                             "초록"};

} // namespace

bool begins_with_remark(const std::vector<std::string>& folded)
{
    static const std::set<std::string> all = [] {
        std::set<std::string> out;
        for (const std::string_view words : remarks) {
            out.insert(text::fold(words));
        }
        return out;
    }();
    return !folded.empty() &&
           (all.contains(folded[0]) || (folded.size() > 1 && all.contains(folded[0] + " " + folded[1])));
}

const std::unordered_map<std::string, Sign>& sign_words()
{
    static const auto all = [] {
        std::unordered_map<std::string, Sign> out;
        for (const Row& row : rows) {
            for (const std::string_view word : ascii::split(row.words, '|')) {
                out.emplace(text::fold(word), row.sign);
            }
        }
        return out;
    }();
    return all;
}

} // namespace vitalign::cv
