#pragma once
#include "features/notifications/notifications.hpp"

namespace sx::supply {

notifications::Tellers tellers();

}  // namespace sx::supply
