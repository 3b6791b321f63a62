#pragma once
#include "platform/holdings/holdings.hpp"

// What this feature keeps of a person, for features/own_data.
namespace sx::fairs {

// Must-reads that were confirmed, and hours on duty.
holdings::Holdings kept_of_people();
// Who was on duty goes; that a must-read was confirmed is counted on, by an id that tells of
// nobody.
void erase_person(holdings::Erasing const&);

}  // namespace sx::fairs
