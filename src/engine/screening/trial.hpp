#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "engine/screening/screener.hpp"

namespace sx::screening {

// What a changed rulebook says otherwise of one text.
struct Change {
    enum class Kind : std::uint8_t { added, gone, severity };
    Kind kind{};
    std::size_t text = 0;  // its place among the texts
    Finding finding{};     // as the changed rulebook has it; of `gone`, as the one in use had it
};

// Tries a rulebook before it takes effect. Findings are the same when rule and place agree; of one
// text changes stand in its order. Views into the texts.
std::vector<Change> compare(
    std::span<Finding const> in_use, std::span<Finding const> changed, std::size_t text);
std::vector<Change> compare(
    Screener const& in_use, Screener const& changed, std::span<std::string const> texts);

}  // namespace sx::screening
