#include "features/accounts/accounts.hpp"
#include "features/moderation/test_office.hpp"

using namespace sx;
using namespace sx::moderation;

TEST_CASE("an item is handed over to another reviewer, who then has the claim") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        auto const enrolled = [&](std::string_view name, access::Role role) {
            auto const account = db.write([&](store::Transaction& tx) {
                return accounts::create(
                    tx, desk.world,
                    {web::text<accounts::SignInName>(name),
                     "x",
                     web::text<accounts::DisplayName>(name),
                     {}},
                    {role, {}, {}});
            });
            return access::Caller{role, *account, {}};
        };
        auto const ana = enrolled("anna", access::Role::reviewer),
                   bo = enrolled("bobo", access::Role::reviewer),
                   seeker = enrolled("seeker", access::Role::seeker);
        auto const known = desk.read(ana, &list_colleagues, {})->items;
        REQUIRE(known.size() == 1);
        CHECK((known[0].account_id == bo.account && known[0].display_name == "bobo"));

        auto const item = office.waiting(office.submitted("甲")).id;
        HandOverReviewItem form{item, bo.account, web::text<ReviewRemark>("你熟悉这一行")};
        CHECK(desk.write(ana, &hand_over, form).error().code == "claim_first");
        CHECK(desk.write(ana, &claim, {item}));
        for (auto const& nobody : {seeker.account, ana.account}) {
            form.to = nobody;
            auto const refused = desk.write(ana, &hand_over, form).error();
            CHECK((refused.fields[0].pointer == "/to"));
            CHECK((refused.fields[0].code == "not_a_colleague"));
        }
        form.to = bo.account;
        auto const after = *desk.write(ana, &hand_over, form);
        CHECK((after.claimed_by == bo.account && after.handed_by == ana.account && !after.mine));
        CHECK(after.handed_note->str() == "你熟悉这一行");
        CHECK(desk.announced("review_handed_over") == 1);
        CHECK(desk.write(ana, &claim, {item}).error().code == "claimed_by_another");

        desk.world.time += 5min;
        CHECK(desk.write(bo, &claim, {item})->item.claimed_at == desk.world.time);
        DecideReviewItem approve;
        approve.item_id = item;
        CHECK(desk.write(bo, &decide, approve)->item.decided_by == bo.account);
        CHECK(desk.write(bo, &hand_over, form).error().code == "review_item_decided");
    });
}

TEST_CASE("nobody is handed what that person has had a say on") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        office.grant(office.ana);
        office.grant(office.bo);
        office.ask_for_second_look(review::SecondLook::refusals);
        auto const id = office.submitted("甲");
        CHECK(office.decided(
            office.ana, id, Decision::refuse, remark_at("/title", "请写清是什么机床")));
        auto const item = office.waiting(id).id;
        CHECK(desk.write(office.bo, &claim, {item}));
        auto const refused =
            desk.write(office.bo, &hand_over, {item, office.ana.account, {}}).error();
        CHECK(refused.fields[0].code == "had_a_say_already");
    });
}
