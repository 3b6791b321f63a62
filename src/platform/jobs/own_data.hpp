#pragma once
#include "platform/holdings/holdings.hpp"

namespace sx::jobs {

// The long works that a person started. One that still runs ends by itself, as nobody's hat is
// left.
holdings::Holdings kept_of_people();
void erase_person(holdings::Erasing const&);

}  // namespace sx::jobs
