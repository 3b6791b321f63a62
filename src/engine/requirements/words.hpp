#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace sx::engine {

// The rows of a table in data/requirements/, without its header. Views live as long as the program.
std::vector<std::vector<std::string_view>> word_table(std::string_view file);

// The first of the words with which `text` goes on: its bytes, 0 for none.
std::size_t taken(std::string_view text, std::span<std::string_view const> words);

}  // namespace sx::engine
