#include "features/applications/aging.hpp"
#include "features/applications/aging_records.hpp"

namespace sx::applications {

aging::Classes data_classes() {
    return {
        {.name = "resume_papers",
         .title = {"打印好的简历", "Resumes that were printed"},
         .reason = {"供单位取走", "So that the employer can fetch it"},
         .counted_from = {"打印时", "when it was printed"},
         .ending = aging::Ending::erased,
         .period = aging::always(1),
         .rows =
             {{.table = "resume_downloads",
               .moment = "made_at",
               .also = "file_id is not null",
               .end = &records::release_papers}},
         .most_at_once = 100},
        {.name = "disclosed_resumes",
         .title = {"简历查看与提供记录", "Resumes that were read or taken away"},
         .reason =
             {"《个人信息保护法》第五十五、五十六条：向他人提供的记录至少保存三年",
              "PIPL articles 55 and 56: what was given to others is on record for at least three "
              "years"},
         .counted_from = {"单位查看或取走时", "when the employer read or took it"},
         .ending = aging::Ending::deleted,
         .period = {.usual = aging::three_years, .least = aging::three_years, .most = 3650},
         .rows =
             {{.table = "resume_downloads",
               .moment = "asked_at",
               .also = "file_id is null",
               .end = &records::remove_downloads},
              {.table = "resume_openings", .moment = "opened_at"}},
         .most_at_once = 500},
        {.name = "ended_applications",
         .title = {"已结束的投递", "Applications that came to an end"},
         .reason =
             {"招聘服务记录至少保存三年；此后清除简历副本、附言和备注",
              "Records of services are kept for three years; then the copy of the resume, the "
              "notes and the reasons go"},
         .counted_from = {"最后一步时", "when it was moved last"},
         .ending = aging::Ending::erased,
         .period = {.usual = aging::three_years, .least = aging::three_years, .most = 3650},
         .rows =
             {{.table = "applications",
               .moment = "moved_at",
               .also = "erased_at is null and "
                       "stage in ('signed', 'declined', 'refused', 'withdrawn', 'lapsed')",
               .end = &records::erase}},
         .most_at_once = 100},
    };
}

}  // namespace sx::applications
