#pragma once
#include <string>
#include <string_view>

namespace sx::screening {

// UTF-8 as code points; a byte that is no UTF-8 is a blank.
std::u32string letters_of(std::string_view text);

}  // namespace sx::screening
