#include "cv/reading.hpp"

#include "cv/author_list.hpp"

#include <cmath>

namespace vitalign::cv {

namespace {

/// Rounds of learning the style; the readings hardly change after these.
constexpr int rounds = 3;

struct Cut {
    std::vector<Atom> atoms = {};
    std::vector<Clue> clues = {}; ///< of the text alone
    Segmentation reading = {};
};

marked::Part part_of(const std::vector<Atom>& atoms, const Segment& segment)
{
    return {atoms[segment.begin].part.begin, atoms[segment.end - 1].part.end};
}

void learn_names(const marked::MarkedText& text, const Cut& cut, NameLexicon& names)
{
    for (const Segment& segment : cut.reading.segments) {
        if (segment.label == Label::authors) {
            for (const PersonName& name : names_in(text, part_of(cut.atoms, segment))) {
                names.add(name);
            }
        }
    }
}

/// Names in fields of their own are parts of their own.
void add_by_field(const std::vector<Atom>& atoms, const Segment& segment, std::vector<marked::Part>& parts)
{
    const marked::Mark* field = nullptr;
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const marked::Part part = atoms[i].part;
        i > segment.begin&& atoms[i].field == field ? void(parts.back().end = part.end) : parts.push_back(part);
        field = atoms[i].field;
    }
}

Reading reading_of(const Cut& cut)
{
    Reading out;
    Label before = Label::title;
    for (const Segment& segment : cut.reading.segments) {
        auto& parts = out.parts[static_cast<std::size_t>(segment.label)];
        const marked::Part part = part_of(cut.atoms, segment);
        const bool joins =
            segment.label != Label::title && segment.label != Label::venue && segment.label != Label::numbers;
        if (segment.label == Label::authors) {
            add_by_field(cut.atoms, segment, parts);
        } else if (joins && segment.label == before && cut.atoms[segment.begin].field == nullptr) {
            parts.back().end = part.end;
        } else {
            parts.push_back(part);
        }
        before = segment.label;
    }
    const auto atoms = static_cast<float>(cut.atoms.size());
    out.confidence = atoms == 0 ? 0 : 1 / (1 + std::exp(-cut.reading.score / (2 + atoms / 2)));
    return out;
}

} // namespace

std::vector<Reading> read_list(std::span<const Unread> entries)
{
    std::vector<Cut> cuts;
    for (const Unread& entry : entries) {
        Cut& cut = cuts.emplace_back(Cut{.atoms = cut_atoms(*entry.text)});
        cut.clues = read_clues(*entry.text, cut.atoms);
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
            auto clues = cuts[i].clues;
            add_names(text, cuts[i].atoms, names, clues);
            cuts[i].reading = segment(text, cuts[i].atoms, clues, styles[list], venues, {.patent = entries[i].patent});
            next[list].add(cuts[i].atoms, cuts[i].reading.segments);
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
