#pragma once
#include <span>
#include <string_view>
#include <vector>
#include "features/search/messages.hpp"
#include "features/search/words.hpp"

// Where texts hold what was looked for.
namespace sx::search {

std::vector<TextRun> runs_of(
    std::string_view text, WordReader::Length, std::span<std::string_view const> terms);
// A stretch around the first place that holds something; nothing where none does.
std::optional<std::vector<TextRun>> excerpt_of(
    std::string_view text, std::span<std::string_view const> terms);

}  // namespace sx::search
