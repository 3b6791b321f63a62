#include "features/retention/retention.hpp"

namespace sx::retention {

std::int64_t EndingOfClass::total(store::Transaction& tx, std::string const& name) {
    auto const* const data = aging::find(classes_, name);
    return data ? aging::due(tx, *data, world_.now()).amount : 0;
}

jobs::LongWork::Advance EndingOfClass::advance(Step const& step) {
    auto const* const data = aging::find(classes_, step.input);
    if (!data) return {.cursor = {}, .finished = true};  // a later program knows it no more
    auto const ended = aging::end_due(step.tx, step.world, *data, data->most_at_once);
    return {.cursor = {}, .done = ended, .finished = ended < data->most_at_once};
}

}  // namespace sx::retention
