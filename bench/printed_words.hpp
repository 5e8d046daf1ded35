// Words for the slots of printed styles, all invented or of common knowledge.
#pragma once

#include <array>
#include <string_view>

namespace vitalign::bench {

struct SlotWords {
    std::string_view slot;
    std::string_view words; ///< parted by bars; `#` is any digit
};

inline constexpr std::string_view given_names =
    "Ada|Aiko|Akira|Ana|Andrzej|Anna|Antoine|Ayşe|Beatriz|Bo|Carlos|Chiara|Chinedu|Chloé|Daniel|David|Deepa|Dmitri|"
    "Elena|Emma|Erik|Fatima|Felix|Fernanda|Francesco|Friedrich|Giulia|Grace|Hana|Hans|Hye-jin|Ibrahim|Ida|Inés|Ingrid|"
    "Ivan|Jan|Jean-Luc|Jing|João|John|Jorge|Joon|Julia|Karel|Karl-Heinz|Katarzyna|Kenji|Laura|Lars|Lin|Lucía|Luis|"
    "Maarten|Maria|Marie|Marta|Mary|Mehmet|Mei|Michael|Miguel|Mohammed|Ngozi|Nikolai|Nils|Olga|Paul|Pavel|Peter|"
    "Petra|Pierre|Priya|Rahul|Robert|Rosa|Ruth|Samuel|Sara|Seo-yeon|Siddharth|Sofia|Stefan|Sven|Takeshi|Thomas|Tomás|"
    "Una|Uwe|Vera|Wei|William|Xin|Yuki|Yusuf|Zeynep|Zhen";

inline constexpr std::array<SlotWords, 37> slot_words{{
    {"publisher", "Springer|Elsevier|Wiley|CRC Press|Routledge|Cambridge University Press|Oxford University Press|MIT "
                  "Press|De Gruyter|Brill|Mohr Siebeck|Vandenhoeck & Ruprecht|Suhrkamp|John Benjamins|Edward Elgar|"
                  "SAGE|Palgrave Macmillan|Peter Lang|Nova Science|World Scientific|IOS Press|Birkhäuser|Hanser|"
                  "Gallimard|Presses Universitaires de Rennes|Éditions du CNRS|Il Mulino|Carocci|Laterza|Tecnos|"
                  "Tirant lo Blanch|Editora UFMG|Almedina|PWN|Karolinum|Nobel Yayınevi|Ashgate|Academic Press|"
                  "University of Chicago Press|Princeton University Press|West Academic|Elgar|Franco Angeli"},
    {"city", "New York|Berlin|London|Paris|Cambridge|Oxford|Tübingen|Göttingen|Leipzig|Wien|Zürich|Amsterdam|Leiden|"
             "Madrid|Barcelona|Lisboa|São Paulo|Rio de Janeiro|Milano|Bologna|Roma|Warszawa|Kraków|Praha|Brno|"
             "İstanbul|Ankara|Tokyo|Seoul|Beijing|Shanghai|Singapore|Sydney|Toronto|Vancouver|San Francisco, CA|"
             "Chicago, IL|Portland, OR|Heidelberg|Hamburg|Lyon|Stockholm|Copenhagen|Dublin|Edinburgh|Montréal|Kyoto"},
    {"country", "USA|Germany|France|UK|Spain|Portugal|Brazil|Italy|Poland|Turkey|Japan|South Korea|China|Canada|"
                "Australia|Sweden|Austria|Switzerland|India"},
    {"university", "University of Michigan|Stanford University|Universität Bonn|Universität Heidelberg|ETH Zürich|"
                   "Université Paris 7|Universidad de Sevilla|Universidade de São Paulo|Università di Pisa|Univerzita "
                   "Karlova|Uniwersytet Warszawski|Seoul National University|Tsinghua University|University of "
                   "Tokyo|Indian Institute of Science|Carnegie Mellon University|Technische Universität Wien|Lund "
                   "University|University of Cape Town|McGill University|Massachusetts Institute of Technology"},
    {"law", "Colum. L. Rev.|Harv. L. Rev.|Yale L.J.|Duke L.J.|U. Chi. L. Rev.|U.C. Davis L. Rev.|Tex. L. Rev.|Or. L. "
            "Rev.|Minn. L. Rev.|Stan. L. Rev.|Emory L.J.|Geo. L.J.|Ecology L.Q.|Yale J. on Reg.|J. Legal Stud.|Am. J. "
            "Comp. L.|Nw. U. L. Rev.|B.C. L. Rev.|Wash. & Lee L. Rev.|Harv. J.L. & Tech.|Notre Dame L. Rev.|Mich. L. "
            "Rev.|Cardozo L. Rev.|Fordham L. Rev.|S. Cal. L. Rev.|Ind. L.J.|UCLA L. Rev.|J. Fin. Econ."},
    {"series", "NBER Working Paper|IZA Discussion Paper|CEPR Discussion Paper|CESifo Working Paper|SSRN Working Paper|"
               "Texto para Discussão|Documento de Trabajo|Research Report|Policy Research Working Paper|Staff Report"},
    {"bookseries",
     "Studies in Weaving|BZNW|WUNT II|Lecture Notes in Mathematics|Beiträge zur Namenforschung|Forschungen "
     "zur Geschichte|Studies in Language|Collection Langages|Biblioteca Nueva|NTOA"},
    {"award", "Best Paper Award|Best Paper|Best Paper Award (Top 1%)|Honorable Mention|Oral|Spotlight|Distinguished "
              "Paper Award|Best Student Paper Award|Runner-up|Editors' Choice|Cover article|Invited paper"},
    {"status", "submitted|under review|accepted|in press|forthcoming|to appear|in preparation|in revision|minor "
               "revision|Submitted|Under review|Accepted|In press|Forthcoming|To appear|revise and resubmit|im "
               "Erscheinen|im Druck|à paraître|en prensa|no prelo|submetido|in corso di stampa|w druku|v tisku"},
    {"thesis", "PhD thesis|Ph.D. dissertation|Doctoral dissertation|Master's thesis|M.Sc. thesis|Diplomarbeit|"
               "Dissertation|Habilitationsschrift|Thèse de doctorat|Mémoire de master|Tesis doctoral|Tese de "
               "doutorado|Dissertação de mestrado|Tesi di dottorato|Rozprawa doktorska|Disertační práce|Doktora tezi|"
               "Proefschrift|Bachelor thesis|Unpublished doctoral dissertation"},
    {"with", "with|com|con|avec|mit|gemeinsam mit|zus. mit|met|joint with|with|with"},
    {"hg", "Hg.|Hrsg.|ed.|eds.|éd.|org.|Hg., gemeinsam"},
    {"group", "STAR Investigators|TREAT Study Group|Loom Collaboration|Atlas of Threads Consortium|WEAVE Trial Group"},
    {"acceptance", "acceptance rate: ##%|## accepted out of ###|##% acceptance|Acceptance Rate ##.#%"},
    {"label", "J#|C#|C##|P#|#|##|W#|B#|Conf-#|IC##"},
    {"company", "Siemens AG|Robert Bosch GmbH|Samsung Electronics Co., Ltd.|Toyota Motor Corp.|Novartis AG|Intel "
                "Corporation|The Regents of the University of California|Infineon Technologies AG"},
    {"M", "January|February|March|April|May|June|July|August|September|October|November|December|Jan.|Feb.|Mar.|Apr.|"
          "Jun.|Jul.|Aug.|Sept.|Oct.|Nov.|Dec.|Jan|Feb|Mar|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Fall"},
    {"m", "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"},
    {"MM", "01|02|03|04|05|06|07|08|09|10|11|12"},
    {"D", "1|2|4|7|9|12|14|17|19|21|23|26|28"},
    {"Y", "198#|199#|200#|201#|201#|201#|202#|202#|201#a|201#b"},
    {"y", "0#|1#|2#|1#"},
    {"v", "#|##|##|1##|2##|##"},
    {"n", "1|2|3|4|5|6|7|8|9|10|11|12|1-2|3/4"},
    {"p", "1##-2##|1##–2##|##-##|1###-1###|1##--1##|e#####|1#####|##|5##-##|L1#-L2#|####:1–####:2#|###–###|###--###"},
    {"page", "#|##|###|1###"},
    {"number", "#|##|###|1####"},
    {"doi", "10.1016/j.loom.20##.1#####|10.1109/LOOM.20##.#######|10.1145/3######.3######|10.1007/s#####-0##-####-#|"
            "10.1038/s#####-0##-####-#"},
    {"pmid", "3#######"},
    {"arxiv", "2###.#####|1###.#####|hep-th/9#####"},
    {"us", "9,###,###|10,###,###|11,###,###|8,###,###|7,###,###"},
    {"usapp", "20##/0######|20##0######"},
    {"wo", "WO 20##/1##### A1|WO20##1#####A1|PCT Int. Appl. WO 20##/0#####|PCT/US20##/0#####|PCT/EP20##/0#####"},
    {"ep", "EP 3 ### ### A1|EP3######B1|EP 2######|European Patent EP 1 ### ###|EP Patent 3,###,###"},
    {"de", "DE 10 20## 1## ### A1|DE1020##1#####B4|DE 10 20## 0## ###.#"},
    {"cn", "ZL20##1#######.#|CN1########A|CN20##1#######.#"},
    {"app", "16/###,###|15/###,###|62/###,###|63/###,###|17/######|20191#######"},
}};

/// Slots that are printed in one way only.
inline constexpr std::array<SlotWords, 4> more_slot_words{{
    {"jp", "JP 2018-1#####|特願2019-######|特許第6######号|Japanese Patent No. 6######|JP6######B2"},
    {"kr", "10-2######|10-20##-0######|KR 10-1######"},
    {"factor", "#.##|##.#|#.###"},
    {"rate", "1#|2#|1#.#|2#.#"},
}};

} // namespace vitalign::bench
