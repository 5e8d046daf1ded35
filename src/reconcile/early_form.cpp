#include "reconcile/early_form.hpp"

#include "linkage/title_key.hpp"

#include <algorithm>

namespace vitalign::reconcile {

bool is_early_form(const Version& version)
{
    linkage::TitleKey key;
    const auto is_occasion = [&](const SourceRecord& record) {
        linkage::read_title(record.title, key);
        return key.occasion;
    };
    return version.kind == Kind::preprint || version.kind == Kind::poster ||
           std::ranges::any_of(version.records, is_occasion);
}

} // namespace vitalign::reconcile
