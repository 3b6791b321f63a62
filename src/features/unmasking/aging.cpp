#include "features/unmasking/aging.hpp"

namespace sx::unmasking {

aging::Classes data_classes() {
    return {
        {.name = "unmaskings",
         .title = {"查看脱敏信息的记录", "Who saw masked data"},
         .reason =
             {"《个人信息保护法》第五十五、五十六条：个人信息处理情况记录至少保存三年",
              "PIPL articles 55 and 56: what was done with personal data is on record for at least "
              "three years"},
         .counted_from = {"查看时", "when it was seen"},
         .ending = aging::Ending::deleted,
         .period = {.usual = aging::three_years, .least = aging::three_years, .most = 3650},
         .rows = {{.table = "unmaskings", .moment = "at"}}},
    };
}

}  // namespace sx::unmasking
