#pragma once
#include <string>
#include <string_view>

namespace sx::analysis {

// One form for what people read as the same: full-width characters narrow, capitals small,
// traditional characters simplified (character by character: 電腦 is 电脑), accents off Latin
// letters (é is e). Idempotent. Bytes that are no UTF-8 become blanks.
std::string normal_form(std::string_view text);

}  // namespace sx::analysis
