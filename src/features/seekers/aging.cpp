#include "features/seekers/aging.hpp"

namespace sx::seekers {

aging::Classes data_classes() {
    return {
        {.name = "resumes",
         .title = {"简历", "Resumes"},
         .reason =
             {"本人求职期间保存；本人删除或注销后清除",
              "Kept while their owners look for work; erased when these delete them or leave"},
         .counted_from = {"删除或注销时", "when deleted, or their owner has left"},
         .ending = aging::Ending::kept,
         .period = aging::always(0)},
    };
}

}  // namespace sx::seekers
