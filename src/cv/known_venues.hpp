// Whether the venue table knows a name; asked once per name, because one list prints the same venues again and again.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace vitalign::cv {

class KnownVenues {
public:
    bool knows(std::string_view name);

private:
    std::unordered_map<std::string, bool> m_known;
};

} // namespace vitalign::cv
