#include "features/organisations/organisations.hpp"
#include "features/organisations/test_organisations.hpp"
#include "features/organisations/use_cases.hpp"
#include "platform/access/grants.hpp"
#include "platform/access/sessions.hpp"
#include "platform/events/events.hpp"
#include "platform/web/test_desk.hpp"

using namespace sx;
using namespace sx::organisations;

namespace {

template <class T> T text(std::string_view bytes) { return *T::parse(bytes); }

OrganisationEdit edit_of(OrganisationForm const& form, std::int64_t version) {
    return {form, version};
}

auto const remark = text<Remark>("请补充营业执照上的全称");

}  // namespace

TEST_CASE("an employer registers once, and its running session acts for the organisation") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const founder = bureau.desk.employer();
        auto const token = *db.write([&](store::Transaction& tx) -> Result<std::string> {
            access::grant(tx, bureau.desk.world, founder);
            return access::open_session(tx, bureau.desk.world, founder);
        });
        CHECK(bureau.own(founder).error().code == "no_organisation_yet");
        auto const made = bureau.desk.write(founder, &register_own, form_of("示例机械厂", 1));
        REQUIRE(made);
        CHECK((made->state == OrganisationState::draft && made->version == 1));
        CHECK(made->source == OrganisationSource::registered);
        auto const now = db.read([&](store::Transaction& tx) {
            return access::resolve_session(tx, token, bureau.desk.world.now());
        });
        CHECK(now.organisation == made->id);
        CHECK(wire::write(*bureau.own(now)) == wire::write(*made));
        auto const again = bureau.desk.write(now, &register_own, form_of("另一家", 2));
        CHECK(again.error().code == "organisation_registered_already");
    });
}

TEST_CASE("a credit code belongs to who was handed in with it first, until that one is refused") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const taken = [&](access::Caller const& by) {
            return bureau.desk.read(by, &check_credit_code, {credit_code(1)})->registered;
        };
        auto const second = bureau.founder("冒名", 1);
        auto const third = bureau.desk.employer();
        CHECK(!taken(third));  // a draft keeps it from nobody
        auto const first = bureau.submitted("示例机械厂", 1);
        CHECK((taken(second) && taken(third) && !taken(first)));
        CHECK(
            bureau.desk.write(third, &register_own, form_of("又一家", 1)).error().code ==
            "credit_code_taken");
        CHECK(bureau.edit(second, form_of("冒名", 1)).error().code == "credit_code_taken");
        CHECK(bureau.desk.write(second, &submit_own, {}).error().code == "credit_code_taken");
        CHECK(bureau.edit(second, form_of("示例食品厂", 2)));
        CHECK(bureau.decide_on(first, Decision::refuse, remark));
        CHECK((!taken(third) && bureau.desk.write(third, &register_own, form_of("正主", 1))));
    });
}

TEST_CASE("a wrong credit code, region or size never reaches the use case") {
    auto const wrong = wire::read<OrganisationForm>(
        R"({"name":" ","credit_code":"91420500000000001X","region_code":"999999","size":"huge",)"
        R"("ownership":"other","address":"x","contact_name":"x","contact_phone":"1",)"
        R"("introduction":"","state":"approved"})");
    std::string all;
    for (auto const& field : wrong.error().fields)
        all.append(field.pointer).append("=").append(field.code).append(" ");
    CHECK(
        all ==
        "/name=too_short /credit_code=credit_code_check_digit /region_code=unknown_code "
        "/size=unknown_value /state=unknown_field ");
}

TEST_CASE("staff return with a remark, the member corrects and hands in again") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.submitted("示例机械厂", 1);
        auto const bare = bureau.decide_on(member, Decision::return_);
        CHECK(bare.error().fields.front().pointer == "/remark");
        CHECK(bare.error().fields.front().code == "remark_required");
        CHECK(bureau.decide_on(member, Decision::return_, remark));
        auto const returned = bureau.own(member);
        CHECK((returned->state == OrganisationState::returned && returned->remark == remark));
        auto const mended = bureau.edit(member, form_of("示例机械制造有限公司", 1));
        CHECK(mended->state == OrganisationState::returned);
        CHECK(bureau.desk.write(member, &submit_own, {})->state == OrganisationState::submitted);
        CHECK(bureau.decide_on(member, Decision::approve)->state == OrganisationState::approved);
        CHECK(!bureau.own(member)->remark);
        CHECK(
            bureau.event_types() == std::vector<std::string>{
                                        "organisation_registered", "organisation_submitted",
                                        "organisation_returned", "organisation_changed",
                                        "organisation_submitted", "organisation_approved"});
    });
}

TEST_CASE("what staff look at does not change, and an older version overwrites nothing") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.founder("示例机械厂", 1);
        auto edit = edit_of(form_of("示例机械二厂", 1), 1);
        edit.licence_id = bureau.own(member)->licence_id;
        CHECK(bureau.desk.write(member, &edit_own, edit)->version == 2);
        CHECK(bureau.desk.write(member, &edit_own, edit).error().code == "changed_meanwhile");
        CHECK(bureau.desk.write(member, &submit_own, {}));
        auto const later = edit_of(form_of("示例机械三厂", 1), 3);
        CHECK(bureau.desk.write(member, &edit_own, later).error().code == "organisation_in_review");
        CHECK(bureau.decide_on(member, Decision::refuse, remark));
        CHECK(
            bureau.desk.write(member, &edit_own, later).error().code ==
            "organisation_not_in_that_state");
        CHECK(
            bureau.desk.write(member, &submit_own, {}).error().code ==
            "organisation_not_in_that_state");
    });
}

TEST_CASE("a draft does not exist for staff, and a decision is taken once") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.founder("示例机械厂", 1);
        CHECK(
            bureau.desk.read(bureau.reviewer, &show, {member.organisation}).error().kind ==
            ProblemKind::not_found);
        CHECK(bureau.decide_on(member, Decision::approve).error().code == "organisation_not_found");
        CHECK(bureau.desk.write(member, &submit_own, {}));
        CHECK(bureau.desk.read(bureau.reviewer, &show, {member.organisation}));
        CHECK(bureau.decide_on(member, Decision::approve));
        CHECK(
            bureau.decide_on(member, Decision::refuse, remark).error().code ==
            "organisation_not_in_that_state");
    });
}

TEST_CASE("the queue begins with who waits longest, and its pages neither skip nor repeat") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        std::vector<std::string> waiting;
        for (int number = 1; number <= 5; ++number) {
            waiting.push_back(bureau.submitted("单位", number).organisation.text);
            if (number % 2 == 0) bureau.desk.world.time += std::chrono::minutes(1);
        }
        bureau.founder("草稿", 6);
        std::vector<std::string> seen;
        ListOrganisations asked;
        asked.limit = web::Limit{2};
        do {
            auto const page = bureau.desk.read(bureau.reviewer, &list, asked);
            CHECK(page->total == 5);
            for (auto const& item : page->items) seen.push_back(item.id.text);
            asked.cursor.reset();
            if (page->next_cursor) asked.cursor = text<web::Cursor>(*page->next_cursor);
        } while (asked.cursor);
        CHECK(seen == waiting);
        asked.cursor = text<web::Cursor>("nonsense");
        CHECK(
            bureau.desk.read(bureau.reviewer, &list, asked).error().fields.front().code ==
            "unknown_cursor");
    });
}

TEST_CASE("everybody sees approved employers, and nothing of their contact person") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        web::TestDesk& desk = bureau.desk;
        auto const member = bureau.approved("Example 机械厂", 1);
        auto const hidden = bureau.submitted("待审核", 2);
        auto const bureau_id = *db.write([&](store::Transaction& tx) -> Result<OrganisationId> {
            return create_bureau(tx, desk.world, text<OrganisationTitle>("示例人社局")).id;
        });
        auto const shown = desk.read({}, &show_employer, {member.organisation});
        REQUIRE(shown);
        CHECK(wire::write(*shown).find("李华") == std::string::npos);
        CHECK(wire::write(*shown).find("1234567") == std::string::npos);
        for (auto const& id : {hidden.organisation, bureau_id})
            CHECK(desk.read({}, &show_employer, {id}).error().code == "employer_not_found");
        CHECK(desk.read({}, &list_employers, {})->total == 1);
    });
}

TEST_CASE("employers are found by part of the name and by region, the newest first") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const add = [&](std::string_view name, std::string_view region) {
            return *db.write([&](store::Transaction& tx) -> Result<std::string> {
                ImportedOrganisation from;
                from.name = text<OrganisationTitle>(name);
                from.region_code = text<codes::RegionCode>(region);
                return create_imported(tx, bureau.desk.world, from).id.text;
            });
        };
        auto const steel = add("100% Steel", "420502"), food = add("示例食品", "420506");
        auto const sea = add("Sea_Food", "310000");
        auto const found = [&](std::string_view q, std::string_view region) {
            ListEmployers asked;
            if (!q.empty()) asked.q = text<Text<1, 40>>(q);
            if (!region.empty()) asked.region = text<codes::RegionCode>(region);
            auto const page = bureau.desk.read({}, &list_employers, asked);
            std::vector<std::string> ids;
            for (auto const& item : page->items) ids.push_back(item.id.text);
            CHECK(page->total == static_cast<std::int64_t>(ids.size()));
            return ids;
        };
        using Ids = std::vector<std::string>;
        CHECK(found("", "") == Ids{sea, food, steel});
        CHECK(found("", "420500") == Ids{food, steel});
        CHECK(found("STEEL", "") == Ids{steel});
        CHECK(found("0%", "") == Ids{steel});
        CHECK(found("_", "") == Ids{sea});
        CHECK(found("食品", "310000").empty());
    });
}

TEST_CASE("names come for the ids that exist") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const one = bureau.founder("甲", 1), two = bureau.founder("乙", 2);
        access::OrganisationId const unknown{bureau.desk.world.fresh_id()};
        auto const found = db.read([&](store::Transaction& tx) {
            return names(tx, {one.organisation, unknown, two.organisation});
        });
        CHECK(found.size() == 2);
        CHECK(db.read([](store::Transaction& tx) { return names(tx, {}); }).empty());
    });
}

TEST_CASE("events name ids and facts, nobody") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.submitted("示例机械厂", 1);
        CHECK(bureau.decide_on(member, Decision::return_, remark));
        db.read([&](store::Transaction& tx) {
            for (auto const& event : tx.all<events::Event>("from events")) {
                CHECK(event.subject == member.organisation.text);
                for (auto const* personal : {"李华", "1234567", "示例", "营业执照"})
                    CHECK(event.payload.find(personal) == std::string::npos);
            }
            return true;
        });
    });
}
