#include "cli/command.hpp"

#include <algorithm>

namespace vitalign::cli {

void add_cv_format(CLI::App& command, std::optional<document::CvForm>& form)
{
    const auto names = document::cv_form_names();
    command
        .add_option_function<std::string>(
            "--cv-format", [&form](const std::string& name) { form = document::cv_form(name); },
            fmt::format("{}; by default found out", fmt::join(names, ", ")))
        ->check(CLI::IsMember(std::vector<std::string>(names.begin(), names.end())))
        ->type_name("FORM");
}

} // namespace vitalign::cli
