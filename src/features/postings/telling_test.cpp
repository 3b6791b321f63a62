#include "features/postings/telling.hpp"
#include "features/postings/test_postings.hpp"
#include "platform/access/grants.hpp"

using namespace sx;
using namespace sx::postings;
using namespace std::chrono_literals;

namespace {

// What the tellers make of the last event of a type.
notifications::Telling told(PostingsDesk& desk, std::string_view type) {
    return desk.db.read([&](store::Transaction& tx) {
        auto const event = tx.all<events::Event>("from events where type = $1", type).back();
        for (auto const& teller : tellers())
            if (teller.event == type) return teller.tell(tx, event);
        return notifications::Telling();
    });
}

}  // namespace

TEST_CASE(
    "an employer is told which of its postings closes on which day, and where to prolong it") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            access::grant(tx, desk.world, firm);
            return {};
        }));
        auto form = desk.form();
        form.closes_at = *parse_instant("2026-04-10T16:00:00Z");
        desk.world.time = form.closes_at - std::chrono::days(9);
        auto const posting = desk.published(firm, form);
        desk.world.time = form.closes_at - 24h;
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<std::int64_t> {
            return warn_of_expiry(tx, desk.world);
        }));
        auto const telling = told(desk, PostingExpiresSoon::type);
        REQUIRE(telling.notices.size() == 1);
        auto const& notice = telling.notices[0].notice;
        CHECK((telling.notices[0].to == firm.account && notice.kind == "posting_expires_soon"));
        CHECK(notice.link == "/app/postings/" + posting.id.text);
        CHECK(
            (notice.parameters[0].value == "数控操作工" &&
             notice.parameters[1].value == "2026-04-10"));

        REQUIRE(desk.write(firm, &take_step, {posting.id, EmployerStep::prolong}));
        CHECK(told(desk, PostingEdited::type).outdated == std::vector{posting.id.text});
    });
}
