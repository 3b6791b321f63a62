#include <rapidcheck.h>
#include "features/fairs/fairs.hpp"
#include "features/fairs/test_fairs.hpp"
#include "features/organisations/organisations.hpp"

using namespace sx;
using namespace sx::fairs;
using access::Caller, access::Role;
using namespace std::chrono_literals;

namespace {

struct Hall {
    store::Database& db;
    web::TestDesk desk{db};
    Caller const reviewer = desk.reviewer();
    Fair const fair = fair_in(desk, FairState::announced);

    // A member of a new, approved organisation.
    Caller employer(std::string const& name) {
        auto const organisation =
            *db.write([&](store::Transaction& tx) -> Result<access::OrganisationId> {
                organisations::ImportedOrganisation imported;
                imported.name = web::text<organisations::OrganisationTitle>(name);
                return organisations::create_imported(tx, desk.world, imported).id;
            });
        return desk.employer(organisation);
    }
    ParticipationId request(Caller const& by) {
        desk.world.time += 1min;
        return desk.write(by, &request_participation, {fair.id})->id;
    }
    Result<Participation> decide(
        ParticipationId const& id, ParticipationDecision decision, char const* remark = nullptr) {
        std::optional<Remark> words;
        if (remark) words = web::text<Remark>(remark);
        return desk.write(reviewer, &decide_participation, {id, decision, words});
    }
    bool takes_part(Caller const& employer) {
        return db.read([&](store::Transaction& tx) {
            return fairs::takes_part(tx, fair.id, employer.organisation);
        });
    }
    std::vector<FairId> joined(Caller const& employer) {
        return db.read(
            [&](store::Transaction& tx) { return fairs::joined(tx, employer.organisation); });
    }
};

constexpr auto approve = ParticipationDecision::approve, decline = ParticipationDecision::decline;

}  // namespace

TEST_CASE(
    "an approved organisation asks once, takes part when approved, and may ask again after a no") {
    store::on_every_database([](store::Database& db) {
        Hall hall{db};
        auto const acme = hall.employer("甲公司");
        auto const asked = *hall.desk.write(acme, &request_participation, {hall.fair.id});
        CHECK((asked.state == ParticipationState::requested && asked.fair_title == "春季双选会"));
        CHECK(asked.organisation_name == "甲公司");
        CHECK(asked.allowed_steps == std::vector{ParticipationStep::withdraw});
        CHECK(
            hall.desk.write(acme, &request_participation, {hall.fair.id}).error().code ==
            "already_taking_part");
        CHECK(hall.decide(asked.id, decline).error().fields[0].code == "remark_required");
        CHECK(hall.decide(asked.id, decline, "资料不全")->state == ParticipationState::declined);
        CHECK(!hall.takes_part(acme));
        CHECK(hall.request(acme) == asked.id);
        auto const approved = *hall.decide(asked.id, approve);
        CHECK((approved.state == ParticipationState::approved && !approved.remark));
        CHECK((hall.takes_part(acme) && hall.joined(acme) == std::vector{hall.fair.id}));
        CHECK(hall.decide(asked.id, approve).error().kind == ProblemKind::conflict);
        CHECK(hall.desk.announced("participation_requested") == 2);
        CHECK(hall.desk.announced("participation_declined") == 1);
        CHECK(hall.desk.announced("participation_approved") == 1);
    });
}

TEST_CASE("only between its announcement and its end does a fair take participations") {
    store::on_every_database([](store::Database& db) {
        Hall hall{db};
        auto const acme = hall.employer("甲公司");
        auto const ask = [&](FairState state) {
            return hall.desk.write(acme, &request_participation, {fair_in(hall.desk, state).id});
        };
        CHECK(ask(FairState::draft).error().code == "fair_not_found");
        CHECK(ask(FairState::announced));
        CHECK(ask(FairState::open));
        CHECK(ask(FairState::closed).error().code == "fair_takes_no_participations");
        auto const id = hall.request(acme);
        CHECK(hall.decide(id, approve));
        auto const organiser = hall.desk.organiser();
        for (auto const step : {FairStep::open, FairStep::close})
            CHECK(hall.desk.write(organiser, &move, {hall.fair.id, step}));
        CHECK(
            hall.desk.write(acme, &withdraw_participation, {id}).error().code ==
            "fair_takes_no_participations");
        CHECK(hall.joined(acme).size() == 1);
        CHECK(hall.desk.write(organiser, &move, {hall.fair.id, FairStep::archive}));
        CHECK(hall.joined(acme).empty());
    });
}

TEST_CASE(
    "who has no approved organisation cannot ask, and nobody touches another's participation") {
    store::on_every_database([](store::Database& db) {
        Hall hall{db};
        auto const stranger = hall.desk.employer();
        CHECK(!hall.desk.write(stranger, &request_participation, {hall.fair.id}));
        auto const acme = hall.employer("甲公司"), rival = hall.employer("乙公司");
        auto const id = hall.request(acme);
        CHECK(
            hall.desk.write(rival, &withdraw_participation, {id}).error().code ==
            "participation_not_found");
        CHECK(
            hall.desk.write(stranger, &withdraw_participation, {id}).error().kind ==
            ProblemKind::not_found);
        CHECK(hall.desk.read(rival, &list_own_participations, {})->items.empty());
        CHECK(hall.desk.read(acme, &list_own_participations, {})->items.size() == 1);
        CHECK(
            hall.desk.write(acme, &withdraw_participation, {id})->state ==
            ParticipationState::withdrawn);
        CHECK(hall.decide(id, approve).error().code == "participation_not_in_that_state");
    });
}

TEST_CASE("staff see who has waited longest first, page by page, with the number of all") {
    store::on_every_database([](store::Database& db) {
        Hall hall{db};
        auto const first = hall.employer("甲公司"), second = hall.employer("乙公司"),
                   third = hall.employer("丙公司");
        auto const again = hall.request(first);
        auto const oldest = hall.request(second), newest = hall.request(third);
        CHECK(hall.decide(again, decline, "资料不全"));
        hall.request(first);
        ListParticipations which{hall.fair.id, ParticipationState::requested, {}, web::Limit{2}};
        auto const page = *hall.desk.read(hall.reviewer, &list_participations, which);
        REQUIRE((page.items.size() == 2 && page.total == 3));
        CHECK((page.items[0].id == oldest && page.items[1].id == newest));
        CHECK(page.items[1].organisation_name == "丙公司");
        CHECK(page.items[0].allowed_steps.size() == 2);
        which.cursor = web::text<web::Cursor>(*page.next_cursor);
        auto const rest = *hall.desk.read(hall.reviewer, &list_participations, which);
        CHECK((rest.items.size() == 1 && rest.items[0].id == again && !rest.next_cursor));
        which.cursor = web::text<web::Cursor>("nonsense");
        CHECK(!hall.desk.read(hall.reviewer, &list_participations, which));
        CHECK(
            hall.desk.read(hall.reviewer, &fairs::review, {})->items[0].requested_participations ==
            3);
    });
}

TEST_CASE("whatever is tried, takes_part is true between an approval and a withdrawal only") {
    store::ScratchFolder const scratch;
    auto const db = store::open_sqlite(scratch.path / "db");
    store::migrate(*db, store::migrations());
    Hall hall{*db};
    CHECK(rc::check([&] {
        auto const acme = hall.employer("甲公司");
        auto const id = hall.request(acme);
        bool waits = true, in = false;
        auto const steps = *rc::gen::container<std::vector<ParticipationStep>>(rc::gen::element(
            ParticipationStep::request, ParticipationStep::approve, ParticipationStep::decline,
            ParticipationStep::withdraw));
        for (auto const step : steps) {
            switch (step) {
                case ParticipationStep::request:
                    RC_ASSERT(
                        static_cast<bool>(hall.desk.write(
                            acme, &request_participation, {hall.fair.id})) == (!waits && !in));
                    waits = waits || !in;
                    break;
                case ParticipationStep::approve:
                    RC_ASSERT(static_cast<bool>(hall.decide(id, approve)) == waits);
                    in = in || waits;
                    waits = false;
                    break;
                case ParticipationStep::decline:
                    RC_ASSERT(static_cast<bool>(hall.decide(id, decline, "资料不全")) == waits);
                    waits = false;
                    break;
                case ParticipationStep::withdraw:
                    RC_ASSERT(
                        static_cast<bool>(hall.desk.write(acme, &withdraw_participation, {id})) ==
                        (waits || in));
                    waits = in = false;
                    break;
                default: break;  // is not drawn
            }
            RC_ASSERT(hall.takes_part(acme) == in);
        }
    }));
}

TEST_CASE("whom an import admits takes part at once, once, and only while the fair takes any") {
    store::on_every_database([](store::Database& db) {
        Hall hall{db};
        auto const draft = fair_in(hall.desk, FairState::draft);
        auto const firm = hall.employer("甲公司").organisation;
        auto const admit_to = [&](FairId const& id) {
            return db.write(
                [&](store::Transaction& tx) { return admit(tx, hall.desk.world, id, firm); });
        };
        REQUIRE(admit_to(hall.fair.id));
        REQUIRE(admit_to(hall.fair.id));
        CHECK(admit_to(draft.id).error().code == "fair_takes_no_participations");
        db.read([&](store::Transaction& tx) {
            CHECK(takes_part(tx, hall.fair.id, firm));
            CHECK(tx.count("from events where type = $1", ParticipationApproved::type) == 1);
            return true;
        });
    });
}
