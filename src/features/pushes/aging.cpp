#include "features/pushes/aging.hpp"

namespace sx::pushes {

aging::Classes data_classes() {
    return {
        {.name = "offers",
         .title = {"推送与邀请", "Pushes and requests to apply"},
         .reason =
             {"使同一岗位不重复推送，并统计成效；本人注销后去除本人",
              "So that nobody is told twice, and for what came of it; they tell of nobody whose "
              "account is gone"},
         .counted_from = {"注销生效时", "when their owner has left"},
         .ending = aging::Ending::kept,
         .period = aging::always(0)},
    };
}

}  // namespace sx::pushes
