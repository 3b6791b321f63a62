#include "platform/courier/aging.hpp"

namespace sx::courier {

aging::Classes data_classes() {
    return {
        {.name = "letters",
         .title = {"短信与邮件", "Letters"},
         .reason =
             {"查明是否送达；更长不再必要", "To find out what became of it; longer is not needed"},
         .counted_from = {"发出、撤回或失败时", "when it was sent, withdrawn or given up"},
         .ending = aging::Ending::deleted,
         .period = {.usual = 30, .least = 7, .most = 180},
         .rows = {{.table = "letters", .moment = "settled_at"}}},
    };
}

}  // namespace sx::courier
