#pragma once
#include <string>
#include <string_view>

namespace sx::analysis {

struct Spelling {
    std::string full;      // "ruanjiangongchengshi"
    std::string initials;  // "rjgcs"
    std::string alone;     // full, but each character as it is read alone: 会计 huiji
};

// How a text is typed on a keyboard: pinyin without tones and blanks; letters and digits stay, the
// rest is left out. Words whose characters are read differently alone are known (会计 kuaiji).
Spelling spelling(std::string_view text);

}  // namespace sx::analysis
