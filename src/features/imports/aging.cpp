#include "features/imports/aging.hpp"
#include "features/imports/table_records.hpp"

namespace sx::imports {

aging::Classes data_classes() {
    return {
        {.name = "posting_tables",
         .title = {"岗位导入表", "Tables of postings"},
         .reason = {"核对一次导入", "To check an import"},
         .counted_from = {"上传时", "when it was sent in"},
         .ending = aging::Ending::deleted,
         .period = {.usual = 30, .least = 1, .most = 180},
         .rows =
             {{.table = "posting_tables", .moment = "created_at", .end = &records::remove_tables}},
         .most_at_once = 20},
    };
}

}  // namespace sx::imports
