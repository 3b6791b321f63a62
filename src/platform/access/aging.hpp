#pragma once
#include "platform/aging/aging.hpp"

namespace sx::access {

aging::Classes data_classes();

}  // namespace sx::access
