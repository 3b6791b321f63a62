#include "platform/events/lease.hpp"

namespace sx::events {
namespace {

struct LeaseRow {
    std::string id, holder;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(LeaseRow, (), (id, holder, expires_at))

}  // namespace

bool Lease::held(store::Transaction& tx) {
    auto const now = world_.now();
    auto const row = tx.one<LeaseRow>("from leases where id = $1", name_);
    LeaseRow const mine{name_, holder_, now + length_};
    if (!row) tx.insert("leases", mine);
    else if (row->holder != holder_ && row->expires_at > now) return false;
    else if (row->holder != holder_ || row->expires_at < now + length_ / 2)
        tx.update("leases", mine);
    return true;
}

void Lease::release(store::Database& db) {
    (void)db.write([&](store::Transaction& tx) -> Result<> {
        tx.run("delete from leases where id = $1 and holder = $2", name_, holder_);
        return {};
    });
}

}  // namespace sx::events
