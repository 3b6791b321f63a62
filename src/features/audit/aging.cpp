#include "features/audit/aging.hpp"

namespace sx::audit {

aging::Classes data_classes() {
    return {
        {.name = "events",
         .title = {"审计日志", "Events of the audit"},
         .reason =
             {"《网络安全法》第二十一条至少六个月；记录环环相扣，删去任何一条都会破坏其余的证明；其"
              "中没有个人信息，只有编号",
              "Cybersecurity Law article 21: six months at least. They are chained, so that "
              "without one the others prove nothing; they hold no personal data but numbers"},
         .counted_from = {"不适用", "does not apply"},
         .ending = aging::Ending::kept,
         .period = aging::always(0)},
    };
}

}  // namespace sx::audit
