// What a block of a CV shows that references show, or what other lists of a CV show instead.
#pragma once

#include "marked/marked_text.hpp"

#include <bitset>
#include <cstddef>
#include <cstdint>

namespace vitalign::cv {

enum class Sign : std::uint8_t {
    year,       ///< of four digits
    day,        ///< a date with its day: `12 March 2019`
    span,       ///< `2010-2014`, `since 2010`, `2010 - present`
    identifier, ///< a DOI, arXiv's or PubMed's number, an ISBN
    pages,      ///< `pp. 3-7`, `12(3)`, `12, 345-367`, `vol. 3`
    quoted,     ///< a quotation as long as a title
    emphasised, ///< a part in italics
    initials,   ///< two persons with initials
    names,      ///< three pieces between commas that look like names
    et_al,
    venue,    ///< `journal`, `proceedings`, a publisher
    occasion, ///< `conference`, `workshop`: where talks are given, too
    status,   ///< `to appear`, `in press`
    talk,     ///< `invited talk`, `seminar`
    post,     ///< of jobs, studies and courses
    money,    ///< of grants and awards
    service,
    person, ///< `I`, `my`, `we`
    remark, ///< begins like a legend or an abstract
    brief,
    lengthy,
    titled, ///< fields that name a title and authors
    prose,  ///< many words without capitals and hardly a comma
    patent,
    count
};

constexpr auto sign_count = static_cast<std::size_t>(Sign::count);
using Signs = std::bitset<sign_count>;

Signs signs_of(const marked::MarkedText& text);

} // namespace vitalign::cv
