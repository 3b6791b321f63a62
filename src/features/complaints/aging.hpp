#pragma once
#include "platform/aging/aging.hpp"

namespace sx::complaints {

aging::Classes data_classes();

}  // namespace sx::complaints
