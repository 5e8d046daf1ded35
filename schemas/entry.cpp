#include "schemas/entry.hpp"

#include <filesystem>

namespace vitalign {

std::string file_of(const Cv& cv, const Span& at)
{
    const bool included = at.file > 0 && at.file < cv.files.size();
    return included ? (std::filesystem::path{cv.path}.parent_path() / cv.files[at.file]).string() : cv.path;
}

} // namespace vitalign
