// The forms in which a list prints one name, and how well words fit each.
#pragma once

#include "cv/author_atoms.hpp"
#include "schemas/person_name.hpp"

#include <cstdint>
#include <string_view>

namespace vitalign::cv {

enum class NameForm : std::uint8_t {
    given_family,    ///< `Ada Quill`, `A. Quill`
    family_comma,    ///< `Quill, Ada`
    family_initials, ///< `Quill A`, `Ríos M del C`
    family_given,    ///< `Quill Ada`
    family_alone,    ///< `Quill`, `van Quill`
};
constexpr std::size_t form_count = 5;

/// How a name is read in one form.
struct FormFit {
    float score = 0;       ///< log-likelihood
    std::size_t split = 0; ///< words in front of the second part
};

/// The name that one atom is, in a form without a comma.
FormFit fit_of(const AuthorAtom& atom, NameForm form);

/// The name that two atoms with a comma between them are.
float comma_fit(const AuthorAtom& family, const AuthorAtom& given);

/// The name itself.
PersonName name_of(std::string_view text, const AuthorAtom& atom, NameForm form);
PersonName name_of(std::string_view text, const AuthorAtom& family, const AuthorAtom& given);

} // namespace vitalign::cv
