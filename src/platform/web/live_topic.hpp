#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "platform/access/caller.hpp"
#include "platform/store/transaction.hpp"

namespace sx::web {

// One kind of what may be listened to; its topics are "<kind>:<id>".
struct LiveTopic {
    std::string_view kind;
    bool (*may_follow)(store::Transaction&, access::Caller const&, std::string const& id);
    // What listeners are told now, for Live::publish(); nothing when there is nothing to tell.
    std::optional<std::string> (*message)(store::Transaction&, std::string const& id);
};
using LiveTopics = std::vector<LiveTopic>;

}  // namespace sx::web
