#pragma once
#include <string_view>
#include <vector>

namespace sx::analysis {

// The rows of a table in data/analysis/, without its header. Views live as long as the program.
std::vector<std::vector<std::string_view>> table(std::string_view file);

}  // namespace sx::analysis
