// \ifx, \else, \fi, and the switches that \newif declares: `\ifshort` asks, `\shorttrue` and `\shortfalse` set.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace vitalign::latex {

struct Job;

/// Values of the switches by the names of their conditions, `ifshort`.
using Switches = std::map<std::string, bool, std::less<>>;

/// Learns the switch that the \newif before `at` declares; returns where that ends.
std::size_t declare(Switches& switches, std::string_view text, std::size_t at);
/// Sets the switch that `shorttrue` sets; says whether there is one.
bool set(Switches& switches, std::string_view command);
/// Whether a condition holds; one that is not known is taken to.
bool holds(const Switches& switches, std::string_view condition);

/// Passes over the branch that is not printed; says whether the command, whose name has been read, is of a condition.
bool condition(Job& job, std::string_view name);

} // namespace vitalign::latex
