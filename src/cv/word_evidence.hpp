// What the field model says of an entry's words, for the tokens that hold them.
#pragma once

#include "cv/feature.hpp"
#include "cv/field_model.hpp"

#include <vector>

namespace vitalign::cv {

class WordEvidence {
public:
    WordEvidence(const marked::MarkedText& text, bool patent);

    /// Offsets at which one field rather ends and another begins.
    std::vector<std::size_t> borders() const;

    /// Writes the log-odds of the words into the features of their tokens.
    void add_to(const std::vector<Token>& tokens, std::vector<Feature>& features) const;

    /// The part without the words at its ends that are surely something else: a field's tokens may hold more than it.
    marked::Part within(marked::Part part, Label label) const;

private:
    float publisher_as_venue() const;

    std::vector<Word> m_words;
    std::vector<TagShares> m_shares;
};

} // namespace vitalign::cv
