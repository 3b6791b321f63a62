#include "platform/jobs/works.hpp"
#include "platform/jobs/export_columns.hpp"
#include "platform/jobs/records.hpp"

namespace sx::jobs {
namespace {

struct WorkRef {
    Id<Work> work_id;
};
BOOST_DESCRIBE_STRUCT(WorkRef, (), (work_id))

struct RecentWorks {
    std::vector<Work> items;
};
BOOST_DESCRIBE_STRUCT(RecentWorks, (), (items))

constexpr std::int64_t most_shown = 50;

Result<WorkRow> find_own(store::Transaction& tx, Id<Work> const& id, access::Caller const& caller) {
    auto row = records::find(tx, id);
    if (!row || row->account_id != caller.account)
        return refuse(ProblemKind::not_found, "work_not_found");
    return *std::move(row);
}

}  // namespace

Work start(web::Call const& call, LongWork& work, std::string input) {
    WorkRow row;
    row.id = call.world.fresh<Work>();
    row.kind = work.kind();
    row.account_id = call.caller.account;
    row.role = call.caller.role;
    if (!call.caller.organisation.text.empty()) row.organisation_id = call.caller.organisation;
    row.total = work.total(call.tx, input);
    row.input = std::move(input);
    row.created_at = call.world.now();
    records::insert(call.tx, row);
    return shown(row);
}

Result<RecentWorks> list_own(web::Call const& call, web::Nothing const&) {
    return RecentWorks{records::of_account(call.tx, call.caller.account, most_shown)};
}

Result<Work> show(web::Call const& call, WorkRef const& ref) {
    auto const row = TRY(find_own(call.tx, ref.work_id, call.caller));
    return shown(row);
}

Result<Work> cancel(web::Call const& call, WorkRef const& ref) {
    auto row = TRY(find_own(call.tx, ref.work_id, call.caller));
    if (row.finished_at) return refuse(ProblemKind::conflict, "work_already_finished");
    row.cancel_requested = true;
    records::update(call.tx, row);
    return shown(row);
}

web::Endpoints endpoints() {
    using access::signed_in;
    return {
        web::get<&list_own>("/my/works", signed_in, "List the long works that I started"),
        exports::exported<&list_own>(
            "/my/works/table", signed_in, "Take the long works that I started as a table",
            work_columns()),
        web::get<&show>("/works/{work_id}", signed_in, "See how far a long work is"),
        web::act<&cancel>(
            "/works/{work_id}/cancel", signed_in, "Stop a long work at its next step"),
    };
}

web::LiveTopic live_topic() {
    return {
        "work",
        [](store::Transaction& tx, access::Caller const& caller, std::string const& id) {
            auto const row = records::find(tx, {id});
            return row && row->account_id == caller.account;
        },
        [](store::Transaction& tx, std::string const& id) -> std::optional<std::string> {
            auto const row = records::find(tx, {id});
            if (!row) return std::nullopt;
            return wire::write(shown(*row));
        }};
}

}  // namespace sx::jobs
