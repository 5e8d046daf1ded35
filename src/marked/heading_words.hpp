// The words that headings of CVs are made of, in many languages, and what each says for or against a list.
#pragma once

#include <array>
#include <string_view>

namespace vitalign::marked {

enum class Vote {
    publications,
    patents,
    speaking, ///< talks: no list, and "Papers" below them is none either
    other,    ///< talks, grants, teaching: no list
    topic,    ///< no list where it stands by itself, but inside one perhaps what the papers are about: "Software"
    neutral,  ///< says nothing, though it is a word of headings: "selected", "international"
};

/// Words and phrases with one vote, parted by bars. Of two phrases that begin at the same word the longer one counts.
struct VoteRow {
    Vote vote;
    float weight;
    std::string_view phrases;
};

/// Phrases of languages that put no blanks between words are found within words.
constexpr std::array vote_rows{
    // ---- publications
    VoteRow{Vote::publications, 4,
            "publications|publication|papers|articles|preprints|pre prints|preprint|manuscripts|monographs|book "
            "chapters|chapters|"
            "proceedings papers|working papers|conference papers|encyclopedia entries|technical reports|book reviews|"
            "research output|research outputs|edited volumes|edited books|journal articles|journal publications|"
            "conference proceedings|published works|journal papers|extended abstracts|tutorial "
            "papers|techreports|inproceedings|incollection|refereed publications|bibliographic references"},
    VoteRow{Vote::publications, 4, // German, Dutch, Scandinavian
            "publikationen|publikationsliste|veroffentlichungen|artikel|aufsatze|aufsatz|zeitschriftenartikel|"
            "zeitschriftenaufsatze|zeitschriftenbeitrage|konferenzbeitrage|tagungsbeitrage|konferenzveroffentlichungen|"
            "buchkapitel|buchbeitrage|schriftenverzeichnis|sammelbande|herausgeberschaften|monographien|monografien|"
            "beitrage in sammelbanden|publicaties|publikaties|artikelen|boekhoofdstukken|publikasjoner|publikationer|"
            "artikler|artiklar|publikationsforteckning|julkaisut"},
    VoteRow{Vote::publications, 4, // French, Spanish, Portuguese, Italian, Catalan, Romanian
            "revues|actes de conference|chapitres|chapitres d ouvrage|articles de revue|publicaciones|articulos|"
            "capitulos|capitulos de libro|publicacoes|artigos|trabalhos publicados|pubblicazioni|articoli|capitoli|"
            "capitoli di libro|publicacions|publicatii|articole"},
    VoteRow{Vote::publications, 4, // Slavic, Turkish, Hungarian, Greek
            "publikacje|artykuły|publikace|clanky|публикации|статьи|научные труды|список публикаций|список трудов|"
            "публікації|статті|yayınlar|yayinlari|makaleler|bildiriler|publikaciok|δημοσιευσεις"},
    VoteRow{Vote::publications, 4,
            "論文|论文|期刊|著作|論著|発表論文|논문|저서|학술지|학술대회|著書|原著|総説|プレプリント|النشر|منشورات|"
            "أبحاث منشورة"},
    VoteRow{Vote::publications, 3,
            "proceedings|books|bibliography|essays|editorials|work in progress|works in progress|journals|bücher|"
            "monograph|zeitschriften|livres|ouvrages|libros|libri|livros|boeken|bøker|böcker|książki|книги|kitaplar|"
            "special interest groups|doctoral consortium|theses|dissertations|research papers|under preparation|"
            "in preparation|white papers|research notes|commentaries|travaux|業績|成果|研究成果|会议|会議録|国際会議|"
            "国内会議|学位論文|reviewed contributions|book contributions"},
    VoteRow{Vote::publications, 2,
            "thesis|dissertation|scholarship|article|book|chapter|in submission|under review|under revision|"
            "in revision|in press|forthcoming|to appear|submitted|poster papers|posters|reports|"
            "translations|writings|abstracts|dissertation and thesis|publicados|aceptados|aceites|a paraitre|no prelo|"
            "im erscheinen|eingereicht|letters to the editor|short papers|full papers|late breaking|demos"},
    VoteRow{Vote::publications, 1.5F,
            "prace|práce|periódicos|journal|paper|conferences|zeitschrift|revista|revistas|konferenzen|congresos"},
    VoteRow{Vote::publications, 1,
            "conference|workshops|workshop|peer reviewed|reviews|review|congress|symposia|accepted|published|"
            "contributions|begutachtet|referiert|congres|congressos|convegni|konferenz|konferencje"},
    VoteRow{Vote::publications, 0.5F, "refereed|reviewed|symposium|scholarly|poster|edited|arxiv|academic writing"},
    // ---- publications, by language
    VoteRow{Vote::publications, 4,
            "handbook chapters|review articles|original articles|research articles|case reports|discussion papers|"
            "policy papers|policy briefs|conference publications|conference articles|proceedings articles|data papers|"
            "law review articles|edited collections|reference entries|shorter works|short communications|"
            "invited papers|workshop papers|journal manuscripts|papers and posters|publication list|list of works"},
    VoteRow{
        Vote::publications, 4, // German, Dutch, Scandinavian
        "lexikonartikel|lexikonbeiträge|lexikoneinträge|handbuchartikel|handbuchbeiträge|rezensionen|"
        "buchbesprechungen|herausgeberschaft|herausgegebene bände|herausgegebene werke|sammelbandbeiträge|"
        "buchpublikationen|buchveröffentlichungen|zeitschriftenpublikationen|diskussionspapiere|arbeitspapiere|"
        "konferenzpublikationen|forschungsberichte|editionen|monographie|monografie|schriften|publikationsverzeichnis|"
        "zeitschriftenartikel|boekbijdragen|hoofdstukken|recensies|conferentiebijdragen|vakpublicaties|"
        "wetenschappelijke publicaties|tijdschriftartikelen|werkdocumenten|vitenskapelige publikasjoner|"
        "bokkapitler|bokkapitel|konferensbidrag|konferansebidrag|konferencebidrag|väitöskirja|artikkelit"},
    VoteRow{Vote::publications, 4, // French, Spanish, Portuguese, Italian, Catalan, Romanian
            "direction d ouvrages|direction d ouvrage|ouvrages collectifs|chapitres d ouvrages|chapitres de livres|"
            "actes de colloque|actes de colloques|actes de conferences|comptes rendus|recensions|prépublications|"
            "documents de travail|articles de revues|communications avec actes|"
            "reseñas|actas|actas de congresos|actas de congreso|capítulos de libros|documentos de trabajo|"
            "artículos en revistas|revistas indexadas|producción científica|publicaciones científicas|"
            "anais|anais de congressos|anais de eventos|capítulos de livro|capítulos de livros|livros organizados|"
            "livro organizado|textos para discussão|resenhas|produção bibliográfica|produção científica|"
            "trabalhos completos|trabalhos em anais|"
            "curatele|recensioni|atti di convegno|atti di convegni|atti di congresso|saggi|contributi in volume|"
            "voci di enciclopedia|monografie|monografías|monografias|capitole de carte|actes de congressos"},
    VoteRow{Vote::publications, 4, // Slavic, Turkish, Hungarian, Greek
            "rozdziały|rozdziały w monografiach|monografie naukowe|publikacje naukowe|materiały konferencyjne|"
            "artykuły naukowe|recenzje|kapitoly|kapitoly v knihách|články v časopisech|příspěvky ve sbornících|"
            "sborníky|kvalifikační práce|původní práce|монографии|главы в книгах|тезисы докладов|препринты|учебники|"
            "kitap bölümleri|yayımlanan makaleler|yayınlanan makaleler|basılan bildiriler|tam metin bildiriler|"
            "bilimsel yayınlar|közlemények|publikációk|publikációs lista|könyvfejezetek|könyvek"},
    VoteRow{Vote::publications, 4,
            "학술논문|단행본|역서|번역서|学术论文|会议论文|期刊论文|专著|译著|教材|预印本|学術論文|査読付論文|"
            "著書・訳書|訳書|"
            "紀要|解説記事|予稿"},
    VoteRow{Vote::publications, 3,
            "monograph|works under review|work under review|other writings|other writing|trabalhos em andamento|"
            "trabalhos em preparação|trabajos en curso|travaux en cours|in corso di stampa|working paper|beiträge|"
            "contributi|bijdragen|příspěvky|труды|eserler|knihy|lavori|trabajos|libro|livro|ouvrage"},
    VoteRow{Vote::publications, 2,
            "under submission|tese|tese e dissertação|em periódicos|im druck|in vorbereitung|en preparación|em "
            "preparação|en préparation|in preparazione|en prensa|sous presse|"
            "in druk|in voorbereiding|w druku|w przygotowaniu|v tisku|v recenzním řízení|в печати|hazırlanan|"
            "resumos|resúmenes|résumés|traduções|traducciones|traductions|traduzioni|übersetzungen|vertalingen|"
            "relatórios|informes|rapports|rapporti|berichte|rapporten|thèse|tesis|teses|tesi|proefschrift|"
            "doktorarbeit|qualifikationsschriften|tezler|thèses|mémoires|editorial|editorials|comments|"
            "late breaking work|in review"},
    // ---- patents
    VoteRow{Vote::patents, 5,
            "patents|patent|patent applications|inventions|invention disclosures|intellectual property|brevets|brevet|"
            "patente|patentes|patentanmeldungen|erfindungen|brevetti|brevetto|octrooien|patenter|patenty|патенты|"
            "патент|патенти|изобретения|patentler|patentleri|特許|专利|專利|発明|特許出願|知的財産|知財|특허|"
            "지식재산|براءات|ευρεσιτεχνιες|schutzrechte|gebrauchsmuster|wynalazki|wzory użytkowe|užitné vzory|buluşlar|"
            "patent başvuruları|szabadalmak|propriedade intelectual|propiedad intelectual|propriété intellectuelle|"
            "proprietà intellettuale|utility models|modelos de utilidad|実用新案|实用新型|발명"},
    VoteRow{Vote::patents, 9, // columns of tables, beside any others
            "grant date|date of grant|date granted|granted on|patent no|patent number|patent id|filing date|date filed|"
            "application no|application number|inventors"},
    // ---- other: speaking
    VoteRow{
        Vote::speaking, 4,
        "talks|talk|keynotes|keynote|lectures|seminars|colloquia|speaking|speeches|vortrage|vortragsreihen|"
        "exposes|communications orales|charlas|conferencias invitadas|ponencias|palestras|seminari|seminarios|"
        "lezioni|foredrag|foredrag og presentasjoner|voordrachten|referaty|wykłady|доклады|выступления|sunumlar|"
        "講演|発表|报告|講義|발표|강연|panels|panelist|interviews|podcasts|podcast|invited speaker|radio|television|"
        "conference participation|conferences attended|discussant|paper presentations"},
    VoteRow{Vote::speaking, 2.5F,
            "communications|communication|produção "
            "técnica|presentations|presentation|speaker|lecture|seminar|colloquium|addresses|presented"},
    VoteRow{Vote::other, 1.5F, "invited|invites|eingeladene"},
    // ---- other: service
    VoteRow{
        Vote::other, 4,
        "committee|committees|committee member|organized|organised|organization|organisation|organizer|organiser|"
        "organizing|organising|attended|service|services|reviewing|reviewer|referee|refereeing|editorial board|"
        "editorial boards|editorial work|editorial activities|program committees|board|boards|chairing|session chair|"
        "membership|memberships|affiliations|societies|gutachtertatigkeit|gremien|mitgliedschaften|organisiert|"
        "peer reviewing|peer review|journal club|volunteer|volunteering|leadership|administration|outreach|"
        "public engagement|学会活動|社会活動|学术服务|학회 활동|review activities|journal reviewing|"
        "reviewer for|jurying|judging"},
    VoteRow{Vote::other, 2.5F, "member|editor|editorship|activities|activity|chair|engagement|aktivitaten|actividades"},
    // ---- other: money, honours, posts, teaching
    VoteRow{Vote::other, 4,
            "funding|funded|grants|grant|proposals|proposal|fellowships|fellowship|scholarships|awards|award|honors|"
            "honours|honor|prizes|prize|distinctions|recognition|drittmittel|forderungen|preise|auszeichnungen|"
            "stipendien|bourses|prix|financements|becas|premios|premi|bolsas|subvenciones|stypendia|nagrody|гранты|"
            "награды|премии|oduller|受賞|受賞歴|賞|外部資金|研究費|科研项目|获奖|수상|연구과제|기금"},
    VoteRow{
        Vote::other, 4,
        "teaching|teacher|teachers|courses|course|coursework|training|lecturing|instructor|tutoring|lehre|"
        "lehrveranstaltungen|lehrerfahrung|enseignement|enseignements|docencia|ensino|didattica|insegnamento|"
        "onderwijs|undervisning|dydaktyka|преподавание|ders|教育活動|教育|教学|강의|"
        "supervision|supervised|supervisor|supervising|advised|advising|advisees|mentoring|mentorship|mentored|"
        "betreuung|betreute|encadrement|direction de theses|directed|dissertation committee|dissertation committees|"
        "thesis committee|thesis committees|doctoral committees|orientacoes|bancas|co supervised|student supervision"},
    VoteRow{Vote::other, 2.5F, "students|student|alumni|phd students|lab members|team"},
    VoteRow{Vote::other, 4,
            "employment|appointments|appointment|positions|career|work experience|professional experience|"
            "research experience|berufserfahrung|werdegang|anstellungen|experience|experiences|experiencia|experience "
            "professionnelle|esperienza|formation|ausbildung|studium|formacion|formacao|formazione|opleiding|utdanning|"
            "wykształcenie|образование|опыт работы|egitim|学歴|職歴|経歴|教育背景|工作经历|학력|경력|internships|"
            "internship|degrees|qualifications|certifications|certificates|licenses|skills|competences|kenntnisse|"
            "competencias|references|referees|contact|kontakt|contacto|about|about me|biography|bio|summary|profile|"
            "objective|hobbies|interests|research interests|personal|news|neuigkeiten|actualites|noticias|"
            "acknowledgments|acknowledgements|danksagung|exhibitions|performances|concerts|travel|consulting|"
            "visiting|links|table of contents|home|blog|competitions|startups|interesses"},
    VoteRow{
        Vote::other, 4, // in further languages
        "vedené|vedené práce|seguite|dirette|relatore|orientadas|dirigidas|dirigidos|encadrées|encadrés|begeleide|"
        "promovendi|yönetilen|danışmanlık|kierowane|promotorstwo|opieka naukowa|orientações|parecerista|prêmios|"
        "formação|apresentações|apresentações orais|projetos com financiamento|"
        "projetos de pesquisa|dirección de tesis|estancias|divulgación|comunicaciones|congresos organizados|"
        "experiencia docente|premios y becas|evaluador|responsabilités|responsabilités collectives|vulgarisation|"
        "encadrements|organisation de colloques|animation scientifique|communications sans actes|"
        "comunicazioni|relazioni a convegni|incarichi|finanziamenti|attività didattica|convegni organizzati|"
        "gutachten|gutachtertätigkeiten|betreute arbeiten|tagungsorganisation|förderungen|vorträge und poster|"
        "presentaties|lezingen|prijzen|beurzen|lidmaatschappen|nevenfuncties|commissies|onderzoeksgelden|"
        "begeleiding|ocenění|výuka|přednášky|vzdělání|zaměstnání|granty|grantové projekty|členství|školitel|"
        "vedení studentů|doświadczenie|doświadczenie zawodowe|dydaktyka|członkostwo|nagrody i stypendia|"
        "wystąpienia|wystąpienia konferencyjne|projekty badawcze|ödüller|verilen dersler|projeler|üyelikler|"
        "yönetilen tezler|hakemlik|akademik görevler|sözlü sunumlar|konuşmalar|гранты и проекты|конференции|"
        "преподавательская деятельность|díjak|oktatás|előadások|"
        "招待講演|学会発表|口頭発表|ポスター発表|社会貢献|担当授業|초청강연|학회발표|연구비|교육경력|特邀报告|会议报告|"
        "科研经历|获奖情况|教学工作|荣誉"},
    // ---- other by itself, perhaps a topic inside a list
    VoteRow{Vote::topic, 3,
            "education|software|open source|code|tools|datasets|data sets|projects|project|languages|language|media|"
            "press|press coverage|media coverage|videos|video|development|demonstrations|popular science|"
            "softwareentwicklung|projekte|projets|proyectos|projetos|progetti|projekty|проекты|软件|ソフトウェア|"
            "软件著作权|소프트웨어|achievements|accomplishments|highlights|resources|artifacts|community|"
            "programas de computador|populárně vědecké|na imprensa|imprensa|presse|presse et médias|medien"},
    // ---- words of headings that say nothing
    VoteRow{Vote::neutral, 0,
            "and|or|of|in|the|a|for|on|with|as|at|by|to|an|from|my|all|full|complete|list|selected|recent|other|main|"
            "major|key|representative|additional|further|more|new|research|scientific|academic|professional|technical|"
            "international|national|domestic|foreign|invited|first|author|authored|co authored|corresponding|"
            "und|oder|in|der|die|das|mit|von|zu|ausgewahlte|weitere|sonstige|et|de|des|du|la|le|les|dans|avec|"
            "principales|autres|y|e|del|en|el|los|las|con|di|da|do|dos|em|nel|selected|archival|non|not|no|"
            "i|o|w|и|в|van|het|met|og|och|ve|since|before|present|currently|years|year|total|see|also|full time|"
            "pending|granted|filed|issued|open|access|impact|factor|sci|scie|ssci|ei|scopus|kci|top|tier|pre|post|"
            "elsewhere"},
};

} // namespace vitalign::marked
