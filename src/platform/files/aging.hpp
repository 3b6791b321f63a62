#pragma once
#include "platform/aging/aging.hpp"

namespace sx::files {

aging::Classes data_classes();

}  // namespace sx::files
