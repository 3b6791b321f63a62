#include "features/sanctions/sanctions.hpp"
#include <fstream>
#include "features/organisations/test_organisations.hpp"
#include "features/sanctions/rules.hpp"
#include "features/sanctions/use_cases.hpp"
#include "platform/web/test_desk.hpp"

using namespace sx;
using namespace sx::sanctions;
using namespace std::chrono_literals;
using access::Role;

namespace {

ImposeSanction form_of(SanctionKind kind) {
    ImposeSanction form;
    form.kind = kind;
    form.cause = SanctionCause::review;
    form.reason = web::text<SanctionText>("虚假招聘。");
    return form;
}

// The pointer of what is wrong, or the code.
std::string wrong(ImposeSanction const& form, Role by = Role::organiser) {
    auto const checked = check_form(form, by, TestWorld().time);
    if (checked) return {};
    auto const& problem = checked.error();
    return problem.fields.empty() ? problem.code : problem.fields.front().pointer;
}

}  // namespace

TEST_CASE("the README's table of a sanction is the code's") {
    std::ifstream file("src/features/sanctions/README.md");
    std::string const text{std::istreambuf_iterator<char>(file), {}};
    CHECK(text.find(sanction_life.as_markdown()) != std::string::npos);
}

TEST_CASE("each kind of sanction has what belongs to it and nothing else") {
    auto exclusion = form_of(SanctionKind::exclusion), warning = form_of(SanctionKind::warning);
    CHECK(wrong(exclusion) == "/fair_id");
    exclusion.fair_id = Id<fairs::Fair>{"1"};
    CHECK(wrong(exclusion).empty());
    warning.ends_at = TestWorld().time + 1h;
    CHECK(wrong(warning) == "/ends_at");
    auto suspension = form_of(SanctionKind::suspension);
    suspension.ends_at = TestWorld().time;
    CHECK(wrong(suspension) == "/ends_at");
    suspension.ends_at = TestWorld().time + 1h;
    CHECK(wrong(suspension, Role::reviewer).empty());
    suspension.cause = SanctionCause::complaint;
    CHECK(wrong(suspension) == "/complaint_id");
    CHECK(wrong(form_of(SanctionKind::blacklist)).empty());
    CHECK(wrong(form_of(SanctionKind::blacklist), Role::reviewer) == "blacklist_is_for_organisers");
}

TEST_CASE("a sanction ends with its term, and what it held back is free again") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const staff = desk.organiser();
        auto const firm = organisations::employer_of(desk, "江城机械有限公司");
        auto form = form_of(SanctionKind::suspension);
        form.organisation_id = firm.organisation;
        form.ends_at = desk.world.time + 24h;
        auto const made = desk.write(staff, &impose, form);
        REQUIRE(made);
        auto const refusal = [&] {
            return desk.db.read([&](store::Transaction& tx) {
                auto const may = organisations::may_publish(tx, firm.organisation);
                return may ? std::string() : may.error().code;
            });
        };
        auto const ended = [&] {
            return *desk.db.write([&](store::Transaction& tx) -> Result<std::int64_t> {
                return end_due(tx, desk.world);
            });
        };
        CHECK(refusal() == "publishing_suspended");
        CHECK(ended() == 0);
        desk.world.time += 24h;
        CHECK(ended() == 1);
        CHECK(refusal().empty());
        CHECK(desk.read(staff, &show, {made->id})->state == SanctionState::ended);
        CHECK(ended() == 0);
    });
}

TEST_CASE("nobody decides on an appeal against a sanction of one's own") {
    Sanction sanction;
    sanction.imposed_by = {"ana"};
    CHECK(may_appeal(sanction));
    CHECK_FALSE(may_decide_appeal(sanction, {"bo"}));
    sanction.appeal = web::text<SanctionText>("不对。");
    CHECK_FALSE(may_appeal(sanction));
    CHECK(may_decide_appeal(sanction, {"bo"}));
    CHECK_FALSE(may_decide_appeal(sanction, {"ana"}));
    sanction.state = SanctionState::lifted;
    CHECK_FALSE(may_decide_appeal(sanction, {"bo"}));
}
