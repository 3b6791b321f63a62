#pragma once
#include "features/own_data/events.hpp"
#include "features/own_data/messages.hpp"

// The face of this feature: what a person may do with all of their own data.
namespace sx::own_data {

web::Endpoints endpoints(holdings::Holdings const&);  // which outlive them

}  // namespace sx::own_data
