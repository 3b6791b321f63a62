#include "platform/access/aging.hpp"

namespace sx::access {

aging::Classes data_classes() {
    return {
        {.name = "sessions",
         .title = {"登录", "Sessions"},
         .reason = {"失效后不再有用", "Of no use once it has run out"},
         .counted_from = {"失效时", "when it ran out"},
         .ending = aging::Ending::deleted,
         .period = aging::always(0),
         .rows = {{.table = "sessions", .moment = "expires_at"}}},
    };
}

}  // namespace sx::access
