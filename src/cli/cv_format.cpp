#include "command.hpp"

#include <algorithm>

namespace vitalign {

void add_cv_format(CLI::App& command, std::optional<CvForm>& form)
{
    const auto names = cv_form_names();
    command
        .add_option_function<std::string>(
            "--cv-format", [&form](const std::string& name) { form = cv_form(name); },
            fmt::format("{}; by default found out", fmt::join(names, ", ")))
        ->check(CLI::IsMember(std::vector<std::string>(names.begin(), names.end())))
        ->type_name("FORM");
}

} // namespace vitalign
