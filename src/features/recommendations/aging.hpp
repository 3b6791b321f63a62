#pragma once
#include "platform/aging/aging.hpp"

namespace sx::recommendations {

aging::Classes data_classes();

}  // namespace sx::recommendations
