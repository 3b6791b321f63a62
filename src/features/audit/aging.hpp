#pragma once
#include "platform/aging/aging.hpp"

namespace sx::audit {

aging::Classes data_classes();

}  // namespace sx::audit
