#include "harvest/saved_streams.hpp"

#include "fetchers/crossref_works.hpp"
#include "fetchers/dblp_dump.hpp"
#include "files/bulk_file.hpp"
#include "schemas/ascii.hpp"

namespace vitalign::harvest {

namespace {

constexpr std::size_t longest_line = std::size_t{16} << 20;

/// Hands the file on piece by piece, the beginning first.
template <class Take>
Result<void> stream(files::BulkFile& file, std::string text, Take take)
{
    for (;;) {
        if (auto taken = take(text); !taken) {
            return taken;
        }
        text.clear();
        const auto more = file.read(text, piece);
        if (!more || !*more) {
            return more ? Result<void>{} : failure_of(more);
        }
    }
}

void take_element(const fetchers::dblp::DumpElement& element, const SavedFilter& filter, SavedFile& saved)
{
    if (element.person && element.person == filter.person) {
        saved.person_names = element.names;
    }
    if (element.publication && filter.wanted(*element.publication)) {
        saved.records.push_back({*element.publication, std::string{element.xml}, element.names});
    }
}

Result<void> take_line(std::string_view line, std::size_t number, const SavedFilter& filter, SavedFile& saved)
{
    if (ascii::trim(line).empty()) {
        return {};
    }
    auto works = fetchers::crossref::read_works(line);
    if (!works) {
        return failure(ErrorCode::malformed, "line {}: {}", number, works.error().message);
    }
    for (SourceRecord& record : works->records) {
        if (filter.wanted(record)) {
            saved.records.push_back({std::move(record), std::string{line}, {}});
        }
    }
    return {};
}

/// Takes the whole lines of `rest` and leaves what is behind them.
template <class Take>
Result<void> take_lines(std::string& rest, Take take)
{
    std::size_t begin = 0;
    for (std::size_t end = rest.find('\n'); end != std::string::npos; end = rest.find('\n', begin)) {
        if (auto taken = take(std::string_view{rest}.substr(begin, end - begin)); !taken) {
            return taken;
        }
        begin = end + 1;
    }
    rest.erase(0, begin);
    return rest.size() <= longest_line
               ? Result<void>{}
               : failure(ErrorCode::malformed, "a line of more than {} MB is no work", longest_line >> 20);
}

} // namespace

Result<void> stream_dump(files::BulkFile& file, std::string start, const SavedFilter& filter, SavedFile& saved)
{
    fetchers::dblp::DumpReader reader{
        filter.needle, [&](const fetchers::dblp::DumpElement& element) { take_element(element, filter, saved); }};
    return stream(file, std::move(start), [&](std::string_view text) { return reader.feed(text); }).and_then([&] {
        return reader.finish();
    });
}

Result<void> stream_lines(files::BulkFile& file, std::string start, const SavedFilter& filter, SavedFile& saved)
{
    std::string rest;
    std::size_t number = 0;
    const auto take = [&](std::string_view line) { return take_line(line, ++number, filter, saved); };
    return stream(file, std::move(start),
                  [&](std::string_view text) {
                      rest += text;
                      return take_lines(rest, take);
                  })
        .and_then([&] { return take(rest); });
}

} // namespace vitalign::harvest
