#include "platform/jobs/own_data.hpp"
#include <limits>
#include "platform/jobs/export_columns.hpp"
#include "platform/jobs/records.hpp"

namespace sx::jobs {
namespace {

struct KeptWorks {
    std::vector<Work> items;
};

Result<KeptWorks> list_kept(web::Call const& call, web::Nothing const&) {
    constexpr auto all = std::numeric_limits<std::int64_t>::max();
    return KeptWorks{records::of_account(call.tx, call.caller.account, all)};
}

}  // namespace

holdings::Holdings kept_of_people() {
    return {holdings::held<&list_kept>("works", work_columns())};
}

void erase_person(holdings::Erasing const& erasing) {
    records::remove_ended(erasing.tx, erasing.account);
}

}  // namespace sx::jobs
