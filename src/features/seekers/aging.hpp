#pragma once
#include "platform/aging/aging.hpp"

namespace sx::seekers {

aging::Classes data_classes();

}  // namespace sx::seekers
