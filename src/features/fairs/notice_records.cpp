#include "features/fairs/notice_records.hpp"
#include <limits>
#include "platform/privacy/sealing.hpp"

namespace sx::fairs::records {
namespace {

// Sorts after every id.
constexpr std::string_view behind_all = "g";

// Whom to ask at a fair, sealed with a key of the fair's own: they need no account.
struct OnDuty {
    Text<1, 40> person;
    Text<1, 60> phone;
};
BOOST_DESCRIBE_STRUCT(OnDuty, (), (person, phone))

struct StoredDuty : FairDuty {
    std::optional<privacy::Sealed> sealed_person;
};
BOOST_DESCRIBE_STRUCT(StoredDuty, (FairDuty), (sealed_person))

privacy::Place place_of(DutyId const& id) { return {"fair_duties", id.text, "sealed_person"}; }

StoredDuty sealed(store::Transaction& tx, FairDuty const& duty) {
    StoredDuty stored{duty, {}};
    stored.sealed_person = privacy::seal_part(
        tx, duty.fair_id.text, place_of(duty.id), OnDuty{duty.person, duty.phone});
    stored.person = {};
    stored.phone = {};
    return stored;
}

std::vector<FairDuty> opened(store::Transaction& tx, std::vector<StoredDuty> rows) {
    std::vector<FairDuty> duties;
    for (auto& row : rows) {
        if (row.sealed_person) {
            auto who = privacy::open_part<OnDuty>(
                tx, row.fair_id.text, place_of(row.id), *row.sealed_person);
            if (!who) continue;
            row.person = std::move(who->person);
            row.phone = std::move(who->phone);
        }
        duties.push_back(std::move(row));
    }
    return duties;
}

}  // namespace

std::optional<FairNotice> find(store::Transaction& tx, NoticeId const& id) {
    return tx.one<FairNotice>("from fair_notices where id = $1", id);
}

void insert(store::Transaction& tx, FairNotice const& notice) { tx.insert("fair_notices", notice); }
void update(store::Transaction& tx, FairNotice const& notice) { tx.update("fair_notices", notice); }
void insert(store::Transaction& tx, NoticeVersionRow const& row) {
    tx.insert("fair_notice_versions", row);
}

std::vector<NoticeVersion> versions(store::Transaction& tx, NoticeId const& notice) {
    return tx.all<NoticeVersion>(
        "from fair_notice_versions where notice_id = $1 order by version desc", notice);
}

std::vector<FairNotice> pinned(store::Transaction& tx, FairId const& fair) {
    return tx.all<FairNotice>(
        "from fair_notices where fair_id = $1 and state = 'pinned' "
        "order by published_at desc, id desc",
        fair);
}

std::vector<FairNotice> published(
    store::Transaction& tx, FairId const& fair, std::optional<web::Place> const& after,
    std::int64_t most) {
    auto const from = after ? after->value : std::numeric_limits<std::int64_t>::max();
    return tx.all<FairNotice>(
        "from fair_notices where fair_id = $1 and state = 'published' "
        "and (published_at, id) < ($2, $3) order by published_at desc, id desc limit $4",
        fair, from, after ? std::string_view(after->id) : behind_all, most);
}

std::vector<FairNotice> notices(
    store::Transaction& tx, FairId const& fair, std::optional<std::string> const& before,
    std::int64_t most) {
    return tx.all<FairNotice>(
        "from fair_notices where fair_id = $1 and id < $2 order by id desc limit $3", fair,
        before ? std::string_view(*before) : behind_all, most);
}

std::int64_t count_must_reads(store::Transaction& tx, FairId const& fair) {
    return tx.count(
        "from fair_notices where fair_id = $1 and kind = 'must_read' "
        "and state in ('published', 'pinned')",
        fair);
}

bool confirm(
    store::Transaction& tx, FairNotice const& notice, access::AccountId const& account,
    Instant now) {
    return tx.run(
               "insert into notice_confirmations (notice_id, version, account_id, confirmed_at) "
               "values ($1, $2, $3, $4) on conflict do nothing",
               notice.id, notice.version, account, now) == 1;
}

std::vector<FairNotice> unread_must_reads(
    store::Transaction& tx, FairId const& fair, access::AccountId const& account) {
    return tx.all<FairNotice>(
        "from fair_notices where fair_id = $1 and kind = 'must_read' "
        "and state in ('published', 'pinned') and not exists (select 1 from notice_confirmations "
        "where notice_id = fair_notices.id and notice_confirmations.version = "
        "fair_notices.version and account_id = $2) order by id",
        fair, account);
}

std::vector<NoticeReaders> readers(store::Transaction& tx, FairId const& fair) {
    return tx.all<NoticeReaders>(
        "from (select notice_id, count(*) as confirmed from notice_confirmations where exists "
        "(select 1 from fair_notices where fair_notices.id = notice_id and fair_id = $1 and "
        "fair_notices.version = notice_confirmations.version) group by notice_id) as counted",
        fair);
}

std::optional<FairDuty> find(store::Transaction& tx, DutyId const& id) {
    auto all = opened(tx, tx.all<StoredDuty>("from fair_duties where id = $1", id));
    return all.empty() ? std::nullopt : std::optional(std::move(all.front()));
}

void insert(store::Transaction& tx, FairDuty const& duty) {
    tx.insert("fair_duties", sealed(tx, duty));
}

void remove(store::Transaction& tx, DutyId const& id) {
    tx.run("delete from fair_duties where id = $1", id);
}

std::vector<FairDuty> duties(store::Transaction& tx, FairId const& fair) {
    return opened(
        tx, tx.all<StoredDuty>("from fair_duties where fair_id = $1 order by starts_at, id", fair));
}

std::vector<FairDuty> on_duty(store::Transaction& tx, FairId const& fair, Instant now) {
    return opened(
        tx, tx.all<StoredDuty>(
                "from fair_duties where fair_id = $1 and starts_at <= $2 and ends_at > $2 "
                "order by starts_at, id",
                fair, now));
}

std::int64_t seal_clear_duties(store::Transaction& tx, std::int64_t most) {
    auto const rows =
        tx.all<FairDuty>("from fair_duties where person <> '' order by id limit $1", most);
    for (auto const& row : rows) tx.update("fair_duties", sealed(tx, row));
    return static_cast<std::int64_t>(rows.size());
}

}  // namespace sx::fairs::records
