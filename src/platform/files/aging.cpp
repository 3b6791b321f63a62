#include "platform/files/aging.hpp"

namespace sx::files {

aging::Classes data_classes() {
    return {
        {.name = "unclaimed_files",
         .title = {"未使用的上传文件", "Files that nobody used"},
         .reason = {"上传后未填进任何表单", "Sent in, and named in no form"},
         .counted_from = {"上传时", "when it was sent in"},
         .ending = aging::Ending::deleted,
         .period = aging::always(1),
         .rows = {{.table = "stored_files", .moment = "created_at", .also = "claimed = 0"}},
         .most_at_once = 100},
    };
}

}  // namespace sx::files
