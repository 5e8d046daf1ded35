#include "harvest/saved_file.hpp"

#include "files/bulk_file.hpp"
#include "harvest/saved_forms.hpp"
#include "harvest/saved_streams.hpp"
#include "marked/source_text.hpp"
#include "text/utf8_check.hpp"

namespace vitalign::harvest {

namespace {

constexpr std::size_t enough_to_tell = std::size_t{1} << 16;
constexpr std::size_t largest_whole = std::size_t{64} << 20;

Result<void> read_whole(files::BulkFile& file, std::string start, const SavedFormRow& row, SavedFile& saved)
{
    saved.content = std::move(start);
    for (Result<bool> more = true; more && *more;) {
        if (saved.content.size() > largest_whole) {
            return failure(ErrorCode::malformed, "it is larger than {} MB", largest_whole >> 20);
        }
        more = file.read(saved.content, piece);
        if (!more) {
            return failure_of(more);
        }
    }
    if (const auto broken =
            saved.form != fetchers::SavedForm::unknown ? text::first_broken_byte(saved.content) : std::nullopt) {
        return failure(ErrorCode::malformed, "{}: not UTF-8; save the file in that encoding",
                       marked::place_in(saved.content, *broken));
    }
    return row.read(saved.content, saved);
}

Result<SavedFile> read(files::BulkFile& file, const std::filesystem::path& path, const SavedFilter& filter)
{
    std::string start;
    if (auto begun = file.read(start, enough_to_tell); !begun) {
        return failure_of(begun);
    }
    SavedFile saved{.path = path, .form = fetchers::saved_form_of(start)};
    const SavedFormRow& row = row_of(saved.form);
    auto done = row.stream == nullptr ? read_whole(file, std::move(start), row, saved)
                                      : row.stream(file, std::move(start), filter, saved);
    return done ? Result<SavedFile>{std::move(saved)} : failure_of(done);
}

} // namespace

Result<SavedFile> read_saved_file(const std::filesystem::path& path, const SavedFilter& filter)
{
    auto file = files::BulkFile::open(path);
    return file ? read_saved_file(*file, path, filter) : failure_of(file);
}

Result<SavedFile> read_saved_file(files::BulkFile& file, const std::filesystem::path& path, const SavedFilter& filter)
{
    return in_file(path.string(), read(file, path, filter));
}

} // namespace vitalign::harvest
