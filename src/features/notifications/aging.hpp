#pragma once
#include "platform/aging/aging.hpp"

namespace sx::notifications {

aging::Classes data_classes();

}  // namespace sx::notifications
