#pragma once
#include "platform/aging/aging.hpp"

namespace sx::jobs {

aging::Classes data_classes();

}  // namespace sx::jobs
