#include "platform/store/trial.hpp"

namespace sx::store {

bool on_trial(Transaction& tx, std::function<bool()> const& work) {
    tx.script("savepoint on_trial");
    bool const stays = work();
    if (!stays) tx.script("rollback to savepoint on_trial");
    tx.script("release savepoint on_trial");
    return stays;
}

}  // namespace sx::store
