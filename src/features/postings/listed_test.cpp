#include <set>
#include "features/postings/test_postings.hpp"

using namespace sx;
using namespace sx::postings;

TEST_CASE("a posting is in its employer's fairs while it is published, and says so once") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const early = desk.published(firm);
        auto const fair = desk.fair();
        CHECK(!desk.is_in(early.id, fair));
        desk.admit(fair, firm);
        CHECK(desk.is_in(early.id, fair));
        auto const late = desk.published(firm);
        CHECK(desk.is_in(late.id, fair));
        desk.follow();
        CHECK(desk.announced(PostingEnteredFair::type) == 2);
        auto const in = [&](fairs::FairId const& which) {
            return db.read([&](store::Transaction& tx) { return count_in_fair(tx, which); });
        };
        CHECK(in(fair).postings == 2);
        CHECK(in(desk.fair()).postings == 0);

        REQUIRE(desk.write(firm, &take_step, {late.id, EmployerStep::close, CloseReason::filled}));
        CHECK(!desk.is_in(late.id, fair));
        CHECK(desk.announced(PostingLeftFair::type) == 1);
        PostingsInFairs follower(desk.world);
        events::rebuild(db, follower);
        CHECK(desk.announced(PostingEnteredFair::type) == 2);
        CHECK(desk.announced(PostingLeftFair::type) == 1);
        CHECK((desk.is_in(early.id, fair) && !desk.is_in(late.id, fair)));
    });
}

TEST_CASE("postings leave a fair with their employer, and carry its name when that changes") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const posting = desk.published(firm);
        auto const fair = desk.fair();
        desk.admit(fair, firm);
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            tx.run("update participations set state = 'withdrawn'");
            tx.announce(events::event(
                fairs::ParticipationWithdrawn{
                    fair, firm.organisation, firm.account, fairs::ParticipationState::approved},
                desk.world.fresh<fairs::Participation>(), desk.world));
            tx.run("update organisations set name = '江城智造有限公司'");
            tx.announce(events::event(
                organisations::OrganisationApproved{2, firm.account}, firm.organisation,
                desk.world));
            return {};
        }));
        desk.follow();
        CHECK(!desk.is_in(posting.id, fair));
        CHECK(desk.announced(PostingLeftFair::type) == 1);
        CHECK(desk.read({}, &show, {posting.id})->employer_name.str() == "江城智造有限公司");
    });
}
