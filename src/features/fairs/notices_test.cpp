#include "features/fairs/rules.hpp"
#include "features/fairs/test_fairs.hpp"

using namespace sx;
using namespace sx::fairs;
using access::Role;
using namespace std::chrono_literals;

namespace {

NewNotice a_notice(FairId const& fair, NoticeKind kind, std::string_view title = "入场办法") {
    NewNotice form;
    form.fair_id = fair;
    form.kind = kind;
    form.title = web::text<Text<1, 100>>(title);
    form.body = web::text<Text<1, 20000>>("请带好证件。");
    return form;
}

FairNotice published(
    web::TestDesk& desk, FairId const& fair, NoticeKind kind, std::string_view title = "入场办法") {
    auto const draft = *desk.write(desk.organiser(), &draft_notice, a_notice(fair, kind, title));
    desk.world.time += 1min;
    return *desk.write(desk.organiser(), &move_notice, {draft.id, NoticeStep::publish});
}

EditedNotice edited(FairNotice const& notice, std::string_view body) {
    EditedNotice edit;
    static_cast<NoticeForm&>(edit) = notice;
    edit.notice_id = notice.id;
    edit.version = notice.version;
    edit.body = web::text<Text<1, 20000>>(body);
    return edit;
}

}  // namespace

TEST_CASE("a notice is public while it is published, the pinned apart and the newest first") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const organiser = desk.organiser(), visitor = desk.caller(Role::visitor);
        auto const fair = fair_in(desk, FairState::announced).id;
        auto const draft = *desk.write(organiser, &draft_notice, a_notice(fair, NoticeKind::news));
        CHECK(desk.read(visitor, &show_notice, {draft.id}).error().code == "notice_not_found");
        auto const first = published(desk, fair, NoticeKind::news);
        auto const second = published(desk, fair, NoticeKind::news);
        auto const third = published(desk, fair, NoticeKind::news);
        REQUIRE(desk.write(organiser, &move_notice, {first.id, NoticeStep::pin}));
        auto const page = *desk.read(visitor, &list_notices, {fair, {}, web::Limit{1}});
        REQUIRE((page.pinned.size() == 1 && page.items.size() == 1 && page.next_cursor));
        CHECK((page.pinned[0].id == first.id && page.items[0].id == third.id));
        auto const rest = *desk.read(
            visitor, &list_notices,
            {fair, web::text<web::Cursor>(*page.next_cursor), web::Limit{1}});
        CHECK((rest.pinned.empty() && rest.items.at(0).id == second.id && !rest.next_cursor));
        REQUIRE(desk.write(organiser, &move_notice, {first.id, NoticeStep::withdraw}));
        CHECK(desk.read(visitor, &show_notice, {first.id}).error().code == "notice_not_found");
        CHECK(desk.read(organiser, &review_notices, {fair, {}, {}})->items.size() == 4);
        CHECK(desk.announced("notice_moved") == 5);
    });
}

TEST_CASE("at most three notices are pinned") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const fair = fair_in(desk, FairState::announced).id;
        auto const pin = [&](FairNotice const& notice) {
            return desk.write(desk.organiser(), &move_notice, {notice.id, NoticeStep::pin});
        };
        for (int done = 0; done < 3; ++done) REQUIRE(pin(published(desk, fair, NoticeKind::news)));
        CHECK(pin(published(desk, fair, NoticeKind::news)).error().code == "too_many_pinned");
    });
}

TEST_CASE("each change of a notice is a version that stays") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const organiser = desk.organiser();
        auto const fair = fair_in(desk, FairState::announced).id;
        auto const notice = published(desk, fair, NoticeKind::news);
        auto const edit = edited(notice, "改在东门入场。");
        CHECK(desk.write(organiser, &edit_notice, edit)->version == 2);
        CHECK(desk.write(organiser, &edit_notice, edit).error().code == "changed_meanwhile");
        auto const versions = desk.read(organiser, &list_versions, {notice.id})->items;
        REQUIRE(versions.size() == 2);
        CHECK((versions[0].body == edit.body && versions[1].body == notice.body));
        CHECK(versions[0].account_id == organiser.account);
    });
}

TEST_CASE("who has confirmed the present version has nothing left to read") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const organiser = desk.organiser(), ana = desk.seeker(), ben = desk.seeker();
        auto const fair = fair_in(desk, FairState::open).id;
        auto const news = published(desk, fair, NoticeKind::news);
        auto const reading = published(desk, fair, NoticeKind::must_read, "求职防骗须知");
        auto const unread = [&](access::Caller const& who) {
            return desk.read(who, &list_must_reads, {fair})->items.size();
        };
        auto const confirm = [&](access::Caller const& who, std::int64_t version) {
            return desk.write(who, &confirm_reading, {reading.id, version});
        };
        CHECK((unread(ana) == 1 && unread(ben) == 1));
        CHECK(confirm(ana, 2).error().code == "reading_changed");
        REQUIRE(confirm(ana, 1));
        REQUIRE(confirm(ana, 1));
        CHECK((unread(ana) == 0 && unread(ben) == 1));
        CHECK(desk.announced("notice_confirmed") == 1);
        CHECK(desk.read(organiser, &review_notice, {reading.id})->confirmed == 1);

        REQUIRE(desk.write(organiser, &edit_notice, edited(reading, "先收钱的都别信。")));
        CHECK(unread(ana) == 1);
        CHECK(desk.read(organiser, &review_notice, {reading.id})->confirmed == 0);
        REQUIRE(desk.write(organiser, &move_notice, {reading.id, NoticeStep::withdraw}));
        CHECK(unread(ana) == 0);
        CHECK(confirm(ana, 2).error().code == "notice_not_found");
        CHECK(desk.write(ana, &confirm_reading, {news.id, 1}).error().code == "notice_not_found");
    });
}

TEST_CASE("people are on duty from their first minute to their last") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const organiser = desk.organiser();
        auto const fair = fair_in(desk, FairState::announced).id;
        NewDuty form;
        form.fair_id = fair;
        form.task = web::text<Text<1, 60>>("求职咨询");
        form.person = web::text<Text<1, 40>>("陈老师");
        form.phone = web::text<Text<1, 60>>("000-0000 0000");
        form.starts_at = desk.world.time + 1h;
        form.ends_at = form.starts_at;
        CHECK(desk.write(organiser, &add_duty, form).error().fields[0].pointer == "/ends_at");
        form.ends_at += 4h;
        auto const duty = *desk.write(organiser, &add_duty, form);
        auto const on_duty_at = [&](Instant when) {
            return db.read([&](store::Transaction& tx) { return on_duty(tx, fair, when).size(); });
        };
        CHECK(on_duty_at(form.starts_at - 1ms) == 0);
        CHECK((on_duty_at(form.starts_at) == 1 && on_duty_at(form.ends_at - 1ms) == 1));
        CHECK(on_duty_at(form.ends_at) == 0);
        CHECK(desk.read(organiser, &list_duties, {fair})->items.size() == 1);
        REQUIRE(desk.write(organiser, &remove_duty, {duty.id}));
        CHECK(desk.write(organiser, &remove_duty, {duty.id}).error().code == "duty_not_found");
        CHECK((desk.announced("duty_added") == 1 && desk.announced("duty_removed") == 1));
    });
}
