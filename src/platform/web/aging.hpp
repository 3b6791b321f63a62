#pragma once
#include "platform/aging/aging.hpp"

namespace sx::web {

aging::Classes data_classes();

}  // namespace sx::web
