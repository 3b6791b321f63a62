#pragma once
#include "features/unmasking/events.hpp"
#include "platform/web/endpoint.hpp"

// The face of this feature: staff see in clear what is masked for them, with a reason, and the
// person sees that they did.
namespace sx::unmasking {

web::Endpoints endpoints();

}  // namespace sx::unmasking
