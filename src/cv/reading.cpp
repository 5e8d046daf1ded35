#include "cv/reading.hpp"

#include "cv/author_list.hpp"
#include "cv/word_evidence.hpp"

#include <algorithm>

namespace vitalign::cv {

namespace {

/// Rounds of learning the style; the readings hardly change after these.
constexpr int rounds = 3;

struct Cut {
    WordEvidence words;
    std::vector<Token> tokens = {};
    std::vector<Feature> features = {}; ///< of the text alone
    Segmentation reading = {};
};

marked::Part part_of(const std::vector<Token>& tokens, const Segment& segment)
{
    return {tokens[segment.begin].part.begin, tokens[segment.end - 1].part.end};
}

void learn_names(const marked::MarkedText& text, const Cut& cut, NameLexicon& names)
{
    for (const Segment& segment : cut.reading.segments) {
        if (segment.label == Label::authors) {
            for (const PersonName& name : names_in(text, part_of(cut.tokens, segment))) {
                names.add(name);
            }
        }
    }
}

/// Names in fields of their own are parts of their own.
void add_by_field(const std::vector<Token>& tokens, const Segment& segment, std::vector<marked::Part>& parts)
{
    const marked::Mark* field = nullptr;
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const marked::Part part = tokens[i].part;
        i > segment.begin&& tokens[i].field == field ? void(parts.back().end = part.end) : parts.push_back(part);
        field = tokens[i].field;
    }
}

/// Mean log-probability of the segment's words.
float agreement_of(const Cut& cut, const Segment& segment)
{
    float sum = 0;
    int words = 0;
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        sum += cut.features[i].learnt[static_cast<std::size_t>(segment.label)];
        words += std::max(1, cut.features[i].count.words);
    }
    return sum / static_cast<float>(std::max(1, words));
}

bool is_main(const Segment& segment)
{
    return segment.label == Label::authors || segment.label == Label::title || segment.label == Label::venue;
}

Agreement agreement_of(const Cut& cut)
{
    Agreement out;
    const Segment* before = nullptr;
    for (const Segment& segment : cut.reading.segments) {
        const float own = agreement_of(cut, segment);
        out.worst = is_main(segment) ? std::min(out.worst, own) : out.worst;
        if (before != nullptr && (is_main(segment) || is_main(*before))) {
            const float border = agreement_of(cut, {before->label, before->end - 1, before->end}) +
                                 agreement_of(cut, {segment.label, segment.begin, segment.begin + 1});
            out.border = std::min(out.border, border);
        }
        before = &segment;
    }
    return out;
}

/// What stood in a title or a venue and is neither.
void add_cut_off(marked::Part whole, marked::Part kept, Reading& reading)
{
    for (const marked::Part part : {marked::Part{whole.begin, kept.begin}, marked::Part{kept.end, whole.end}}) {
        if (!part.empty()) {
            reading.parts[static_cast<std::size_t>(Label::other)].push_back(part);
        }
    }
}

Reading reading_of(const Cut& cut)
{
    Reading out;
    Label before = Label::title;
    for (const Segment& segment : cut.reading.segments) {
        auto& parts = out.parts[static_cast<std::size_t>(segment.label)];
        const marked::Part part = part_of(cut.tokens, segment);
        const bool joins =
            segment.label != Label::title && segment.label != Label::venue && segment.label != Label::numbers;
        if (segment.label == Label::authors) {
            add_by_field(cut.tokens, segment, parts);
        } else if (joins && segment.label == before && cut.tokens[segment.begin].field == nullptr) {
            parts.back().end = part.end;
        } else {
            const bool named = segment.label == Label::title || segment.label == Label::venue;
            const bool stated = cut.tokens[segment.begin].field != nullptr;
            const marked::Part kept = named && !stated ? cut.words.within(part, segment.label) : part;
            parts.push_back(kept);
            add_cut_off(part, kept, out);
        }
        before = segment.label;
    }
    out.agreement = agreement_of(cut);
    out.score = cut.reading.score / (2 + static_cast<float>(cut.tokens.size()) / 2);
    return out;
}

} // namespace

std::vector<Reading> read_list(std::span<const Unread> entries)
{
    std::vector<Cut> cuts;
    for (const Unread& entry : entries) {
        WordEvidence words{*entry.text, entry.patent};
        auto tokens = cut_tokens(*entry.text, words.borders());
        Cut& cut = cuts.emplace_back(Cut{.words = std::move(words), .tokens = std::move(tokens)});
        cut.features = read_features(*entry.text, cut.tokens);
        cut.words.add_to(cut.tokens, cut.features);
    }
    NameLexicon names;
    KnownVenues venues;
    std::array<ListStyle, 2> styles; // of publications and of patents
    for (int round = 0; round < rounds; ++round) {
        NameLexicon more_names;
        std::array<ListStyle, 2> next;
        for (std::size_t i = 0; i < cuts.size(); ++i) {
            const marked::MarkedText& text = *entries[i].text;
            const std::size_t list = entries[i].patent ? 1 : 0;
            auto features = cuts[i].features;
            add_names(text, cuts[i].tokens, names, features);
            cuts[i].reading =
                segment(text, cuts[i].tokens, features, styles[list], venues, {.patent = entries[i].patent});
            next[list].add(cuts[i].tokens, cuts[i].reading.segments);
            learn_names(text, cuts[i], more_names);
        }
        names = std::move(more_names);
        styles = std::move(next);
    }
    std::vector<Reading> out;
    for (const Cut& cut : cuts) {
        out.push_back(reading_of(cut));
    }
    return out;
}

} // namespace vitalign::cv
