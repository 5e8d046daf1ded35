#include "decisions.hpp"

#include "file.hpp"
#include "toml_text.hpp"

#include <algorithm>
#include <array>
#include <toml++/toml.h>

namespace vitalign {

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
    return fs::exists(file, error) ? read_file(file) : Result<std::string>{""};
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
try {
    const auto content = content_of(file);
    if (!content) {
        return failure_of(content);
    }
    const toml::table root = toml::parse(*content, file.string());
    std::vector<Decision> decisions;
    if (const toml::array* list = root["decision"].as_array()) {
        for (const toml::node& node : *list) {
            if (const toml::table* table = node.as_table()) {
                auto decision = read_one(*table, file);
                if (!decision) {
                    return failure_of(decision);
                }
                decisions.push_back(*std::move(decision));
            }
        }
    }
    return decisions;
} catch (const toml::parse_error& error) {
    return failure(ErrorCode::config, "{}:{}:{}: {}", file.string(), error.source().begin.line,
                   error.source().begin.column, error.description());
}

Result<void> append_decision(const fs::path& file, const Decision& decision)
{
    auto content = content_of(file);
    if (!content) {
        return failure_of(content);
    }
    if (content->empty()) {
        *content = header;
    }
    return write_file(file, *content + rendered(decision));
}

Result<std::optional<Decision>> undo_last_decision(const fs::path& file)
{
    const auto decisions = read_decisions(file);
    const auto content = content_of(file);
    if (!decisions || !content) {
        return failure_of(decisions ? Result<std::vector<Decision>>{tl::unexpected(content.error())} : decisions);
    }
    const std::size_t last = content->rfind(entry_mark);
    if (decisions->empty() || last == std::string::npos) {
        return std::optional<Decision>{};
    }
    std::string kept = content->substr(0, last);
    while (kept.ends_with("\n\n")) {
        kept.pop_back();
    }
    if (auto written = write_file(file, kept); !written) {
        return failure_of(written);
    }
    return std::optional{decisions->back()};
}

} // namespace vitalign
