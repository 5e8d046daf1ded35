// Entries whose words are known to belong to fields: what the field model learns from.
#pragma once

#include "cv/field_model.hpp"

#include <bitset>
#include <filesystem>
#include <string>
#include <vector>

namespace vitalign::bench {

/// The tags that a word may have.
using Tags = std::bitset<cv::tag_count>;

struct Example {
    std::string set = {};         ///< where it is from
    std::string owner = {};       ///< where one list is printed in many styles
    std::size_t number = 0;       ///< of its file
    std::size_t group = 0;        ///< examples of one hand
    marked::MarkedText text = {}; ///< without origins
    std::vector<cv::Word> words = {};
    std::vector<Tags> allowed = {};
    float weight = 1;
};

/// Every entry of the CVs of a folder whose gold title stands in one of the blocks.
void add_cv_examples(const std::filesystem::path& folder, std::vector<Example>& out);

/// References labelled part by part (XML of AnyStyle).
void add_references(const std::filesystem::path& file, std::vector<Example>& out);

} // namespace vitalign::bench
