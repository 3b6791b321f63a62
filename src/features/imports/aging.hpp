#pragma once
#include "platform/aging/aging.hpp"

namespace sx::imports {

aging::Classes data_classes();

}  // namespace sx::imports
