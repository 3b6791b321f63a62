#include "features/notifications/aging.hpp"

namespace sx::notifications {

aging::Classes data_classes() {
    return {
        {.name = "notifications",
         .title = {"站内消息", "Notifications"},
         .reason = {"本人事后查阅", "So that people find it again"},
         .counted_from = {"告知时", "when it was told"},
         .ending = aging::Ending::deleted,
         .period = {.usual = 180, .least = 30, .most = 365},
         .rows = {{.table = "notifications", .moment = "told_at"}}},
    };
}

}  // namespace sx::notifications
