#pragma once
#include <optional>
#include <span>
#include <string_view>
#include "engine/screening/screener.hpp"
#include "features/screening/messages.hpp"

namespace sx::screening {

// What can be written instead without knowing what is meant: a whole clause is left out where the
// rule's better wording is to say nothing; of a level of education only the mode of study goes.
// Nothing where other words would suffer, where nothing would be left, or where it would not cure.
std::optional<WordingCure> cure_of(
    Screener const&, std::string_view text, std::span<Finding const> all, Finding const&);

}  // namespace sx::screening
