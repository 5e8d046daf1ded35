// A long list of Crossref, page by page to its end.
#pragma once

#include "fetchers/crossref_works.hpp"
#include "harvest/asker.hpp"

#include <functional>
#include <string>
#include <vector>

namespace vitalign::harvest {

/// Makes the address of the page that a cursor stands for; the first cursor is `*`.
using CursorUrl = std::function<std::string(std::string_view cursor)>;

/// Reads every page. A cursor that has expired, and a list that ends or repeats itself too early, are begun anew once;
/// then they are an error, and `pages` holds what came. The same cursor on every page is normal (it is a scroll).
/// `identity` names the list in the archive, whatever its cursors.
Result<void> read_listing(Asker& asker, const CursorUrl& url_of, const std::string& identity,
                          std::vector<Answer<fetchers::crossref::Works>>& pages);

} // namespace vitalign::harvest
