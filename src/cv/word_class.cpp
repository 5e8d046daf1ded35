#include "cv/word_class.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace vitalign::cv {

namespace {

using Words = std::unordered_set<std::string_view>;

Words split_words(char separator, std::string_view text)
{
    const auto all = ascii::split(text, separator);
    return {all.begin(), all.end()};
}

const Words& function_words()
{
    static const Words words = split_words(
        ' ', "a an the of for to in on with by from via using at as is are how why what when into under over its "
             "their between through towards toward based that without within against across does we you your or "
             "not during after beyond aware driven use approach study analysis method system systems learning "
             "framework model models evaluation design detection und der die das für zur zum eine mit y para une "
             "des les pour sur dans");
    return words;
}

const Words& venue_words()
{
    static const Words words = split_words(
        ' ', "conference conf proceedings proc journal transactions trans symposium symp workshop workshops "
             "letters lett ieee acm usenix lncs annals bulletin magazine review reviews annual international int "
             "intl arxiv biorxiv medrxiv chemrxiv preprint corr congress meeting archives acta zeitschrift "
             "revista quarterly ieice ifip springer elsevier sciences university universität universitet "
             "universidad università université institute dissertation thesis press publishers ssrn joint chapter "
             "association society companion adjunct poster posters demo report techreport colloquium forum summit "
             "lecture advances frontiers nature plos phys chem biol med sci eng res comput math j appl mater rev "
             "soc am opt comm 학회 논문지 학술대회 저널 verlag springer-verlag tagung euro european");
    return words;
}

const Words& no_name_words()
{
    static const Words words = split_words(
        '|', "the|and|january|february|march|april|june|july|august|september|october|november|december|patent|"
             "patents|us|vol|volume|issue|pages|pp|no|number|article|best|paper|award|pdf|doi|code|slides|"
             "abstract|published|accepted|submitted|invited|talk|data|network|networks|neural|deep|machine|"
             "computer|computing|software|security|language|languages|programming|engineering|science|technology|"
             "technologies|information|applied|theory|advanced|dynamic|quantum|optimal|robust|efficient|automatic|"
             "towards|visual|human|robot|robotics|intelligent|intelligence|artificial|vision|image|video|speech|"
             "knowledge|graph|graphs|distributed|parallel|adaptive|mobile|wireless|cloud|digital|social|"
             "experimental|physical|chemical|materials|energy|thermal|structural|statistical|mathematical|"
             "introduction|application|applications|apparatus|device|devices|process|techniques|national|"
             "department|laboratory|school|college|center|centre|group|inc|ltd|corp|supplement|edition|editors|"
             "eds|status|pending|granted|filed|issued|issue date|spring|summer|autumn|winter|tutorial|keynote|"
             "oral|spotlight|surface|structure|structures|large|open|source|new|real|time|multi|high|low|fast|"
             "secure|private|privacy|web|internet|user|interaction|interactive|medical|brill|academic|wiley|"
             "kluwer|publishing|publications|intech|publisher|birkhauser|scientific|mit|biomedical|clinical|"
             "health|economics|politics|history|philosophy|linguistics");
    return words;
}

const Words& places()
{
    static const Words words = split_words(
        '|',
        "usa|us|u s|u s a|u k|united states|uk|united kingdom|england|scotland|korea|south korea|republic of "
        "korea|japan|"
        "china|taiwan|hong kong|singapore|india|australia|new zealand|canada|mexico|brazil|argentina|chile|"
        "germany|deutschland|france|italy|spain|portugal|austria|switzerland|netherlands|the netherlands|"
        "belgium|denmark|sweden|norway|finland|poland|czech republic|hungary|greece|turkey|israel|egypt|"
        "south africa|ireland|russia|iceland|estonia|romania|thailand|vietnam|malaysia|indonesia|philippines|"
        "uae|qatar|saudi arabia|california|massachusetts|new york|texas|washington|pennsylvania|florida|"
        "illinois|colorado|oregon|utah|nevada|hawaii|georgia|ca|ny|tx|wa|pa|fl|il|ut|nv|hi|ga|virginia|va|"
        "louisiana|new jersey|nj|maryland|md|minnesota|mn|michigan|mi|ohio|north carolina|nc|arizona|az|"
        "puerto rico|online|virtual|virtual event|virtual conference|seoul|busan|jeju|tokyo|kyoto|osaka|"
        "beijing|shanghai|paris|london|berlin|munich|vienna|zurich|rome|milan|venice|barcelona|madrid|lisbon|"
        "amsterdam|brussels|copenhagen|stockholm|oslo|helsinki|prague|budapest|athens|istanbul|san francisco|"
        "san diego|los angeles|san jose|seattle|portland|denver|boston|chicago|austin|dallas|houston|atlanta|"
        "miami|orlando|new orleans|las vegas|salt lake city|honolulu|vancouver|toronto|montreal|québec|"
        "sydney|melbourne|brisbane|auckland|perth|santa clara|long beach|philadelphia|pittsburgh|baltimore|"
        "edinburgh|glasgow|cambridge|oxford|대한민국|서울|부산|제주|미국|일본|중국|유럽|프랑스|독일|영국|日本|"
        "中国|韩国|kr|cn|jp|schweiz|"
        "tübingen|göttingen|leipzig|münchen|wien|zürich|hamburg|köln|frankfurt|frankfurt am main|heidelberg|bonn|"
        "münster|stuttgart|dresden|freiburg|bern|basel|leiden|utrecht|rotterdam|dordrecht|den haag|antwerpen|leuven|"
        "lyon|nancy|rouen|rennes|lille|grenoble|bordeaux|toulouse|marseille|strasbourg|genève|lausanne|montréal|"
        "lisboa|coimbra|são paulo|rio de janeiro|belo horizonte|brasília|porto alegre|curitiba|florianópolis|"
        "buenos aires|bogotá|santiago|lima|ciudad de méxico|méxico|sevilla|valencia|granada|bilbao|roma|milano|"
        "torino|bologna|napoli|firenze|pisa|padova|venezia|genova|warszawa|kraków|poznań|wrocław|gdańsk|łódź|praha|"
        "brno|olomouc|bratislava|beograd|zagreb|ljubljana|sofia|bucharest|bucurești|cluj|kyiv|kiev|moscow|москва|"
        "ankara|i̇stanbul|izmir|tehran|cairo|tel aviv|jerusalem|nairobi|cape town|lagos|accra|mumbai|bangalore|"
        "bengaluru|hyderabad|chennai|new delhi|delhi|kolkata|bangkok|hanoi|jakarta|kuala lumpur|manila|taipei|"
        "shenzhen|hangzhou|nanjing|wuhan|guangzhou|chengdu|nagoya|sapporo|fukuoka|yokohama|daejeon|incheon|gwangju|"
        "minneapolis|detroit|phoenix|anaheim|princeton|new haven|stanford|berkeley|ann arbor|hoboken|durham|"
        "nashville|charlotte|tampa|savannah|san antonio|sacramento|manchester|bristol|leeds|liverpool|cardiff|"
        "dublin|cork|galway|reykjavik|gothenburg|göteborg|uppsala|lund|malmö|bergen|trondheim|aarhus|odense|"
        "tampere|turku|tallinn|riga|vilnius|cham|singapur|cheltenham|北京|上海|南京|武汉|广州|杭州|西安|沈阳|東京|"
        "京都|大阪|"
        "österreich");
    return words;
}

const Words& link_labels()
{
    static const Words words = split_words(
        '|', "pdf|paper|doi|arxiv|preprint|code|slides|video|talk|dataset|data|bibtex|bib|view paper|link|links|"
             "poster|website|web|project|project page|github|html|abstract|abs|demo|supplement|supplementary|"
             "supplementary material|appendix|artifact|publisher|acm|ieee|springer|online|url|download|full text|"
             "fulltext|media|press|blog|blog post|software|source|acm dl|ieee xplore|openreview|presentation|"
             "teaser|trailer|extended version|cite|view|read|pubmed|pmc|more|details|info|here|source code");
    return words;
}

constexpr std::array<std::string_view, 39> remarks{"in french",
                                                   "in german",
                                                   "in spanish",
                                                   "in portuguese",
                                                   "in japanese",
                                                   "in chinese",
                                                   "acceptance rate",
                                                   "acceptance ratio",
                                                   "accept rate",
                                                   "award",
                                                   "honorable mention",
                                                   "honourable mention",
                                                   "best paper",
                                                   "best student",
                                                   "equal contribution",
                                                   "co first author",
                                                   "co first authors",
                                                   "contributed equally",
                                                   "corresponding author",
                                                   "spotlight",
                                                   "oral",
                                                   "oral presentation",
                                                   "full paper",
                                                   "short paper",
                                                   "long paper",
                                                   "impact factor",
                                                   "citations",
                                                   "runner up",
                                                   "nominee",
                                                   "finalist",
                                                   "nominated",
                                                   "sci indexed",
                                                   "scie",
                                                   "distinguished",
                                                   "my role",
                                                   "invited paper",
                                                   "featured",
                                                   "cited by",
                                                   "co author"};

constexpr std::array<std::string_view, 10> praises{
    "award",     "honorable mention", "honourable mention", "best paper", "best student",
    "runner up", "finalist",          "distinguished",      "nominee",    "featured"};

constexpr std::array<StatusPhrase, 63> statuses{{{"revise and resubmit", EntryStatus::submitted},
                                                 {"revise resubmit", EntryStatus::submitted},
                                                 {"minor revision", EntryStatus::submitted},
                                                 {"major revision", EntryStatus::submitted},
                                                 {"submetido", EntryStatus::submitted},
                                                 {"em avaliacao", EntryStatus::submitted},
                                                 {"em revisao", EntryStatus::submitted},
                                                 {"enviado", EntryStatus::submitted},
                                                 {"en evaluacion", EntryStatus::submitted},
                                                 {"en cours d evaluation", EntryStatus::submitted},
                                                 {"sottoposto", EntryStatus::submitted},
                                                 {"in begutachtung", EntryStatus::submitted},
                                                 {"v recenznim rizeni", EntryStatus::submitted},
                                                 {"zaslano", EntryStatus::submitted},
                                                 {"审稿中", EntryStatus::submitted},
                                                 {"在审", EntryStatus::submitted},
                                                 {"已接收", EntryStatus::accepted},
                                                 {"已录用", EntryStatus::accepted},
                                                 {"aceito", EntryStatus::accepted},
                                                 {"accepte", EntryStatus::accepted},
                                                 {"accettato", EntryStatus::accepted},
                                                 {"kabul edildi", EntryStatus::accepted},
                                                 {"in druk", EntryStatus::in_press},
                                                 {"online first", EntryStatus::in_press},
                                                 {"en preparacion", EntryStatus::in_preparation},
                                                 {"to appear", EntryStatus::in_press},
                                                 {"in press", EntryStatus::in_press},
                                                 {"inprint", EntryStatus::in_press},
                                                 {"forthcoming", EntryStatus::in_press},
                                                 {"epub ahead of print", EntryStatus::in_press},
                                                 {"im druck", EntryStatus::in_press},
                                                 {"conditionally accepted", EntryStatus::accepted},
                                                 {"accepted", EntryStatus::accepted},
                                                 {"under review", EntryStatus::submitted},
                                                 {"in review", EntryStatus::submitted},
                                                 {"in revision", EntryStatus::submitted},
                                                 {"under revision", EntryStatus::submitted},
                                                 {"under submission", EntryStatus::submitted},
                                                 {"in submission", EntryStatus::submitted},
                                                 {"submitted", EntryStatus::submitted},
                                                 {"eingereicht", EntryStatus::submitted},
                                                 {"in preparation", EntryStatus::in_preparation},
                                                 {"under preparation", EntryStatus::in_preparation},
                                                 {"in prep", EntryStatus::in_preparation},
                                                 {"work in progress", EntryStatus::in_preparation},
                                                 {"in vorbereitung", EntryStatus::in_preparation},
                                                 {"in progress", EntryStatus::in_preparation},
                                                 {"a paraitre", EntryStatus::in_press},
                                                 {"sous presse", EntryStatus::in_press},
                                                 {"en prensa", EntryStatus::in_press},
                                                 {"no prelo", EntryStatus::in_press},
                                                 {"in corso di stampa", EntryStatus::in_press},
                                                 {"im erscheinen", EntryStatus::in_press},
                                                 {"w druku", EntryStatus::in_press},
                                                 {"v tisku", EntryStatus::in_press},
                                                 {"soumis", EntryStatus::submitted},
                                                 {"en revision", EntryStatus::submitted},
                                                 {"angenommen", EntryStatus::accepted},
                                                 {"aceptado", EntryStatus::accepted},
                                                 {"aceito para", EntryStatus::accepted},
                                                 {"en preparation", EntryStatus::in_preparation},
                                                 {"em preparacao", EntryStatus::in_preparation},
                                                 {"manuscript", EntryStatus::in_preparation}}};

} // namespace

bool has_words(std::string_view folded, std::string_view words)
{
    for (std::size_t at = folded.find(words); at != std::string_view::npos; at = folded.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || folded[at - 1] == ' ') && (end == folded.size() || folded[end] == ' ')) {
            return true;
        }
    }
    return false;
}

bool is_function_word(std::string_view lower)
{
    return function_words().contains(lower);
}

bool is_venue_word(std::string_view lower)
{
    return venue_words().contains(lower);
}

bool is_no_name_word(std::string_view lower)
{
    return no_name_words().contains(lower) || venue_words().contains(lower) || function_words().contains(lower);
}

bool is_place(std::string_view folded)
{
    return places().contains(folded);
}

bool is_link_label(std::string_view folded)
{
    return link_labels().contains(folded);
}

bool is_remark(std::string_view folded)
{
    return std::ranges::any_of(remarks, [&](std::string_view remark) { return has_words(folded, remark); });
}

bool is_award(std::string_view folded)
{
    return std::ranges::any_of(praises, [&](std::string_view praise) { return has_words(folded, praise); });
}

std::optional<StatusPhrase> find_status(std::string_view folded)
{
    const auto* found =
        std::ranges::find_if(statuses, [&](const StatusPhrase& row) { return has_words(folded, row.words); });
    return found == statuses.end() ? std::nullopt : std::optional{*found};
}

} // namespace vitalign::cv
