#pragma once
#include <string>
#include <string_view>
#include "platform/base/scan.hpp"

// What the readers of posting texts share.
namespace sx::imports {

// Without spaces; full-width forms as ASCII; every dash, tilde and 至 as '-'; every middle dot as
// '·'; letters small.
std::string normalised(std::string_view);
// Without the blanks before and after it, wide ones too.
std::string trimmed(std::string_view);

bool says_nothing(std::string_view normalised_text);  // empty, "-", "null" and the like

}  // namespace sx::imports
