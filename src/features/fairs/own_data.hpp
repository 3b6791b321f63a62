#pragma once
#include "platform/holdings/holdings.hpp"

// What this feature keeps of a person, for features/own_data.
namespace sx::fairs {

// Whom an employer has on duty.
void erase_person(holdings::Erasing const&);

}  // namespace sx::fairs
