#pragma once
#include "platform/aging/aging.hpp"

namespace sx::accounts {

aging::Classes data_classes();

}  // namespace sx::accounts
