#pragma once
#include "platform/aging/aging.hpp"

namespace sx::courier {

aging::Classes data_classes();

}  // namespace sx::courier
