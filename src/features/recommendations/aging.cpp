#include "features/recommendations/aging.hpp"
#include "features/recommendations/shown_records.hpp"

namespace sx::recommendations {

aging::Classes data_classes() {
    return {
        {.name = "shown_lists",
         .title = {"推荐记录", "What was recommended"},
         .reason = {"据此学习匹配权重，并向本人说明", "The weights of matching are learnt from it"},
         .counted_from = {"推荐当日", "the day on which it was shown"},
         .ending = aging::Ending::deleted,
         .period = {.usual = 180, .least = 30, .most = 365},
         .rows =
             {{.table = "shown_lists",
               .moment = "day",
               .clock = aging::Rows::Clock::day,
               .end = &records::remove_shown}},
         .most_at_once = 1000},
    };
}

}  // namespace sx::recommendations
