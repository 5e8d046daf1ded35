// What sort of thing a record or a CV entry is; the names are those of the JSON contract.
#pragma once

#include <optional>
#include <string_view>

namespace vitalign {

enum class Kind {
    article,
    inproceedings,
    incollection,
    book,
    proceedings,
    thesis,
    preprint,
    report,
    poster,
    patent,
    dataset,
    software,
    misc,
};

std::string_view name_of(Kind kind);
std::optional<Kind> kind_of(std::string_view name);

} // namespace vitalign
