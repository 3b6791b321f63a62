#pragma once
#include <string_view>
#include "engine/requirements/requirements.hpp"

namespace sx::engine {

// Reads what a posting asks out of its words: sentences, lists, or lines of "heading: words" (a
// table's row written as lines reads as well as a description). What is not understood is not
// guessed: it is left out. Any bytes may be given; what is no UTF-8 is passed over. Pure; safe from
// every thread; time linear in the text.
Requirements read_requirements(std::string_view text);

}  // namespace sx::engine
