#pragma once
#include <functional>
#include "platform/store/transaction.hpp"

namespace sx::store {

// Does the work; unless it gives true, whatever it changed is undone. Gives what it gave. Not
// inside another trial.
bool on_trial(Transaction&, std::function<bool()> const& work);

}  // namespace sx::store
