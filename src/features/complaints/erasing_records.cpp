#include "features/complaints/erasing_records.hpp"
#include "features/complaints/records.hpp"

namespace sx::complaints::records {
namespace {

constexpr std::string_view past_its_time = "（已过保存期限，内容已删除）";

}  // namespace

void forget_who(store::Transaction& tx, access::AccountId const& account) {
    tx.run(
        "update complaints set account_id = null, contact = null, letter_owed = 0, "
        "university_id = case when complainant = 'university' then university_id end, "
        "passed_on_at = null, complainant = case when complainant = 'university' "
        "then 'university' else 'visitor' end where account_id = $1",
        account);
}

void erase(store::Transaction& tx, Instant now, std::vector<std::string> const& ids) {
    for (auto const& id : ids) {
        for (auto const& file : files_of(tx, {id})) files::release(tx, file.file_id);
        tx.run("delete from complaint_files where complaint_id = $1", id);
        tx.run(
            "update complaints set text = $3, account_id = null, "
            "contact = null, code_hash = id, question = null, asked_at = null, reply = null, "
            "replied_at = null, answer = null, letter_owed = 0, erased_at = $2 where id = $1",
            id, now, past_its_time);
        tx.run(
            "update complaint_escalations set reason = $2, answer = null where complaint_id = $1",
            id, past_its_time);
    }
}

}  // namespace sx::complaints::records
