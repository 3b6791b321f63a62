#pragma once
#include "platform/aging/aging.hpp"

namespace sx::pushes {

aging::Classes data_classes();

}  // namespace sx::pushes
