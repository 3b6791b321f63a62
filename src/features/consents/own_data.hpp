#pragma once
#include "platform/holdings/holdings.hpp"

// What this feature keeps of a person, for features/own_data.
namespace sx::consents {

holdings::Holdings kept_of_people();
void erase_person(holdings::Erasing const&);

}  // namespace sx::consents
