#pragma once
#include "features/notifications/notifications.hpp"

namespace sx::pushes {

notifications::Tellers tellers();

}  // namespace sx::pushes
