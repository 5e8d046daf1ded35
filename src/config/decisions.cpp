#include "config/decisions.hpp"

#include "config/toml_text.hpp"
#include "files/file.hpp"

#include <algorithm>
#include <array>
#include <toml++/toml.h>

namespace vitalign::config {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> verdicts{"not-mine", "mine", "keep", "ignore"};
constexpr std::string_view header =
    "# Decisions about what vitalign reported. Written by `vitalign decide`; edit it freely.\n";
constexpr std::string_view entry_mark = "[[decision]]";

std::string rendered(const Decision& decision)
{
    std::string out = fmt::format("\n{}\nsubject = {}\nverdict = {}\n", entry_mark, toml_text(decision.subject),
                                  toml_text(name_of(decision.verdict)));
    for (const auto& [key, value] :
         {std::pair{"reason ", &decision.reason}, {"date   ", &decision.date}, {"about  ", &decision.about}}) {
        out += value->empty() ? "" : fmt::format("{} = {}\n", key, toml_text(*value));
    }
    return out;
}

Result<Decision> read_one(const toml::table& table, const fs::path& file)
{
    const auto text = [&](std::string_view key) { return table[key].value_or(std::string{}); };
    const auto verdict = verdict_of(text("verdict"));
    const auto place = table.source().begin;
    if (text("subject").empty() || !verdict) {
        return failure(ErrorCode::config, "{}:{}:{}: a decision needs a `subject` and a `verdict` ({})", file.string(),
                       place.line, place.column, fmt::join(verdicts, ", "));
    }
    return Decision{.subject = text("subject"),
                    .verdict = *verdict,
                    .reason = text("reason"),
                    .date = text("date"),
                    .about = text("about")};
}

Result<std::string> content_of(const fs::path& file)
{
    std::error_code error;
    return fs::exists(file, error) ? files::read_file(file) : Result<std::string>{""};
}

struct Parsed {
    std::vector<Decision> decisions = {};
    std::size_t last_line = 0; ///< where the last decision's table begins
    std::size_t end_line = 0;  ///< where its last value ends
};

std::size_t end_of(const toml::table& table)
{
    std::size_t line = table.source().begin.line;
    for (const auto& [key, value] : table) {
        line = std::max<std::size_t>(line, value.source().end.line);
    }
    return line;
}

Result<Parsed> parse_decisions(std::string_view content, const fs::path& file)
try {
    const toml::table root = toml::parse(content, file.string());
    Parsed parsed;
    for (const auto& [key, node] : root) {
        const toml::array* list = node.as_array();
        if (key.str() != "decision" || list == nullptr || !list->is_homogeneous(toml::node_type::table)) {
            return failure(ErrorCode::config, "{}:{}:{}: only [[decision]] tables belong here, not `{}`", file.string(),
                           key.source().begin.line, key.source().begin.column, key.str());
        }
        for (const toml::node& item : *list) {
            auto decision = read_one(*item.as_table(), file);
            if (!decision) {
                return failure_of(decision);
            }
            parsed.decisions.push_back(*std::move(decision));
            parsed.last_line = item.source().begin.line;
            parsed.end_line = end_of(*item.as_table());
        }
    }
    return parsed;
} catch (const toml::parse_error& error) {
    return failure(ErrorCode::config, "{}:{}:{}: {}", file.string(), error.source().begin.line,
                   error.source().begin.column, error.description());
}

/// The lines in front of a line that counts from 1.
std::string lines_before(const std::string& content, std::size_t line)
{
    std::size_t end = 0;
    for (std::size_t i = 1; i < line && end != std::string::npos; ++i) {
        end = content.find('\n', end);
        end += end == std::string::npos ? 0 : 1;
    }
    return content.substr(0, end);
}

} // namespace

std::string_view name_of(Verdict verdict)
{
    return verdicts[static_cast<std::size_t>(verdict)];
}

std::optional<Verdict> verdict_of(std::string_view name)
{
    const auto* found = std::ranges::find(verdicts, name);
    return found == verdicts.end() ? std::nullopt : std::optional{static_cast<Verdict>(found - verdicts.begin())};
}

Result<std::vector<Decision>> read_decisions(const fs::path& file)
{
    const auto content = content_of(file);
    return content ? parse_decisions(*content, file).map([](Parsed&& parsed) { return std::move(parsed.decisions); })
                   : failure_of(content);
}

Result<void> append_decision(const fs::path& file, const Decision& decision)
{
    auto content = content_of(file);
    if (!content) {
        return failure_of(content);
    }
    const std::string added = (content->empty() ? std::string{header} : *content) + rendered(decision);
    // A file that cannot take another [[decision]] stays as it is.
    if (const auto readable = parse_decisions(added, file); !readable) {
        return failure_of(readable);
    }
    return files::write_file(file, added);
}

Result<std::optional<Decision>> undo_last_decision(const fs::path& file)
{
    const auto content = content_of(file);
    const auto parsed = content ? parse_decisions(*content, file) : failure_of(content);
    if (!parsed) {
        return failure_of(parsed);
    }
    if (parsed->decisions.empty()) {
        return std::optional<Decision>{};
    }
    std::string kept = lines_before(*content, parsed->last_line);
    const std::string behind = content->substr(lines_before(*content, parsed->end_line + 1).size());
    while (behind.empty() && kept.ends_with("\n\n")) {
        kept.pop_back();
    }
    kept += behind;
    // Only what is certain to be that decision alone is taken out.
    if (const auto left = parse_decisions(kept, file);
        !left || left->decisions.size() + 1 != parsed->decisions.size()) {
        return failure(ErrorCode::config, "{}:{}:1: the last decision cannot be taken out; edit the file by hand",
                       file.string(), parsed->last_line);
    }
    if (auto written = files::write_file(file, kept); !written) {
        return failure_of(written);
    }
    return std::optional{parsed->decisions.back()};
}

} // namespace vitalign::config
