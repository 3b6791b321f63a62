#pragma once
#include "platform/aging/aging.hpp"

namespace sx::consents {

aging::Classes data_classes();

}  // namespace sx::consents
