#include "platform/web/aging.hpp"

namespace sx::web {

aging::Classes data_classes() {
    return {
        {.name = "kept_answers",
         .title = {"重复提交的保护", "Answers to repeat"},
         .reason =
             {"同一请求重复到达时给出同样的结果，一天后不再需要",
              "So that a request that arrives twice is answered alike; nobody repeats it after a "
              "day"},
         .counted_from = {"收到请求时", "when the request came"},
         .ending = aging::Ending::deleted,
         .period = aging::always(1),
         .rows =
             {{.table = "kept_answers", .moment = "created_at"},
              {.table = "idempotency_keys", .moment = "created_at"}},
         .most_at_once = 5000},
    };
}

}  // namespace sx::web
