#include "platform/jobs/aging.hpp"

namespace sx::jobs {

aging::Classes data_classes() {
    return {
        {.name = "works",
         .title = {"办理进度", "Long works"},
         .reason = {"本人查看自己发起的长时间处理", "So that people see what they started"},
         .counted_from = {"结束时", "when it ended"},
         .ending = aging::Ending::deleted,
         .period = {.usual = 365, .least = 180, .most = aging::three_years},
         .rows = {{.table = "works", .moment = "finished_at"}}},
    };
}

}  // namespace sx::jobs
