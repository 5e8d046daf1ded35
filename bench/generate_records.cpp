// Writes a bibliography of invented works with realistic errors, and the truth about it.
//
//   generate_records COUNT SEED RECORDS.csv TRUTH.csv
//
// Every work is a function of seed and number alone. About a fifth of the records are near-duplicates of others:
// initials, abbreviated venues, typing errors, lost diacritics, missing fields, lists cut by "et al.". Hard negatives
// stand among them: parts of a series, conference and journal version of one title, columns that return, namesakes.
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
    bool chance(double probability) { return static_cast<double>(next() >> 11U) * 0x1.0p-53 < probability; }
    /// Small numbers often, large ones rarely.
    std::size_t skewed(std::size_t bound) { return below(1 + below(bound)); }

private:
    std::uint64_t m_state;
};

constexpr std::array<std::string_view, 60> field_words{
    "learning",     "systems",    "data",       "network",   "distributed", "efficient",   "analysis", "model",
    "based",        "parallel",   "optimal",    "adaptive",  "query",       "memory",      "graph",    "secure",
    "scheduling",   "inference",  "dynamic",    "storage",   "training",    "language",    "robust",   "detection",
    "estimation",   "control",    "processing", "framework", "algorithms",  "performance", "scalable", "streaming",
    "approximate",  "semantic",   "mobile",     "cloud",     "transaction", "recovery",    "index",    "compression",
    "clustering",   "prediction", "search",     "routing",   "cache",       "virtual",     "kernel",   "quantum",
    "verification", "testing",    "embedded",   "wireless",  "sensor",      "image",       "video",    "speech",
    "knowledge",    "planning",   "consensus",  "simulation"};
constexpr std::array<std::string_view, 12> small_words{"of",  "for", "in",    "with", "and",   "on",
                                                       "the", "a",   "using", "from", "under", "via"};
constexpr std::array<std::string_view, 24> onsets{"b", "c", "d", "f", "g",  "h",  "k",  "l",  "m",  "n",  "p",  "r",
                                                  "s", "t", "v", "w", "br", "cr", "st", "tr", "pl", "ch", "sh", "gr"};
constexpr std::array<std::string_view, 10> vowels{"a", "e", "i", "o", "u", "ai", "ea", "io", "ou", "y"};
constexpr std::array<std::string_view, 10> endings{"n", "r", "l", "s", "ng", "tion", "ic", "er", "ism", "x"};
constexpr std::array<std::string_view, 40> common_families{
    "Wang",   "Li",     "Zhang", "Liu",    "Chen",    "Yang",   "Kim",     "Lee",    "Park",  "Choi",
    "Nguyen", "Singh",  "Kumar", "Smith",  "Garcia",  "Müller", "Schmidt", "Tanaka", "Sato",  "Ivanov",
    "Silva",  "Santos", "Rossi", "Martin", "Johnson", "Brown",  "Jones",   "Wu",     "Huang", "Zhao",
    "Zhou",   "Xu",     "Sun",   "Ma",     "Zhu",     "Hu",     "Guo",     "He",     "Lin",   "Gao"};
constexpr std::array<std::string_view, 40> givens{
    "James",   "Mary",  "Wei",       "Min",    "Jing",  "Anna",   "Peter",  "Laura", "Carlos", "Yuki",
    "Hiroshi", "Ivan",  "Olga",      "Ravi",   "Priya", "Thomas", "Sofia",  "José",  "André",  "Zoë",
    "Björn",   "Marek", "Agnieszka", "Fatima", "Omar",  "Elena",  "David",  "Sarah", "Daniel", "Jun",
    "Hyun",    "Seo",   "Tao",       "Ling",   "Xin",   "Paulo",  "Giulia", "Marta", "Felix",  "Clara"};

std::string syllables(Dice& dice, std::size_t count)
{
    std::string word;
    for (std::size_t i = 0; i < count; ++i) {
        word += onsets[dice.below(onsets.size())];
        word += vowels[dice.below(vowels.size())];
    }
    return word + std::string{endings[dice.below(endings.size())]};
}

/// The n-th of 24,000 words of the field.
std::string made_word(std::size_t n)
{
    Dice dice{n * 7919 + 17};
    return syllables(dice, 2 + dice.below(2));
}

std::string capitalised(std::string word)
{
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

struct Person {
    std::string given = {};
    std::string middle = {};
    std::string family = {};
};

/// The n-th of many people; a quarter share few family names.
Person person(std::uint64_t seed, std::size_t n)
{
    Dice dice{seed ^ (n * 0x9E3779B97F4A7C15ULL + 5)};
    Person one;
    one.given = givens[dice.below(givens.size())];
    one.middle = dice.chance(0.3) ? std::string(1, static_cast<char>('A' + dice.below(26))) : "";
    one.family = dice.chance(0.25) ? std::string{common_families[dice.skewed(common_families.size())]}
                                   : capitalised(syllables(dice, 2));
    if (dice.chance(0.04)) {
        one.family = "van der " + one.family;
    }
    return one;
}

struct Work {
    std::string title = {};
    std::vector<Person> authors = {};
    std::string venue = {};
    std::string short_venue = {};
    bool journal = false;
    int year = 0;
    int volume = 0;
    int number = 0;
    int first_page = 0;
    int pages = 0;
    std::string doi = {};
};

std::string title_of(Dice& dice)
{
    std::string title;
    if (dice.chance(0.15)) {
        title = capitalised(made_word(dice.below(24'000))) + ": ";
    }
    const std::size_t words = 5 + dice.below(6);
    for (std::size_t i = 0; i < words; ++i) {
        const bool small = i > 0 && i + 1 < words && dice.chance(0.25);
        std::string word = small              ? std::string{small_words[dice.below(small_words.size())]}
                           : dice.chance(0.5) ? std::string{field_words[dice.skewed(field_words.size())]}
                                              : made_word(dice.skewed(24'000));
        title += (i == 0 ? "" : " ") + (i == 0 ? capitalised(std::move(word)) : word);
    }
    return title;
}

void put_venue(Dice& dice, Work& work)
{
    const std::size_t n = dice.skewed(3'000);
    Dice named{n * 31 + 7};
    work.journal = named.chance(0.5);
    const std::string one{field_words[named.below(field_words.size())]};
    const std::string other = made_word(named.below(24'000));
    const std::string third{field_words[named.below(field_words.size())]};
    const auto cut = [](const std::string& word) {
        return capitalised(word.substr(0, std::min<std::size_t>(word.size(), 5))) + ".";
    };
    work.venue = (work.journal ? "Journal of " : "International Conference on ") + capitalised(one) + " " +
                 capitalised(other) + " and " + capitalised(third);
    work.short_venue = (work.journal ? "J. " : "Int. Conf. ") + cut(one) + " " + cut(other) + " " + cut(third);
}

/// The n-th work.
Work make_work(std::uint64_t seed, std::size_t n)
{
    Dice dice{seed * 0x2545F4914F6CDD1DULL + n};
    Work work;
    if (dice.chance(0.004)) {
        constexpr std::array<std::string_view, 4> generic{"Editorial", "Preface", "Book Review", "Guest Editorial"};
        work.title = generic[dice.below(generic.size())];
    } else {
        work.title = title_of(dice);
    }
    const std::size_t group = dice.below(150'000) * 8;
    const std::size_t count = 1 + dice.below(6);
    for (std::size_t i = 0; i < count; ++i) {
        work.authors.push_back(person(seed, group + dice.below(8)));
    }
    put_venue(dice, work);
    work.year = 2026 - static_cast<int>(dice.skewed(45));
    work.volume = 1 + static_cast<int>(dice.below(90));
    work.number = 1 + static_cast<int>(dice.below(12));
    work.first_page = 1 + static_cast<int>(dice.below(2'000));
    work.pages = 4 + static_cast<int>(dice.below(20));
    work.doi = dice.chance(0.8) ? "10." + std::to_string(1000 + dice.below(400)) + "/x." + std::to_string(seed % 1000) +
                                      "." + std::to_string(n)
                                : "";
    return work;
}

std::string without_accents(std::string_view text)
{
    static const std::array<std::pair<std::string_view, std::string_view>, 5> plain{
        {{"é", "e"}, {"ü", "u"}, {"ö", "o"}, {"ë", "e"}, {"á", "a"}}};
    std::string out{text};
    for (const auto& [accent, letter] : plain) {
        for (std::size_t at = out.find(accent); at != std::string::npos; at = out.find(accent)) {
            out.replace(at, accent.size(), letter);
        }
    }
    return out;
}

void misspell(Dice& dice, std::string& text)
{
    const std::size_t at = 1 + dice.below(text.size() - 1);
    if (static_cast<unsigned char>(text[at]) >= 0x80 || static_cast<unsigned char>(text[at - 1]) >= 0x80) {
        return;
    }
    const auto letter = static_cast<char>('a' + dice.below(26));
    switch (dice.below(4)) {
    case 0: text.erase(at, 1); break;
    case 1: text.insert(at, 1, letter); break;
    case 2: text[at] = letter; break;
    default: std::swap(text[at], text[at - 1]); break;
    }
}

std::string authors_text(Dice& dice, const Work& work, bool changed)
{
    const bool initials = changed && dice.chance(0.5);
    const bool inverted = changed && dice.chance(0.3);
    const bool plain = changed && dice.chance(0.4);
    const bool cut = changed && work.authors.size() > 3 && dice.chance(0.15);
    std::string text;
    for (std::size_t i = 0; i < (cut ? 1 : work.authors.size()); ++i) {
        const Person& one = work.authors[i];
        std::string given = initials ? one.given.substr(0, 1) + "." : one.given;
        if (static_cast<unsigned char>(given[0]) >= 0x80) {
            given = one.given;
        }
        if (!one.middle.empty()) {
            given += " " + one.middle + ".";
        }
        const std::string name = inverted ? one.family + ", " + given : given + " " + one.family;
        text += (i == 0 ? "" : " and ") + (plain ? without_accents(name) : name);
    }
    return cut ? text + " and others" : text;
}

std::string title_text(Dice& dice, const Work& work, bool changed)
{
    std::string title = work.title;
    if (!changed) {
        return title;
    }
    if (dice.chance(0.35)) {
        for (char& c : title) {
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    if (dice.chance(0.25) && title.size() > 12) {
        for (std::size_t i = 0; i < 1 + dice.below(3); ++i) {
            misspell(dice, title);
        }
    }
    if (const std::size_t colon = title.find(": "); colon != std::string::npos && dice.chance(0.1)) {
        title = title.substr(colon + 2);
    }
    if (dice.chance(0.04)) {
        title += " (Extended Abstract)";
    }
    return title;
}

std::string quoted(const std::string& text)
{
    return text.find_first_of(",\"") == std::string::npos ? text : "\"" + text + "\"";
}

/// One record of the work; a changed one is a near-duplicate.
std::string record_text(Dice& dice, const Work& work, std::size_t id, bool changed)
{
    const bool no_doi = changed && dice.chance(0.45);
    const int year = work.year + (changed && work.journal && dice.chance(0.12) ? 1 : 0);
    const bool no_place = !work.journal && dice.chance(0.3);
    std::string line = std::to_string(id) + "," + quoted(title_text(dice, work, changed)) + "," +
                       quoted(authors_text(dice, work, changed));
    line += "," + (changed && dice.chance(0.6) ? work.short_venue : work.venue);
    line += "," + (changed && dice.chance(0.05) ? "" : std::to_string(year));
    line += "," + (work.journal && !(changed && dice.chance(0.2)) ? std::to_string(work.volume) : "");
    line += "," + (work.journal && !(changed && dice.chance(0.4)) ? std::to_string(work.number) : "");
    line += "," + (no_place || (changed && dice.chance(0.25))
                       ? ""
                       : std::to_string(work.first_page) + "-" + std::to_string(work.first_page + work.pages));
    return line + "," + (no_doi ? "" : work.doi) + "\n";
}

/// Another work that is hard to tell from this one.
Work hard_negative(Dice& dice, Work work, std::uint64_t seed, std::size_t n)
{
    work.doi = "10." + std::to_string(1000 + dice.below(400)) + "/y." + std::to_string(n);
    work.first_page += 37;
    switch (dice.below(3)) {
    case 0: // the next part, in the same volume
        work.title += ", Part II";
        break;
    case 1: // a report of another year by the same people
        work.title += " " + std::to_string(work.year + 1);
        work.year += 1;
        work.volume += 1;
        break;
    default: // a namesake with a similar title
        work.title = title_of(dice) + " " + work.title.substr(work.title.rfind(' ') + 1);
        work.authors = {work.authors.front(), person(seed, n * 13)};
        break;
    }
    return work;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 5) {
        std::fputs("usage: generate_records COUNT SEED RECORDS.csv TRUTH.csv\n", stderr);
        return 2;
    }
    const auto count = static_cast<std::size_t>(std::atoll(argv[1]));
    const auto seed = static_cast<std::uint64_t>(std::atoll(argv[2]));
    std::ofstream records(argv[3]);
    std::ofstream truth(argv[4]);
    records << "id,title,author,venue,year,volume,number,pages,doi\n";
    truth << "id,work\n";
    // Duplicates come a while after their original, so that neighbours in the file tell nothing.
    std::vector<std::string> later;
    std::size_t id = 0;
    for (std::size_t n = 0; id < count; ++n) {
        Dice dice{seed ^ (n * 0xD1342543DE82EF95ULL + 11)};
        const Work work = make_work(seed, n);
        const auto put = [&](const Work& one, const std::string& name, bool changed) {
            if (id < count) {
                const std::string line = record_text(dice, one, id, changed);
                truth << id << "," << name << "\n";
                ++id;
                changed ? later.push_back(line) : void(records << line);
            }
        };
        put(work, "w" + std::to_string(n), false);
        if (dice.chance(0.16)) {
            for (std::size_t copies = 1 + dice.skewed(4); copies > 0; --copies) {
                put(work, "w" + std::to_string(n), true);
            }
        }
        if (dice.chance(0.05)) {
            put(hard_negative(dice, work, seed, n), "h" + std::to_string(n), false);
        }
        while (later.size() > 5'000) {
            const std::size_t at = dice.below(later.size());
            records << later[at];
            later[at] = std::move(later.back());
            later.pop_back();
        }
    }
    for (const std::string& line : later) {
        records << line;
    }
    return records.good() && truth.good() ? 0 : 1;
}
