#include "bench/field_examples.hpp"

#include "cv/sections.hpp"
#include "document/read_blocks.hpp"
#include "files/file.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <set>

namespace vitalign::bench {

namespace {

enum Tag : std::size_t { authors, title, venue, date, numbers, place, status, link, patent, other, editors, publisher };

Tags tags_of(std::initializer_list<Tag> tags)
{
    Tags out;
    for (const Tag tag : tags) {
        out.set(tag);
    }
    return out;
}

/// Letters and digits of a text, folded, each with its place.
struct TightText {
    std::string text;
    std::vector<std::size_t> begin; ///< per byte of `text`
    std::vector<std::size_t> end;

    explicit TightText(std::string_view whole)
    {
        for (std::size_t at = 0; at < whole.size();) {
            const std::size_t length =
                std::min(utf8::sequence_length(static_cast<unsigned char>(whole[at])), whole.size() - at);
            const std::string folded = text::fold_tight(whole.substr(at, length));
            for (const char c : folded) {
                text += c;
                begin.push_back(at);
                end.push_back(at + length);
            }
            at += length;
        }
    }

    /// Every place of the words.
    std::vector<marked::Part> find(std::string_view words) const
    {
        std::vector<marked::Part> found;
        const std::string needle = text::fold_tight(words);
        for (std::size_t at = needle.empty() ? std::string::npos : text.find(needle); at != std::string::npos;
             at = text.find(needle, at + 1)) {
            found.push_back({begin[at], end[at + needle.size() - 1]});
        }
        return found;
    }
};

bool overlaps(marked::Part a, marked::Part b)
{
    return a.begin < b.end && b.begin < a.end;
}

std::vector<std::string> strings_of(const nlohmann::json& record, const char* key)
{
    std::vector<std::string> out;
    const auto found = record.find(key);
    if (found == record.end() || found->is_null()) {
        return out;
    }
    if (found->is_array()) {
        for (const auto& each : *found) {
            out.push_back(each.is_string() ? each.get<std::string>() : each.dump());
        }
        return out;
    }
    out.push_back(found->is_string() ? found->get<std::string>() : found->dump());
    return out;
}

/// Writes the facts of a gold record into an entry's words.
class Labelling {
public:
    Labelling(const marked::MarkedText& text, const nlohmann::json& gold)
        : m_tight(text.text), m_gold(gold), m_words(cv::cut_words(text)), m_text(text)
    {
        for (cv::Word& word : m_words) {
            word.patent = gold.value("kind", "") == "patent";
        }
        m_allowed.assign(m_words.size(),
                         tags_of({date, numbers, place, status, link, patent, other, editors, publisher}));
        m_fixed.assign(m_words.size(), false);
    }

    std::optional<Example> read()
    {
        if (!fix_first("title", tags_of({title}))) {
            return std::nullopt;
        }
        fix_authors();
        fix_venue();
        free_more_venues();
        fix_numbers();
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (m_words[i].shape == cv::Shape::sign) {
                m_allowed[i].set(); // punctuation that stands alone may go with either side
            }
        }
        return Example{
            .text = {m_text.text, {}, m_text.marks}, .words = std::move(m_words), .allowed = std::move(m_allowed)};
    }

private:
    void fix(marked::Part part, Tags tags, bool always = false)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (overlaps(m_words[i].part, part) && (always || !m_fixed[i])) {
                m_allowed[i] = tags;
                m_fixed[i] = true;
            }
        }
    }

    bool is_free(marked::Part part) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (overlaps(m_words[i].part, part) && m_fixed[i]) {
                return false;
            }
        }
        return true;
    }

    bool fix_first(const char* key, Tags tags)
    {
        for (const std::string& value : strings_of(m_gold, key)) {
            for (const marked::Part part : m_tight.find(value)) {
                if (is_free(part)) {
                    fix(part, tags);
                    return true;
                }
            }
        }
        return false;
    }

    /// The longest run of words that stand in the authors' names, and what may stand between those.
    void fix_authors()
    {
        static const std::set<std::string> between{"and", "und",  "et", "y",      "e",  "i",  "a",  "og",  "och", "en",
                                                   "ve",  "with", "al", "others", "jr", "sr", "ii", "iii", ""};
        std::set<std::string> names;
        const auto authors_of = strings_of(m_gold, "authors");
        for (const std::string& author : authors_of) {
            for (const std::string& word : text::folded_words(author)) {
                names.insert(word);
            }
            names.insert(text::fold_tight(author));
        }
        const auto is_name = [&](const cv::Word& word) {
            const auto words = text::folded_words(word.part.in(m_text));
            return !words.empty() && std::ranges::all_of(words, [&](const std::string& each) {
                return names.contains(each) ||
                       (each.size() <= 3 && word.folded.size() <= 3 && is_initials(each, names));
            });
        };
        std::size_t best_begin = 0, best_end = 0;
        int best = 0;
        for (std::size_t begin = 0; begin < m_words.size(); ++begin) {
            if (m_fixed[begin] || !is_name(m_words[begin])) {
                continue;
            }
            int count = 0;
            std::size_t end = begin;
            for (std::size_t i = begin; i < m_words.size() && !m_fixed[i]; ++i) {
                const bool name = is_name(m_words[i]);
                if (!name && !between.contains(m_words[i].folded)) {
                    break;
                }
                if (name && m_words[i].folded.size() >= 2) {
                    ++count;
                }
                if (name || m_words[i].folded == "al" || m_words[i].folded == "others" || m_words[i].folded == "jr") {
                    end = i + 1;
                }
            }
            if (count > best) {
                best = count;
                best_begin = begin;
                best_end = end;
            }
        }
        for (std::size_t i = best_begin; i < best_end; ++i) {
            m_allowed[i] = tags_of({authors});
            m_fixed[i] = true;
        }
        // What else reads like them may be theirs: the owner's name in front, a list in two pieces.
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (!m_fixed[i] && is_name(m_words[i])) {
                m_allowed[i].set(authors);
            }
        }
        if (best == 0 && !authors_of.empty()) {
            for (std::size_t i = 0; i < m_words.size(); ++i) {
                if (!m_fixed[i]) {
                    m_allowed[i].set(authors);
                }
            }
        }
    }

    static bool is_initials(const std::string& word, const std::set<std::string>& names)
    {
        return std::ranges::all_of(word, [&](char c) {
            return std::ranges::any_of(names, [&](const std::string& name) { return name.starts_with(c); });
        });
    }

    /// A book's venue is its publisher: for the model that is a publisher.
    void fix_venue()
    {
        const std::string kind = m_gold.value("kind", "");
        const bool publisher_only = kind == "book" || kind == "report" || kind == "thesis";
        const auto venues = strings_of(m_gold, "venue");
        const bool found = fix_first("venue", publisher_only ? tags_of({publisher, venue}) : tags_of({venue}));
        if (!venues.empty() && !found) {
            for (std::size_t i = 0; i < m_words.size(); ++i) {
                if (!m_fixed[i]) {
                    m_allowed[i].set(venue);
                }
            }
        }
    }

    /// What else may be read as one: an acronym, a second venue, "In" and years around the name.
    void free_more_venues()
    {
        for (const char* key : {"acronym", "also"}) {
            for (const std::string& value : strings_of(m_gold, key)) {
                for (const marked::Part part : m_tight.find(value)) {
                    for (std::size_t i = 0; i < m_words.size(); ++i) {
                        if (overlaps(m_words[i].part, part) && !m_fixed[i]) {
                            m_allowed[i].set(venue);
                        }
                    }
                }
            }
        }
        const auto is_venue = [&](std::size_t i) { return m_fixed[i] && m_allowed[i].test(venue); };
        // What leads from another field to the venue: "Accepted to", "PhD thesis".
        constexpr std::size_t longest_lead = 5;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (std::size_t back = 1; back <= std::min(i, longest_lead) && is_venue(i) && !m_fixed[i - back]; ++back) {
                m_allowed[i - back].set(venue);
            }
        }
        if (m_gold.value("kind", "") == "thesis") {
            for (std::size_t i = 0; i < m_words.size(); ++i) {
                m_allowed[i].set(venue, m_allowed[i].test(venue) || !m_fixed[i]);
            }
        }
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            const bool near = (i > 0 && is_venue(i - 1)) || (i + 1 < m_words.size() && is_venue(i + 1)) ||
                              (i + 2 < m_words.size() && is_venue(i + 2)) || (i > 1 && is_venue(i - 2));
            const std::string& word = m_words[i].folded;
            const bool lead = word == "in" || word == "proceedings" || word == "proc" || word == "of" || word == "the";
            const bool year = word.empty() && m_words[i].shape != cv::Shape::issue;
            if (!m_fixed[i] && near && (lead || year)) {
                m_allowed[i].set(venue);
            }
        }
    }

    void fix_numbers()
    {
        struct KeyRow {
            const char* key;
            Tags tags;
        };
        const std::array<KeyRow, 7> rows{{{"doi", tags_of({link})},
                                          {"arxiv", tags_of({link, venue})},
                                          {"patent_number", tags_of({patent})},
                                          {"application_number", tags_of({patent})},
                                          {"pages", tags_of({numbers})},
                                          {"status", tags_of({status, venue, other})},
                                          {"assignee", tags_of({other, publisher})}}};
        for (const KeyRow& row : rows) {
            const auto values = strings_of(m_gold, row.key);
            if (!values.empty() && text::fold_tight(values.front()).size() >= 3) {
                fix_first(row.key, row.tags);
            }
        }
        const auto year = strings_of(m_gold, "year");
        for (std::size_t i = 0; i < m_words.size() && !year.empty(); ++i) {
            const bool here = m_words[i].part.in(m_text).find(year.front()) != std::string_view::npos;
            if (here && !m_fixed[i] && m_words[i].shape == cv::Shape::year) {
                m_allowed[i] = m_allowed[i].test(venue) ? tags_of({date, venue, patent}) : tags_of({date, patent});
            }
        }
    }

    TightText m_tight;
    const nlohmann::json& m_gold;
    std::vector<cv::Word> m_words;
    std::vector<Tags> m_allowed;
    std::vector<bool> m_fixed;
    const marked::MarkedText& m_text;
};

std::size_t number_of(const std::string& name)
{
    const auto number = ascii::number(std::string_view{name}.substr(0, name.find('-')));
    return static_cast<std::size_t>(number.value_or(0));
}

/// Whose list each file is, where a table says so (columns n, style, owner).
std::map<std::size_t, std::string> owners_of(const std::filesystem::path& folder)
{
    std::map<std::size_t, std::string> owners;
    std::ifstream in{folder / "styles.tsv"};
    for (std::string line; std::getline(in, line);) {
        const auto cells = ascii::split(line, '\t');
        if (cells.size() > 2 && ascii::all_digits(cells[0])) {
            owners[number_of(std::string{cells[0]})] = std::string{cells[2]};
        }
    }
    return owners;
}

std::vector<marked::Block> blocks_of(const std::filesystem::path& path)
{
    auto content = files::read_file(path);
    if (!content) {
        return {};
    }
    const auto form = document::form_of(*content, path);
    if (!form) {
        return {};
    }
    auto text = document::readable_text(*std::move(content), *form);
    if (!text) {
        return {};
    }
    marked::SourceText source{*std::move(text)};
    auto blocks = document::read_blocks(source, *form, {});
    return blocks ? *std::move(blocks) : std::vector<marked::Block>{};
}

} // namespace

void add_cv_examples(const std::filesystem::path& folder, std::vector<Example>& out)
{
    constexpr std::string_view suffix = ".gold.json";
    std::vector<std::filesystem::path> golds;
    std::vector<std::filesystem::path> files;
    for (const auto& each : std::filesystem::directory_iterator{folder}) {
        const std::string name = each.path().filename().string();
        (name.ends_with(suffix) ? golds : files).push_back(each.path());
    }
    std::ranges::sort(golds);
    const auto owners = owners_of(folder);
    int missed = 0;
    for (const auto& gold_path : golds) {
        const std::string name = gold_path.filename().string();
        const std::string stem = name.substr(0, name.size() - suffix.size());
        const auto path = std::ranges::find_if(
            files, [&](const std::filesystem::path& file) { return file.filename().string().starts_with(stem + "."); });
        if (path == files.end()) {
            continue;
        }
        std::ifstream in{gold_path};
        const nlohmann::json gold = nlohmann::json::parse(in);
        auto blocks = blocks_of(*path);
        for (marked::Block& block : blocks) {
            block.text.even_blanks();
        }
        for (const auto& record : gold) {
            bool found = false;
            for (const marked::Block& block : blocks) {
                if (block.kind == marked::Block::Kind::heading || block.text.text.size() > 1500) {
                    continue;
                }
                if (auto example = Labelling{block.text, record}.read()) {
                    example->set = folder.filename().string();
                    example->number = number_of(stem);
                    const auto owner = owners.find(example->number);
                    example->owner = owner == owners.end() ? "" : owner->second;
                    example->group =
                        std::hash<std::string>{}(owner == owners.end() ? folder.string() + stem : owner->second);
                    example->weight = example->owner.empty() ? 2 : 1; // real lists are few
                    out.push_back(*std::move(example));
                    found = true;
                    break;
                }
            }
            missed += !found;
        }
    }
    std::cout << folder.filename().string() << ": " << missed << " gold records found in no block\n";
}

void add_references(const std::filesystem::path& file, std::vector<Example>& out)
{
    static const std::map<std::string, Tags> tags{{"author", tags_of({authors})},
                                                  {"title", tags_of({title})},
                                                  {"journal", tags_of({venue})},
                                                  {"container-title", tags_of({venue})},
                                                  {"collection-title", tags_of({other, venue})},
                                                  {"editor", tags_of({editors})},
                                                  {"translator", tags_of({editors, other})},
                                                  {"director", tags_of({authors, editors, other})},
                                                  {"publisher", tags_of({publisher})},
                                                  {"location", tags_of({place})},
                                                  {"date", tags_of({date})},
                                                  {"volume", tags_of({numbers})},
                                                  {"pages", tags_of({numbers})},
                                                  {"citation-number", tags_of({other})},
                                                  {"url", tags_of({link})},
                                                  {"doi", tags_of({link})},
                                                  {"isbn", tags_of({link, numbers, other})}};
    pugi::xml_document document;
    document.load_file(file.c_str());
    std::size_t number = 0;
    for (const pugi::xml_node sequence : document.child("dataset").children("sequence")) {
        marked::MarkedText text;
        std::vector<std::pair<marked::Part, Tags>> parts;
        for (const pugi::xml_node part : sequence.children()) {
            const std::string value = utf8::squeeze(part.text().get());
            text.text += text.text.empty() ? "" : " ";
            const std::size_t begin = text.text.size();
            text.text += value;
            const auto row = tags.find(part.name());
            parts.emplace_back(marked::Part{begin, text.text.size()},
                               row == tags.end() ? tags_of({other, status, place, publisher, numbers}) : row->second);
        }
        Example example{.set = "references", .number = number, .group = number / 40};
        example.words = cv::cut_words(text);
        for (const cv::Word& word : example.words) {
            const auto part =
                std::ranges::find_if(parts, [&](const auto& each) { return overlaps(each.first, word.part); });
            example.allowed.push_back(part->second);
        }
        example.text = std::move(text);
        ++number;
        out.push_back(std::move(example));
    }
}

} // namespace vitalign::bench
