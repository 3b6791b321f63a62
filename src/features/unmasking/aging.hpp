#pragma once
#include "platform/aging/aging.hpp"

namespace sx::unmasking {

aging::Classes data_classes();

}  // namespace sx::unmasking
