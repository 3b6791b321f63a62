#include "features/consents/aging.hpp"

namespace sx::consents {

aging::Classes data_classes() {
    return {
        {.name = "ended_consents",
         .title = {"已终止的同意凭证", "Receipts of consent that ended"},
         .reason =
             {"《个人信息保护法》第五十五、五十六条：个人信息处理情况记录至少保存三年",
              "PIPL articles 55 and 56: what was done with personal data is on record for at least "
              "three years"},
         .counted_from =
             {"撤回、被取代或注销时", "when it was taken back, replaced, or its person left"},
         .ending = aging::Ending::deleted,
         .period = {.usual = aging::three_years, .least = aging::three_years, .most = 3650},
         .rows = {{.table = "consents", .moment = "ended_at"}}},
    };
}

}  // namespace sx::consents
