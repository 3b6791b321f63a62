#include "features/moderation/events.hpp"
#include "features/moderation/use_cases.hpp"
#include "features/organisations/test_organisations.hpp"
#include "platform/review/telling.hpp"

using namespace sx;
using namespace sx::moderation;

namespace {

// An approved employer, and two reviewers where refusals take two people.
struct Office : organisations::Bureau {
    access::Caller colleague = desk.reviewer();
    access::Caller member = approved("示例机械厂", 1);

    void ask_for_second_look(ReviewQueue queue) {
        ChangeRules const rules{
            queue, {480}, {540}, {1020}, {30}, {5}, review::SecondLook::refusals, {0}};
        CHECK(desk.write(desk.organiser(), &change_rules, rules));
    }
    organisations::OrganisationPicture hung() {
        // The head of a PNG of 16 by 16 pixels, which is all that anybody looks at here.
        std::string picture("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\x10\0\0\0\x10", 24);
        organisations::AddPicture form;
        form.kind = organisations::PictureKind::gallery;
        form.file_id = organisations::sent_in(
            desk, member, files::Purpose::picture, picture.append("and the rest"));
        form.alt = web::text<organisations::PictureAlt>("车间");
        return *desk.write(member, &organisations::add_picture, form);
    }
    void hand_in_change() {
        CHECK(edit(member, organisations::form_of("示例重工", 1)));
        CHECK(desk.write(member, &organisations::submit_own, {}));
    }
    ReviewItemId waiting(SubjectId const& subject) {
        ListReviewItems asked;
        asked.subject_id = subject;
        return desk.read(reviewer, &list, asked)->items.front().id;
    }
    // Claims and decides.
    Result<ReviewDetail> decided(
        access::Caller const& by, SubjectId const& subject, Decision decision) {
        DecideReviewItem form;
        form.item_id = waiting(subject);
        form.decision = decision;
        if (decision != Decision::approve) form.remark = web::text<ReviewRemark>("看不清");
        auto const claimed = desk.write(by, &claim, {form.item_id});
        return claimed ? desk.write(by, &decide, form) : claimed;
    }
    Result<OwnReview> appealed(ReviewQueue queue, SubjectId const& subject) {
        return desk.write(member, &appeal, {queue, subject, web::text<ReviewRemark>("请再看一次")});
    }
    auto shown() { return *desk.read({}, &organisations::show_employer, {member.organisation}); }
};

}  // namespace

TEST_CASE("a picture is refused by two people, and after an appeal looked at by another one") {
    store::on_every_database([](store::Database& db) {
        Office office{{{db}}};
        office.ask_for_second_look(ReviewQueue::pictures);
        SubjectId const picture{office.hung().id.text};
        auto const first = *office.decided(office.reviewer, picture, Decision::refuse);
        CHECK((first.item.first_decision == Decision::refuse && first.item.withheld));
        CHECK(first.picture->state == organisations::PictureState::waiting);
        CHECK(office.appealed(ReviewQueue::pictures, picture).error().code == "nothing_to_appeal");
        auto const last = *office.decided(office.colleague, picture, Decision::refuse);
        CHECK(last.picture->state == organisations::PictureState::refused);

        auto const own = *office.appealed(ReviewQueue::pictures, picture);
        CHECK((own.state == ReviewState::waiting && own.appeal && !own.may_appeal));
        CHECK(
            office.decided(office.colleague, picture, Decision::approve).error().code ==
            "another_reviewer_needed");
        CHECK(office.shown().pictures.empty());
        CHECK(office.decided(office.reviewer, picture, Decision::approve));
        CHECK(office.shown().pictures.size() == 1);
    });
}

TEST_CASE("a change is refused by two people, and what is approved stays through its appeal") {
    store::on_every_database([](store::Database& db) {
        Office office{{{db}}};
        office.ask_for_second_look(ReviewQueue::organisations);
        SubjectId const firm{office.member.organisation.text};
        office.hand_in_change();
        CHECK(!office.decided(office.reviewer, firm, Decision::refuse)->item.decision);
        CHECK(office.own(office.member)->change->submitted);
        CHECK(office.decided(office.colleague, firm, Decision::refuse)->item.decision);
        CHECK(office.own(office.member)->change->decision == Decision::refuse);

        CHECK(office.appealed(ReviewQueue::organisations, firm)->appeal);
        CHECK(office.own(office.member)->change->submitted);
        CHECK(
            office.decided(office.colleague, firm, Decision::approve).error().code ==
            "another_reviewer_needed");
        CHECK(office.shown().name.str() == "示例机械厂");
        auto const item = *office.decided(office.reviewer, firm, Decision::approve);
        CHECK(item.organisation->name.str() == "示例重工");
        CHECK(office.shown().name.str() == "示例重工");
    });
}

TEST_CASE("against the refusal of what is gone by now there is nothing to hand in again") {
    store::on_every_database([](store::Database& db) {
        Office office{{{db}}};
        SubjectId const firm{office.member.organisation.text}, picture{office.hung().id.text};
        office.hand_in_change();
        CHECK(office.decided(office.reviewer, firm, Decision::refuse));
        CHECK(office.decided(office.reviewer, picture, Decision::refuse));
        CHECK(office.desk.write(office.member, &organisations::discard_change, {}));
        CHECK(office.desk.write(office.member, &organisations::remove_picture, {{picture.text}}));
        CHECK(
            office.appealed(ReviewQueue::organisations, firm).error().code ==
            "organisation_not_in_that_state");
        CHECK(office.appealed(ReviewQueue::pictures, picture).error().code == "picture_not_found");
    });
}

TEST_CASE("a refusal is told in its own words, whatever was decided after an appeal") {
    store::on_every_database([](store::Database& db) {
        Office office{{{db}}};
        SubjectId const picture{office.hung().id.text};
        CHECK(office.decided(office.reviewer, picture, Decision::refuse));
        auto const refused_at = office.desk.world.time;
        office.desk.world.time += std::chrono::minutes(1);
        CHECK(office.appealed(ReviewQueue::pictures, picture));
        CHECK(office.decided(office.colleague, picture, Decision::approve));
        auto const told = [&](Decision decision, Instant at) {
            return db.read([&](store::Transaction& tx) {
                return review::message_of(tx, {ReviewQueue::pictures, picture, decision, at});
            });
        };
        CHECK(told(Decision::refuse, refused_at).remark == "看不清");
        CHECK(told(Decision::refuse, refused_at - std::chrono::minutes(1)).remark.empty());
        CHECK(told(Decision::approve, office.desk.world.time).remark.empty());
    });
}

TEST_CASE("an event that was announced before its facts stood in a base is read as ever") {
    std::string const id = "0000000a-0000-7000-8000-00000000000";
    auto const old = wire::read_own<ReviewDecided>(
        R"({"queue":"pictures","subject_id":")" + id + R"(1","organisation_id":")" + id +
        R"(2","decision":"refuse","reason_ids":[")" + id +
        R"(3"],"fields":["/alt"],"overdue":true,"by":")" + id + R"(4"})");
    CHECK((old.queue == ReviewQueue::pictures && old.subject_id.text == id + "1"));
    CHECK((old.organisation_id.text == id + "2" && old.by.text == id + "4" && old.overdue));
    CHECK((old.decision == Decision::refuse && old.reason_ids.front().text == id + "3"));
    CHECK(old.fields == std::vector<std::string>{"/alt"});
}
