#pragma once
#include "features/notifications/notifications.hpp"

namespace sx::postings {

notifications::Tellers tellers();  // who is told of which event of this feature

}  // namespace sx::postings
