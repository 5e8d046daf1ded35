#include "linkage/judgement.hpp"

#include <algorithm>
#include <array>

namespace vitalign::linkage {

namespace {

struct Weight {
    std::string_view what;
    float value;
};

/// Title levels: so much for each nat of information in the shared words, up to a bound; or a fixed loss.
struct TitleWeight {
    std::string_view what;
    float per_nat;
    float most;
    float fixed;
};

constexpr std::array<TitleWeight, 7> titles{{{"a title is missing", 0, 0, -4},
                                             {"titles equal", 0.42F, 9, 0},
                                             {"titles equal but for a letter or two", 0.38F, 8, 0},
                                             {"one title is part of the other", 0.36F, 7.5F, 0},
                                             {"titles alike", 0.28F, 6, 0},
                                             {"titles half alike", 0, 0, -4},
                                             {"titles differ", 0, 0, -14}}};
constexpr std::array<Weight, 6> authors{{{"no authors to compare", 0},
                                         {"all authors agree", 3},
                                         {"most authors agree", 2.5F},
                                         {"the shorter list of authors agrees", 2},
                                         {"few authors agree", 0},
                                         {"no author agrees", -9}}};
constexpr std::array<Weight, 10> years{{{"one year", 1.5F},
                                        {"one year apart", -1},
                                        {"two years apart", -2.5F},
                                        {"three years apart", -4},
                                        {"four years apart", -4.5F},
                                        {"five years apart", -5},
                                        {"six years apart", -5},
                                        {"seven years apart", -5},
                                        {"eight years apart", -5},
                                        {"nine years apart or more", -5}}};
constexpr std::array<Weight, 5> venues{
    {{"a venue is missing", 0}, {"one venue", 1.5F}, {"venues alike", 0.8F}, {"other venues", -1.2F}, {"", 0}}};
constexpr std::array<Weight, 3> volumes{{{"", 0}, {"volumes equal", 1.5F}, {"volumes differ", -2.5F}}};
constexpr std::array<Weight, 3> numbers{{{"", 0}, {"issues equal", 0.5F}, {"issues differ", -0.7F}}};
constexpr std::array<Weight, 5> pages{
    {{"", 0}, {"pages equal", 4}, {"first pages equal", 3}, {"pages overlap", 0.5F}, {"pages differ", -4}}};

constexpr Weight other_numbers{"other numbers in the titles", -7};
constexpr Weight next_number{"nothing but the number of the title differs", -4};
constexpr Weight one_numbered{"only one title has a number", -0.7F};
constexpr Weight other_part{"two parts of one series", -7};
constexpr Weight one_part{"only one title is that of a part", -10};
constexpr Weight other_marker{"only one is a correction, comment, editorial or the like", -12};
constexpr Weight replaced{"one word of the title stands for another", -6};
constexpr Weight inflected{"one word of the title stands for one like it", -2};
constexpr Weight other_occasion{"only one is a poster, demo, panel or the like", -0.5F};
constexpr Weight part_elsewhere{"part of the title in another venue", -3};
constexpr Weight other_medium{"elsewhere, in another year and another kind of publication", -5};
constexpr Weight other_years{"a conference of another year", -5};
constexpr Weight same_place{"one place in one volume", 2};
constexpr Weight half_placed{"titles half alike, and not the same pages", -2};
constexpr Weight another_time{"another year and other pages", -5};
constexpr Weight other_series{"a conference of another year, and another title", -2};
constexpr Weight another_place{"another volume and other pages", -4};
constexpr Weight retitled{"an earlier or later stage under another title", 8.5F};
constexpr Weight goes_on{"one title goes on without a colon", -10};
constexpr Weight part_unsigned{"part of the title, and no authors to compare", -5};
constexpr Weight other_place{"elsewhere in the same volume", -4};
constexpr Weight other_text{"elsewhere in the same volume under another title", -6};
constexpr Weight other_people{"no author agrees among the records of one person", -3};
constexpr Weight other_letter{"on one page by other authors", -3};
constexpr Weight other_issue{"elsewhere, in another issue of the volume", -3};
constexpr Weight many_authors{"at least three authors, and all agree", 1};
constexpr Weight first_author{"first authors differ", -1};
constexpr Weight rare_name{"a rare name is shared", 1};
constexpr Weight returning{"a title that returns every year, without a place", -8};
constexpr Weight other_column{"a column that returns, in another issue or by others", -14};
constexpr Weight same_doi{"DOI equal", 9};
constexpr Weight other_doi{"two DOIs of one publisher", -10};
constexpr Weight neighbour_doi{"two DOIs in one venue", -4};
constexpr Weight elsewhere_doi{"two DOIs of two publishers", -2};
constexpr Weight same_identifier{"arXiv or patent number equal", 12};
constexpr Weight named_versions{"named as versions by the source", 10};
constexpr Weight same_isbn{"ISBN and pages equal", 3};
constexpr Weight vouched_half{"much of the title, its authors and its venue", 8.4F};
constexpr Weight vouched_word{"but its authors and its venue agree", 4.3F};
constexpr Weight found_again{"a title too telling for chance", 6.5F};
constexpr Weight careless{"the authors agree, and the title may, for a citation without a year", 1.5F};
constexpr Weight scattered{"a few words of the title, and few of its authors", -3};
constexpr Weight title_alone{"nothing but a title to compare", -1.5F};
constexpr Weight patent_or_paper{"a patent is no version of a paper", -50};
constexpr Weight same_patent{"patent number equal", 30};
constexpr Weight same_application{"one patent application", 25};
constexpr Weight same_family{"one patent family", 25};
constexpr Weight other_patent{"two patent numbers of different families", -50};
constexpr Weight short_title{"a short title that returns elsewhere", -5};

template <class Level, std::size_t N>
const Weight& row(const std::array<Weight, N>& table, Level level)
{
    return table[static_cast<std::size_t>(static_cast<unsigned char>(level))];
}

/// Official titles of patents are not the inventors' titles: where numbers agree, titles say nothing.
bool is_one_patent(const ComparisonVector& seen)
{
    return seen.patent_number == NumberLevel::equal || seen.same_application || seen.same_family;
}

bool is_decided_by_patents(const ComparisonVector& seen)
{
    return seen.patent_and_paper || seen.patent_number != NumberLevel::missing || is_one_patent(seen);
}

bool is_one_venue(const ComparisonVector& seen)
{
    return seen.venue == VenueAgreement::same || seen.venue == VenueAgreement::similar;
}

/// Nothing that would place the two apart.
bool may_be_one_place(const ComparisonVector& seen)
{
    return seen.year_gap <= 0 && seen.pages == PageLevel::missing && seen.volume != NumberLevel::different;
}

bool authors_agree(const ComparisonVector& seen)
{
    return seen.authors == AuthorLevel::all || seen.authors == AuthorLevel::most || seen.authors == AuthorLevel::some;
}

/// Authors and venue agree: enough to overlook what a careless citation does to a title.
bool is_vouched_for(const ComparisonVector& seen)
{
    return authors_agree(seen) && seen.first_author_equal && is_one_venue(seen) && may_be_one_place(seen);
}

/// Much of a title in common, more than chance gives to two titles of one field.
constexpr float much = 0.6F;
/// Nats of shared words from which a title is hardly another's, and from which it is nobody else's.
constexpr float telling = 16;
constexpr float very_telling = 26;

bool is_unmistakable(const ComparisonVector& seen)
{
    return seen.shared_information >= very_telling && may_be_one_place(seen) && seen.venue != VenueAgreement::different;
}

/// Hands every line of the sum to `add`.
template <class Add>
class Weighing {
public:
    Weighing(const ComparisonVector& seen, Add add) : m_seen(seen), m_add(add) {}

    void run()
    {
        if (is_decided_by_patents(m_seen)) {
            weigh_patents();
            return;
        }
        if (m_seen.retitled) { // what the titles and places differ in is what such versions differ in
            line(retitled);
        } else {
            weigh_title();
            weigh_place();
            weigh_careless();
        }
        weigh_people();
        weigh_fields();
        weigh_identifiers();
    }

private:
    void line(const Weight& weight, bool holds = true)
    {
        if (holds && weight.value != 0) {
            m_add(weight.what, weight.value);
        }
    }

    void weigh_patents()
    {
        line(patent_or_paper, m_seen.patent_and_paper);
        line(same_patent, m_seen.patent_number == NumberLevel::equal);
        line(same_application, m_seen.same_application);
        line(same_family, m_seen.same_family);
        line(other_patent, m_seen.patent_number == NumberLevel::different && !is_one_patent(m_seen));
    }

    void weigh_title()
    {
        const TitleWeight& title = titles[static_cast<std::size_t>(m_seen.title)];
        m_add(title.what, title.fixed + std::min(title.most, title.per_nat * m_seen.shared_information));
        const bool different = m_seen.title == TitleLevel::different;
        line(other_numbers, m_seen.numbers_differ);
        line(next_number, m_seen.one_person && m_seen.numbers_differ && m_seen.title == TitleLevel::near);
        line(goes_on, m_seen.title_goes_on);
        line(other_part, m_seen.numbers_differ && m_seen.parts && !different);
        line(one_numbered, m_seen.one_numbered && !different);
        line(one_part, m_seen.one_part && !different);
        line(other_marker, m_seen.marker_differs);
        line(other_occasion, m_seen.occasion_differs);
        line(m_seen.title == TitleLevel::near ? inflected : replaced, m_seen.word_replaced);
    }

    /// Titles together with year, volume, pages and kind of publication.
    void weigh_place()
    {
        const bool later = m_seen.year_gap > 0;
        const bool equal = m_seen.title == TitleLevel::equal;
        const bool one_volume = m_seen.volume == NumberLevel::equal;
        const bool other_pages = m_seen.pages == PageLevel::different;
        const bool apart = other_pages && one_volume;
        line(part_elsewhere, m_seen.title == TitleLevel::contained && m_seen.venue == VenueAgreement::different);
        // Of one person's own records a wrong year or another medium is likelier than another work.
        const bool conference_again = m_seen.conferences && later && !m_seen.one_person;
        line(other_medium, m_seen.media_differ && later && !m_seen.one_person);
        line(other_years, conference_again);
        line(other_series, conference_again && !equal);
        line(same_place, m_seen.pages == PageLevel::equal && one_volume);
        line(other_place, apart);
        line(other_text, apart && !equal);
        line(other_issue, apart && m_seen.number == NumberLevel::different);
        line(half_placed, m_seen.title == TitleLevel::related && m_seen.pages != PageLevel::equal);
        line(another_time, other_pages && later && m_seen.volume == NumberLevel::missing);
        line(another_place, other_pages && m_seen.volume == NumberLevel::different);
        line(returning,
             m_seen.title_returns && m_seen.pages == PageLevel::missing && m_seen.volume == NumberLevel::missing);
        line(other_column, m_seen.column && is_elsewhere());
        line(short_title, m_seen.title <= TitleLevel::near && m_seen.shared_information < 14 &&
                              (later || other_pages || m_seen.volume == NumberLevel::different));
    }

    bool is_elsewhere() const
    {
        return m_seen.number == NumberLevel::different || m_seen.volume == NumberLevel::different ||
               m_seen.pages == PageLevel::different || m_seen.year_gap > 0 || m_seen.authors == AuthorLevel::none;
    }

    /// Citations as people type and machines scrape them: a title with a name in front or without its end, no year, no
    /// venue, or authors that are none. What is there must make up for what is not.
    void weigh_careless()
    {
        const bool undated = m_seen.year_gap < 0;
        const bool one_venue = is_one_venue(m_seen);
        const bool unmistakable = is_unmistakable(m_seen);
        const bool part = m_seen.title == TitleLevel::contained;
        const bool unsure = m_seen.title >= TitleLevel::contained && m_seen.title <= TitleLevel::related;
        const bool much_shared = std::max(m_seen.share, m_seen.run) >= much;
        const bool vouched = undated && much_shared && is_vouched_for(m_seen);
        line(vouched_half, vouched && m_seen.title == TitleLevel::related);
        line(vouched_word, vouched && m_seen.word_replaced && m_seen.title <= TitleLevel::related);
        line(careless, unsure && undated && authors_agree(m_seen) && m_seen.run >= much);
        const bool unsigned_alone = m_seen.authors == AuthorLevel::missing && !one_venue && !unmistakable;
        line(part_unsigned, unsigned_alone && part && m_seen.year_gap != 0);
        line(title_alone, unsigned_alone && undated);
        const bool again = one_venue && may_be_one_place(m_seen) && m_seen.shared_information >= telling;
        // In one person's records authors are not garbled beyond recognition.
        line(found_again, !m_seen.one_person && m_seen.title <= TitleLevel::near &&
                              m_seen.authors == AuthorLevel::none && (again || (unmistakable && undated)));
        constexpr float in_a_row = 0.9F;
        line(scattered, part && m_seen.authors == AuthorLevel::few &&
                            (m_seen.run < in_a_row || m_seen.shared_information < telling));
    }

    void weigh_people()
    {
        const bool none = m_seen.authors == AuthorLevel::none;
        line(row(authors, m_seen.authors));
        line(other_people, none && m_seen.one_person);
        line(first_author, m_seen.first_author_differs && !none);
        line(many_authors, m_seen.many_authors_agree && m_seen.title < TitleLevel::related);
        line(other_letter, none && (m_seen.pages == PageLevel::equal || m_seen.pages == PageLevel::first));
        line(rare_name, m_seen.name_information > 5);
    }

    void weigh_fields()
    {
        line(m_seen.year_gap < 0 ? Weight{"", 0} : row(years, m_seen.year_gap));
        line(row(venues, m_seen.venue));
        line(row(volumes, m_seen.volume));
        line(row(numbers, m_seen.number));
        line(row(pages, m_seen.pages));
    }

    void weigh_identifiers()
    {
        line(same_doi, m_seen.doi == NumberLevel::equal);
        line(named_versions, m_seen.named_versions);
        const bool two_dois = m_seen.doi == NumberLevel::different && !m_seen.named_versions;
        line(other_doi, two_dois && m_seen.same_registrant);
        line(neighbour_doi, two_dois && m_seen.same_registrant && m_seen.venue == VenueAgreement::same &&
                                m_seen.pages != PageLevel::equal);
        line(elsewhere_doi, two_dois && !m_seen.same_registrant);
        line(same_identifier, m_seen.identifier == NumberLevel::equal);
        line(same_isbn, m_seen.isbn == NumberLevel::equal && m_seen.pages == PageLevel::equal);
    }

    const ComparisonVector& m_seen;
    Add m_add;
};

/// Other versions: another medium, another venue, or years that one publication cannot have.
bool is_other_version(const ComparisonVector& seen)
{
    if (is_decided_by_patents(seen)) {
        return seen.patent_number == NumberLevel::different;
    }
    const bool placed =
        seen.pages == PageLevel::equal || (seen.pages == PageLevel::first && seen.volume == NumberLevel::equal);
    // One venue in one year: "In J. Loom., 2020" was taken for a conference.
    const bool one_issue = seen.venue == VenueAgreement::same && seen.year_gap == 0;
    return ((seen.media_differ && !one_issue) || seen.venue >= VenueAgreement::different ||
            seen.doi == NumberLevel::different || seen.identifier == NumberLevel::different) &&
           !placed && seen.doi != NumberLevel::equal;
}

} // namespace

std::string_view name_of(Relation relation)
{
    constexpr std::array<std::string_view, 4> names{"same-version", "same-work", "undecided", "different"};
    return names[static_cast<std::size_t>(relation)];
}

double Judgement::confidence() const
{
    return probability(static_cast<double>(score) - (acceptance + question) / 2);
}

Judgement judge(const ComparisonVector& seen)
{
    Judgement judgement;
    Weighing{seen, [&](std::string_view, float weight) { judgement.score += weight; }}.run();
    if (judgement.score >= acceptance) {
        judgement.relation = is_other_version(seen) ? Relation::same_work : Relation::same_version;
    } else if (judgement.score >= question) {
        judgement.relation = Relation::undecided;
    }
    return judgement;
}

std::vector<Evidence> reasons(const ComparisonVector& seen)
{
    std::vector<Evidence> lines;
    Weighing{seen, [&](std::string_view what, float weight) { lines.push_back({std::string{what}, weight}); }}.run();
    return lines;
}

bool by_identifier(const ComparisonVector& seen)
{
    return seen.doi == NumberLevel::equal || seen.identifier == NumberLevel::equal || seen.named_versions ||
           is_one_patent(seen);
}

} // namespace vitalign::linkage
