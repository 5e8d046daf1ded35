#include "data/json_blocks.hpp"

#include "data/json_tree.hpp"

namespace vitalign::data {

namespace {

constexpr std::size_t largest_file = 5'000'000; ///< bytes

} // namespace

Result<std::vector<marked::Block>> read_json(const marked::SourceText& source)
{
    if (source.text().size() > largest_file) {
        return failure(ErrorCode::malformed, "a JSON file of {} bytes is no CV; at most {} are read",
                       source.text().size(), largest_file);
    }
    auto tree = json_tree(source.text());
    return tree ? Result<std::vector<marked::Block>>{blocks_of(*std::move(tree))} : failure_of(tree);
}

} // namespace vitalign::data
