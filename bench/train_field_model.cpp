// Learns the weights of the field model (cv/field_model.hpp) from CVs with gold lists and from labelled references.
#include "bench/printed_examples.hpp"
#include "bench/reordered_examples.hpp"
#include "bench/retold_examples.hpp"
#include "cv/field_model.hpp"
#include "cv/word_feature.hpp"

#include <CLI/CLI.hpp>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <set>
#include <unordered_map>

namespace {

using namespace vitalign;
using bench::Example;
using bench::Tags;
using cv::gap_count;
using cv::tag_count;

using Row = std::array<float, tag_count>;

constexpr float impossible = -1e30F;

float log_add(float a, float b)
{
    const float top = std::max(a, b);
    return top <= impossible ? impossible : top + std::log1p(std::exp(std::min(a, b) - top));
}

/// A weight per tag, each with the sum of its squared gradients (AdaGrad; Duchi, Hazan and Singer, JMLR 2011).
struct Weights {
    Row value = {};
    Row squares = {};
};

struct Sequence {
    std::vector<std::vector<std::uint32_t>> features;
    std::vector<std::uint8_t> gaps;
    std::vector<std::uint8_t> shapes;
    std::vector<Tags> allowed;
    std::size_t group = 0;
    float weight = 1;
};

struct Model {
    std::vector<Weights> features;
    std::vector<Weights> gaps = std::vector<Weights>(gap_count * tag_count);         // [gap][from] -> to
    std::vector<Weights> shapes = std::vector<Weights>(cv::shape_count * tag_count); // [shape][from] -> to

    std::size_t step_slot(std::size_t kind, std::size_t from) const { return kind * tag_count + from; }
};

/// Sums over all rows of tags that `allowed` lets through.
struct Chain {
    std::vector<Row> forward;
    std::vector<Row> backward;
    float total = impossible;
};

using Step = std::array<Row, tag_count>;

std::vector<Row> emissions_of(const Model& model, const Sequence& sequence)
{
    std::vector<Row> out(sequence.features.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        for (const std::uint32_t feature : sequence.features[i]) {
            for (std::size_t tag = 0; tag < tag_count; ++tag) {
                out[i][tag] += model.features[feature].value[tag];
            }
        }
    }
    return out;
}

std::vector<Step> steps_of(const Model& model, const Sequence& sequence)
{
    std::vector<Step> out(sequence.features.size());
    for (std::size_t i = 1; i < out.size(); ++i) {
        for (std::size_t from = 0; from < tag_count; ++from) {
            const Row& gap = model.gaps[model.step_slot(sequence.gaps[i], from)].value;
            const Row& shape = model.shapes[model.step_slot(sequence.shapes[i], from)].value;
            for (std::size_t to = 0; to < tag_count; ++to) {
                out[i][from][to] = gap[to] + shape[to];
            }
        }
    }
    return out;
}

Chain chain_of(const std::vector<Row>& emissions, const std::vector<Step>& steps, const std::vector<Tags>& allowed)
{
    const std::size_t size = emissions.size();
    Chain chain{std::vector<Row>(size), std::vector<Row>(size)};
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t to = 0; to < tag_count; ++to) {
            float sum = i == 0 ? 0 : impossible;
            for (std::size_t from = 0; from < tag_count && i > 0; ++from) {
                sum = log_add(sum, chain.forward[i - 1][from] + steps[i][from][to]);
            }
            chain.forward[i][to] = allowed[i].test(to) ? sum + emissions[i][to] : impossible;
        }
    }
    for (std::size_t i = size; i-- > 0;) {
        for (std::size_t from = 0; from < tag_count; ++from) {
            float sum = i + 1 == size ? 0 : impossible;
            for (std::size_t to = 0; to < tag_count && i + 1 < size; ++to) {
                if (allowed[i + 1].test(to)) {
                    sum = log_add(sum, steps[i + 1][from][to] + emissions[i + 1][to] + chain.backward[i + 1][to]);
                }
            }
            chain.backward[i][from] = sum;
        }
    }
    for (std::size_t tag = 0; tag < tag_count; ++tag) {
        chain.total = log_add(chain.total, chain.forward[size - 1][tag]);
    }
    return chain;
}

/// Adds `sign` times the expected counts of the chain.
struct Gradient {
    std::vector<Row> words;
    std::vector<Step> steps;

    explicit Gradient(std::size_t size) : words(size), steps(size) {}

    void add(const Chain& chain, const std::vector<Row>& emissions, const std::vector<Step>& step_scores,
             const std::vector<Tags>& allowed, float sign)
    {
        for (std::size_t i = 0; i < words.size(); ++i) {
            for (std::size_t tag = 0; tag < tag_count; ++tag) {
                if (allowed[i].test(tag)) {
                    words[i][tag] += sign * std::exp(chain.forward[i][tag] + chain.backward[i][tag] - chain.total);
                }
                for (std::size_t to = 0; to < tag_count && i > 0; ++to) {
                    if (allowed[i - 1].test(tag) && allowed[i].test(to)) {
                        steps[i][tag][to] += sign * std::exp(chain.forward[i - 1][tag] + step_scores[i][tag][to] +
                                                             emissions[i][to] + chain.backward[i][to] - chain.total);
                    }
                }
            }
        }
    }
};

struct Learning {
    float rate = 0.15F;
    float shrink = 1e-5F; ///< L2
    float cut = 2e-6F;    ///< L1
    int rounds = 8;
};

void climb(Weights& weights, std::size_t tag, float gradient, const Learning& how)
{
    float& value = weights.value[tag];
    gradient -= how.shrink * value;
    weights.squares[tag] += gradient * gradient;
    const float rate = how.rate / (0.1F + std::sqrt(weights.squares[tag]));
    value += rate * gradient;
    const float least = how.cut * rate;
    value = value > least ? value - least : value < -least ? value + least : 0;
}

/// One step up the likelihood of the allowed rows of tags; the latent tags are summed out.
float learn(Model& model, const Sequence& sequence, const Learning& how)
{
    const auto emissions = emissions_of(model, sequence);
    const auto steps = steps_of(model, sequence);
    const std::vector<Tags> all(emissions.size(), Tags{}.set());
    const Chain right = chain_of(emissions, steps, sequence.allowed);
    const Chain any = chain_of(emissions, steps, all);
    if (right.total <= impossible) {
        return 0;
    }
    Gradient gradient{emissions.size()};
    gradient.add(right, emissions, steps, sequence.allowed, sequence.weight);
    gradient.add(any, emissions, steps, all, -sequence.weight);
    for (std::size_t i = 0; i < emissions.size(); ++i) {
        for (std::size_t tag = 0; tag < tag_count; ++tag) {
            const float slope = gradient.words[i][tag];
            if (std::abs(slope) > 1e-4F) {
                for (const std::uint32_t feature : sequence.features[i]) {
                    climb(model.features[feature], tag, slope, how);
                }
            }
            for (std::size_t to = 0; to < tag_count && i > 0; ++to) {
                const float step = gradient.steps[i][tag][to];
                if (std::abs(step) > 1e-4F) {
                    climb(model.gaps[model.step_slot(sequence.gaps[i], tag)], to, step, how);
                    climb(model.shapes[model.step_slot(sequence.shapes[i], tag)], to, step, how);
                }
            }
        }
    }
    return any.total - right.total;
}

std::vector<std::size_t> best_tags(const Model& model, const Sequence& sequence)
{
    const auto emissions = emissions_of(model, sequence);
    const auto steps = steps_of(model, sequence);
    std::vector<Row> score(emissions.size());
    std::vector<std::array<std::size_t, tag_count>> from(emissions.size());
    for (std::size_t i = 0; i < score.size(); ++i) {
        for (std::size_t to = 0; to < tag_count; ++to) {
            float best = i == 0 ? 0 : impossible;
            for (std::size_t before = 0; before < tag_count && i > 0; ++before) {
                const float here = score[i - 1][before] + steps[i][before][to];
                if (here > best) {
                    best = here;
                    from[i][to] = before;
                }
            }
            score[i][to] = best + emissions[i][to];
        }
    }
    std::vector<std::size_t> tags(score.size());
    tags.back() = static_cast<std::size_t>(std::ranges::max_element(score.back()) - score.back().begin());
    for (std::size_t i = score.size() - 1; i > 0; --i) {
        tags[i - 1] = from[i][tags[i]];
    }
    return tags;
}

struct Count {
    int words = 0, right_words = 0, all = 0, right = 0;
    std::array<int, tag_count> wrong = {};
};

void check(const Model& model, const std::vector<Sequence>& sequences, std::string_view name)
{
    Count count;
    for (const Sequence& sequence : sequences) {
        const auto tags = best_tags(model, sequence);
        bool right = true;
        std::array<bool, tag_count> wrong{};
        for (std::size_t i = 0; i < tags.size(); ++i) {
            const bool ok = sequence.allowed[i].test(tags[i]);
            ++count.words;
            count.right_words += ok;
            right = right && ok;
            if (!ok) {
                wrong[tags[i]] = true;
                for (std::size_t tag = 0; tag < 3; ++tag) {
                    wrong[tag] = wrong[tag] || (sequence.allowed[i].test(tag) && sequence.allowed[i].count() == 1);
                }
            }
        }
        ++count.all;
        count.right += right;
        for (std::size_t tag = 0; tag < tag_count; ++tag) {
            count.wrong[tag] += wrong[tag];
        }
    }
    std::cout << name << ": words " << static_cast<float>(count.right_words) / static_cast<float>(count.words)
              << ", whole " << static_cast<float>(count.right) / static_cast<float>(std::max(1, count.all)) << " of "
              << count.all << "; wrong";
    for (std::size_t tag = 0; tag < tag_count; ++tag) {
        std::cout << ' ' << cv::tag_names[tag] << ' ' << count.wrong[tag];
    }
    std::cout << '\n';
}

void print_if_wrong(const Model& model, const Sequence& sequence, const Example& example)
{
    const auto tags = best_tags(model, sequence);
    std::string out;
    bool wrong = false;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const bool ok = sequence.allowed[i].test(tags[i]);
        wrong = wrong || !ok;
        if (i == 0 || tags[i] != tags[i - 1]) {
            out += " <" + std::string{cv::tag_names[tags[i]]} + ">";
        }
        out += (ok ? " " : " **") + std::string{example.words[i].part.in(example.text)};
    }
    if (wrong) {
        std::cout << example.set << ' ' << example.number << ':' << out << '\n';
    }
}

class FeatureTable {
public:
    /// Counts in how many groups each feature is seen.
    void count(const std::vector<Example>& examples)
    {
        for (const Example& example : examples) {
            for (std::size_t i = 0; i < example.words.size(); ++i) {
                cv::for_each_feature(example.words, i, [&](std::string_view name) {
                    Seen& seen = m_seen[std::string{name}];
                    ++seen.times;
                    if (seen.last_group != example.group) {
                        ++seen.groups;
                        seen.last_group = example.group;
                    }
                });
            }
        }
    }

    void keep(int groups, int times)
    {
        for (const auto& [name, seen] : m_seen) {
            if (seen.groups >= groups && seen.times >= times) {
                m_ids.emplace(name, static_cast<std::uint32_t>(m_names.size()));
                m_names.push_back(name);
            }
        }
    }

    Sequence read(const Example& example) const
    {
        Sequence out{.allowed = example.allowed, .group = example.group, .weight = example.weight};
        for (std::size_t i = 0; i < example.words.size(); ++i) {
            auto& features = out.features.emplace_back();
            cv::for_each_feature(example.words, i, [&](std::string_view name) {
                if (const auto found = m_ids.find(std::string{name}); found != m_ids.end()) {
                    features.push_back(found->second);
                }
            });
            out.gaps.push_back(static_cast<std::uint8_t>(example.words[i].gap));
            out.shapes.push_back(static_cast<std::uint8_t>(cv::index_of(example.words[i].shape)));
        }
        return out;
    }

    const std::vector<std::string>& names() const { return m_names; }

private:
    struct Seen {
        int times = 0;
        int groups = 0;
        std::size_t last_group = ~std::size_t{0};
    };
    std::map<std::string, Seen> m_seen;
    std::unordered_map<std::string, std::uint32_t> m_ids;
    std::vector<std::string> m_names;
};

int rounded(float weight)
{
    return static_cast<int>(std::lround(std::clamp(weight * cv::weight_unit, -127.0F, 127.0F)));
}

void write_row(std::ostream& out, std::string_view name, const Row& row)
{
    std::string escaped;
    for (const char c : name) {
        escaped += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
    }
    out << "    {\"" << escaped << "\", {";
    for (std::size_t tag = 0; tag < tag_count; ++tag) {
        out << (tag == 0 ? "" : ", ") << rounded(row[tag]);
    }
    out << "}},\n";
}

/// Rows that say nothing are left out.
std::size_t write_table(std::ostream& out, const Model& model, const std::vector<std::string>& names)
{
    std::size_t rows = 0;
    const auto tells = [](const Row& row) {
        return std::ranges::any_of(row, [](float weight) { return std::abs(rounded(weight)) >= 4; });
    };
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (tells(model.features[i].value)) {
            write_row(out, names[i], model.features[i].value);
            ++rows;
        }
    }
    for (std::size_t gap = 0; gap < gap_count; ++gap) {
        for (std::size_t from = 0; from < tag_count; ++from) {
            write_row(out, cv::step_name(static_cast<cv::Gap>(gap), from),
                      model.gaps[model.step_slot(gap, from)].value);
        }
    }
    for (std::size_t shape = 0; shape < cv::shape_count; ++shape) {
        for (std::size_t from = 0; from < tag_count; ++from) {
            write_row(out, cv::step_name(cv::all_shapes[shape], from),
                      model.shapes[model.step_slot(shape, from)].value);
        }
    }
    return rows;
}

/// Some of each style, which count as those of one hand.
std::vector<Example> invented_examples(const std::vector<bench::PrintedStyle>& styles, const bench::Pools& pools,
                                       std::mt19937& random)
{
    constexpr std::size_t each = 10;
    constexpr std::size_t first_group = 1'000'000; ///< beyond those of the lists at hand
    std::vector<Example> out;
    for (std::size_t i = 0; i < each * styles.size(); ++i) {
        out.push_back(bench::printed(styles[i / each], pools, random));
        out.back().group = first_group + i / each;
    }
    return out;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app{"Learns the weights of the field model"};
    std::vector<std::string> folders;
    std::vector<std::string> references;
    std::string table;
    std::size_t hold_out = 0;
    int groups = 20;
    int times = 40;
    Learning how;
    app.add_option("--cvs", folders, "folders with <name>.<ext> and <name>.gold.json");
    app.add_option("--references", references, "labelled references (XML)");
    app.add_option("--output", table, "where to write the table");
    app.add_option("--hold-out", hold_out, "keeps each so-many-th file for the check");
    std::string hold_owner;
    std::size_t remainder = 0;
    std::size_t shut = 99;
    bool show = false;
    app.add_option("--remainder", remainder, "which file of so many");
    app.add_option("--shut", shut, "files of this remainder are not used at all");
    app.add_flag("--show", show, "prints the wrong readings");
    std::string styles_table;
    app.add_option("--styles", styles_table, "printed styles, bench/printed_styles.txt");
    double invented = 0.5;
    app.add_option("--invented", invented, "examples in printed styles, by the others");
    double reorder = 0.3;
    app.add_option("--reorder", reorder, "the share of examples that is put in another order");
    std::string pools_folder;
    app.add_option("--pools", pools_folder, "folder with titles.txt, venues.txt, abbreviated_venues.txt, families.txt");
    app.add_option("--hold-owner", hold_owner, "keeps this owner's lists out; the check has those of held files");
    app.add_option("--rate", how.rate);
    app.add_option("--l1", how.cut);
    app.add_option("--l2", how.shrink);
    app.add_option("--rounds", how.rounds);
    app.add_option("--groups", groups);
    app.add_option("--times", times);
    CLI11_PARSE(app, argc, argv);

    std::vector<Example> examples;
    for (const std::string& folder : folders) {
        bench::add_cv_examples(folder, examples);
    }
    for (const std::string& file : references) {
        bench::add_references(file, examples);
    }
    std::erase_if(examples, [](const Example& example) { return example.words.empty(); });
    std::vector<Example> shown;
    std::map<std::string, std::vector<Example>> held;
    for (Example& example : examples) {
        const bool hold = hold_out > 0 && example.number % hold_out == remainder;
        if (hold_out > 0 && example.number % hold_out == shut) {
            continue;
        }
        if (!hold_owner.empty() && !example.owner.empty() && hold != (example.owner == hold_owner)) {
            continue;
        }
        (hold ? held[example.set] : shown).push_back(std::move(example));
    }
    std::mt19937 random{1};
    const bench::Pools pools = pools_folder.empty() ? bench::Pools{} : bench::read_pools(pools_folder);
    const auto styles =
        styles_table.empty() ? std::vector<bench::PrintedStyle>{} : bench::read_printed_styles(styles_table);
    invented = styles.empty() ? 0 : invented;
    FeatureTable features;
    features.count(shown);
    features.count(invented_examples(styles, pools, random));
    features.keep(groups, times);
    std::cout << shown.size() << " examples, " << features.names().size() << " features\n";
    const auto told = [&] {
        std::vector<Sequence> sequences;
        for (std::size_t i = 0; i < static_cast<std::size_t>(invented * static_cast<double>(shown.size())); ++i) {
            sequences.push_back(features.read(bench::printed(styles[i % styles.size()], pools, random)));
        }
        for (const Example& example : shown) {
            Example now = pools.titles.empty() ? example : bench::retold(example, pools, random);
            if (std::bernoulli_distribution{reorder}(random)) {
                now = bench::reordered(now, random).value_or(now);
            }
            sequences.push_back(features.read(now));
        }
        return sequences;
    };
    std::map<std::string, std::vector<Sequence>> checks;
    for (const auto& [set, some] : held) {
        for (const Example& example : some) {
            checks[set].push_back(features.read(example));
        }
    }
    Model model{std::vector<Weights>(features.names().size())};
    for (int round = 0; round < how.rounds; ++round) {
        std::vector<Sequence> sequences = told();
        std::ranges::shuffle(sequences, random);
        float loss = 0;
        for (const Sequence& sequence : sequences) {
            loss += learn(model, sequence, how);
        }
        std::cout << "round " << round << ": loss " << loss / static_cast<float>(sequences.size()) << '\n';
        if (round == how.rounds - 1 || round % 4 == 3) {
            check(model, sequences, "shown");
            for (const auto& [set, some] : checks) {
                check(model, some, set);
            }
        }
    }
    for (const auto& [set, some] : held) {
        for (std::size_t i = 0; i < some.size() && show; ++i) {
            print_if_wrong(model, checks[set][i], some[i]);
        }
    }
    if (!table.empty()) {
        std::ofstream out{table};
        std::cout << write_table(out, model, features.names()) << " rows\n";
    }
}
