#pragma once
#include <string>
#include <vector>

namespace sx::app {

// Runs a program of the system and waits for it; its output goes where ours does. Throws when it
// cannot be started or fails.
void run_program(std::vector<std::string> const& words);

}  // namespace sx::app
