#include "features/pushes/suiting.hpp"
#include "features/pushes/test_batches.hpp"

using namespace sx;
using namespace sx::pushes;

namespace {

// What recommendations know, asked as batches ask it.
struct Asking : postings::PostingsDesk {
    explicit Asking(store::Database& database) : PostingsDesk(database) {}
    recommendations::Ready ready;
    Recommended suiting{ready};

    Titles best(access::Caller const& seeker, postings::PostingId const& but_for = {}) {
        return db.read([&](store::Transaction& tx) {
            auto const among = [&](std::string const& id) { return id != but_for.text; };
            Titles ids;
            for (auto const& one : suiting.best(tx, seeker.account, among, 10, world.now())) {
                CHECK((one.utility > 0 && one.utility <= 1000));
                ids.push_back(one.posting_id.text);
            }
            return ids;
        });
    }
    postings::PostingId engineer(access::Caller const& firm) {
        return published(firm, form("机械工程师")).id;
    }
};

}  // namespace

TEST_CASE("what suits is asked among a batch's postings, with reasons in both languages") {
    store::on_every_database([](store::Database& db) {
        Asking desk(db);
        auto const acme = desk.firm();
        auto const posting = desk.engineer(acme);
        auto const ana = desk.seeker();
        REQUIRE(desk.write(ana, &seekers::save_resume, seekers::whole_resume()));
        CHECK(desk.best(ana) == Titles{posting.text});
        CHECK(desk.best(ana, posting).empty());
        auto const all = desk.db.read([&](store::Transaction& tx) {
            return desk.suiting.reasons(tx, ana.account, {posting}, desk.world.now());
        });
        auto const& reasons = all.at(posting.text);
        REQUIRE((!reasons.empty() && reasons.size() <= 3));
        for (auto const& reason : reasons)
            CHECK((!reason.zh.empty() && !reason.en.empty() && reason.zh != reason.en));
    });
}

TEST_CASE("what somebody has applied to, or whose employer they have blocked, does not suit") {
    store::on_every_database([](store::Database& db) {
        Asking desk(db);
        auto const acme = desk.firm();
        auto const posting = desk.engineer(acme);
        auto const ana = desk.seeker(), bo = desk.seeker();
        for (auto const& seeker : {ana, bo})
            REQUIRE(desk.write(seeker, &seekers::save_resume, seekers::whole_resume()));
        REQUIRE(desk.write(ana, &applications::submit, {posting, {}, {}}));
        REQUIRE(desk.write(bo, &seekers::block_employer, {acme.organisation}));
        CHECK((desk.best(ana).empty() && desk.best(bo).empty()));
    });
}
