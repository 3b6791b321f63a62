#pragma once
#include "platform/aging/aging.hpp"

namespace sx::applications {

aging::Classes data_classes();

}  // namespace sx::applications
