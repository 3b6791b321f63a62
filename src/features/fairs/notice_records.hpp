#pragma once
#include "features/fairs/duty_messages.hpp"
#include "features/fairs/notice_messages.hpp"
#include "platform/store/transaction.hpp"

// Notices, who has read them, and who is on duty.
namespace sx::fairs {

struct NoticeVersionRow {
    Id<NoticeVersionRow> id;
    NoticeId notice_id;
    std::int64_t version = 0;
    Text<1, 100> title;
    Text<1, 20000> body;
    access::AccountId account_id;
    Instant written_at;
};
BOOST_DESCRIBE_STRUCT(
    NoticeVersionRow, (), (id, notice_id, version, title, body, account_id, written_at))

struct NoticeReaders {
    NoticeId notice_id;
    std::int64_t confirmed = 0;
};
BOOST_DESCRIBE_STRUCT(NoticeReaders, (), (notice_id, confirmed))

namespace records {

std::optional<FairNotice> find(store::Transaction&, NoticeId const&);
void insert(store::Transaction&, FairNotice const&);
void update(store::Transaction&, FairNotice const&);
void insert(store::Transaction&, NoticeVersionRow const&);
std::vector<NoticeVersion> versions(store::Transaction&, NoticeId const&);  // newest first

// Published ones, newest first; the pinned apart.
std::vector<FairNotice> pinned(store::Transaction&, FairId const&);
std::vector<FairNotice> published(
    store::Transaction&, FairId const&, std::optional<web::Place> const& after, std::int64_t most);
// In whatever state, newest first.
std::vector<FairNotice> notices(
    store::Transaction&, FairId const&, std::optional<std::string> const& before,
    std::int64_t most);
std::int64_t count_must_reads(store::Transaction&, FairId const&);  // public ones

// False: was confirmed before.
bool confirm(store::Transaction&, FairNotice const&, access::AccountId const&, Instant now);
std::vector<FairNotice> unread_must_reads(
    store::Transaction&, FairId const&, access::AccountId const&);
// Of each notice of the fair that has some, in its present version.
std::vector<NoticeReaders> readers(store::Transaction&, FairId const&);

std::optional<FairDuty> find(store::Transaction&, DutyId const&);
void insert(store::Transaction&, FairDuty const&);
void remove(store::Transaction&, DutyId const&);
std::vector<FairDuty> duties(store::Transaction&, FairId const&);  // the earliest first
std::vector<FairDuty> on_duty(store::Transaction&, FairId const&, Instant now);
// As sealing.hpp says.
std::int64_t seal_clear_duties(store::Transaction&, std::int64_t most);

}  // namespace records
}  // namespace sx::fairs
