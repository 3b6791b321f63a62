#pragma once
#include "features/own_data/messages.hpp"

// What can be done here, one function for each endpoint. What is taken is recorded, and nothing of
// it.
namespace sx::own_data {

Result<OwnData> show(holdings::Holdings const&, web::OutsideCall const&, web::Nothing const&);
Result<web::Download> take(holdings::Holdings const&, web::OutsideCall const&);

}  // namespace sx::own_data
