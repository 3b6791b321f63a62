#include "features/complaints/aging.hpp"
#include "features/complaints/erasing_records.hpp"

namespace sx::complaints {

aging::Classes data_classes() {
    return {
        {.name = "closed_complaints",
         .title = {"已办结的投诉", "Complaints that were decided on"},
         .reason =
             {"服务记录至少保存三年；此后只留投诉对象、原因和结论",
              "Records of services are kept for three years; then only what it was about, why, and "
              "what came of it stays"},
         .counted_from = {"作出决定时", "when it was decided on"},
         .ending = aging::Ending::erased,
         .period = {.usual = aging::three_years, .least = aging::three_years, .most = 3650},
         .rows =
             {{.table = "complaints",
               .moment = "decided_at",
               .also = "erased_at is null and state <> 'waiting'",
               .end = &records::erase}},
         .most_at_once = 100},
    };
}

}  // namespace sx::complaints
