#include "platform/aging/test_aging.hpp"
#include "features/notifications/aging.hpp"
#include "features/notifications/notifications.hpp"
#include <algorithm>
#include <optional>
#include "features/accounts/accounts.hpp"
#include "features/notifications/kinds.hpp"
#include "features/notifications/letters.hpp"
#include "features/notifications/records.hpp"
#include "features/notifications/use_cases.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/courier/test_letters.hpp"
#include "platform/events/sealer.hpp"
#include "platform/web/test_desk.hpp"

using namespace sx;
using namespace sx::notifications;
using namespace std::chrono_literals;

namespace {

struct Thing;

// What may happen to a thing that people care for.
struct Offered {
    static constexpr std::string_view type = "test_offered";
    access::AccountId to;
};
BOOST_DESCRIBE_STRUCT(Offered, (), (to))
struct Cancelled {
    static constexpr std::string_view type = "test_cancelled";
};
BOOST_DESCRIBE_STRUCT(Cancelled, (), ())
struct Received {
    static constexpr std::string_view type = "test_received";
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(Received, (), (by))
struct Lost {
    static constexpr std::string_view type = "test_lost";
};
BOOST_DESCRIBE_STRUCT(Lost, (), ())

Tellers test_tellers() {
    return {
        {Offered::type,
         [](store::Transaction&, events::Event const& event) {
             Telling telling;
             telling.outdated = {event.subject};
             telling.tell(
                 {event.as<Offered>()->to}, {"application_offered",
                                             event.subject,
                                             "/app/applications/1",
                                             {{"posting", "厨师"}, {"employer", "云川示例"}}});
             return telling;
         }},
        {Cancelled::type,
         [](store::Transaction&, events::Event const& event) {
             Telling telling;
             telling.outdated = {event.subject};
             return telling;
         }},
        {Received::type,
         [](store::Transaction&, events::Event const& event) {
             Telling telling;
             telling.tell(
                 {event.as<Received>()->by}, {"application_received",
                                              event.subject,
                                              "/app/candidates/1",
                                              {{"posting", "厨师"}},
                                              Repeats::counted});
             return telling;
         }},
        {Lost::type, [](store::Transaction&, events::Event const& event) {
             Telling telling;
             telling.taken_back = {{"application_received", event.subject}};
             return telling;
         }}};
}

struct Town : web::TestDesk {
    explicit Town(store::Database& database) : TestDesk{database} {}

    web::Live live{};
    Settings settings = set_up();
    Notifier notifier{world, live, settings, test_tellers()};
    events::Sealer sealer{db, world};
    Id<Thing> thing = world.fresh<Thing>();
    int people = 0;

    static Settings set_up() {
        Settings settings;
        settings.channels = {true, true};
        settings.venue.address = "https://fair.example.cn";
        return settings;
    }
    access::Caller person(access::Role role) {
        auto const name = std::string("person-").append(std::to_string(++people));
        accounts::NewAccount form{*accounts::SignInName::parse(name), "-", {}, {}};
        form.contact.email = Email::stored(name + "@example.com");
        form.contact.phone = Phone::stored(std::string("1380000000") + std::to_string(people));
        return *db.write([&](store::Transaction& tx) -> Result<access::Caller> {
            auto const id = TRY(accounts::create(tx, world, form, {role, {}, {}}));
            return access::Caller{role, id, {}};
        });
    }
    template <class Fact> void happens(Fact const& fact) {
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            tx.announce(events::event(fact, thing, world));
            return {};
        });
        sealer.seal();
        events::catch_up(db, notifier);
    }
    std::vector<Notification> told(access::Caller const& to, bool unread = false) {
        return read(to, &list_own, {unread, {}, {}})->items;
    }
    std::int64_t unread(access::Caller const& of) { return read(of, &count_own, {})->unread; }
    std::vector<courier::LetterRow> letters() {
        auto all = courier::every_letter(db);
        std::erase_if(
            all, [](auto const& letter) { return letter.state != courier::LetterState::waiting; });
        return all;
    }
    void strike() {  // the digest's job
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            send_digests(tx, world, settings);
            return {};
        });
    }
    template <class Work> auto with_outside(access::Caller const& by, Work work) {
        web::Request const request;
        std::vector<web::Header> headers;
        return work(web::OutsideCall{db, world, by, language, venue, request, headers});
    }
    Result<NotificationSettings> choose_for(
        access::Caller const& by, std::string const& kind, Timing email, Timing sms) {
        ChooseNotifications form;
        form.kinds.push_back({*Text<1, 60>::parse(kind), email, sms});
        return with_outside(by, [&](auto const& call) { return choose(settings, call, form); });
    }
};

}  // namespace

TEST_CASE("whom an event concerns is told in the page, and at once by the channels of its kind") {
    store::on_every_database([](store::Database& db) {
        Town town{db};
        auto const seeker = town.person(access::Role::seeker);
        town.happens(Offered{seeker.account});
        auto const told = town.told(seeker);
        REQUIRE(told.size() == 1);
        CHECK(told[0].text == "云川示例给了你“厨师”的录用意向，请尽快答复。");
        CHECK(told[0].title == "录用意向");
        CHECK(told[0].role == access::Role::seeker);
        CHECK_FALSE(told[0].read_at);
        CHECK(town.unread(seeker) == 1);
        town.language = Language::en;
        CHECK(town.told(seeker)[0].text == "云川示例 offers you “厨师”. Please answer soon.");

        auto const letters = town.letters();
        REQUIRE(letters.size() == 2);
        CHECK(letters[0].channel == courier::Channel::email);
        CHECK(letters[0].address == "person-1@example.com");
        CHECK(letters[0].pace == courier::Pace::spread);
        CHECK(
            letters[0].text.find("https://fair.example.cn/app/applications/1") !=
            std::string::npos);
        CHECK(
            letters[1].text ==
            "【双选】云川示例给了你“厨师”的录用意向，请尽快答复。 详情请登录 "
            "https://fair.example.cn");
    });
}

TEST_CASE("a rebuild tells nothing twice, even what was deleted by age") {
    store::on_every_database([](store::Database& db) {
        Town town{db};
        auto const seeker = town.person(access::Role::seeker);
        town.happens(Offered{seeker.account});
        town.world.time += 200 * 24h;
        CHECK(aging::ended(db, town.world, notifications::data_classes()) == 1);
        CHECK(town.told(seeker).empty());
        events::rebuild(db, town.notifier);
        CHECK(town.told(seeker).empty());
        CHECK(town.letters().size() == 2);
        town.happens(Offered{seeker.account});
        CHECK(town.told(seeker).size() == 1);
    });
}

TEST_CASE("what was cancelled is not sent, and stays in the page") {
    store::on_every_database([](store::Database& db) {
        Town town{db};
        auto const seeker = town.person(access::Role::seeker);
        REQUIRE(town.choose_for(seeker, "application_offered", Timing::at_once, Timing::daily));
        town.happens(Offered{seeker.account});
        CHECK(town.letters().size() == 1);
        town.happens(Cancelled{});
        CHECK(town.letters().empty());
        town.world.time += 48h;
        town.strike();
        CHECK(town.letters().empty());
        CHECK(town.told(seeker).size() == 1);
    });
}

TEST_CASE("a newer word about the same takes the place of an older one that has not left") {
    store::on_every_database([](store::Database& db) {
        Town town{db};
        auto const seeker = town.person(access::Role::seeker);
        REQUIRE(town.choose_for(seeker, "application_offered", Timing::daily, Timing::never));
        town.happens(Offered{seeker.account});
        town.happens(Offered{seeker.account});
        town.world.time += 24h;
        town.strike();
        REQUIRE(town.letters().size() == 1);
        CHECK(town.letters()[0].subject == "录用意向");  // one: no list
    });
}

TEST_CASE("a rush counts up one notification until it is read") {
    store::on_every_database([](store::Database& db) {
        Town town{db};
        auto const recruiter = town.person(access::Role::employer);
        for (int n = 0; n < 3; ++n) town.happens(Received{recruiter.account});
        REQUIRE(town.told(recruiter).size() == 1);
        CHECK(town.told(recruiter)[0].text == "“厨师”收到新投递：3 份。");
        town.happens(Lost{});
        CHECK(town.told(recruiter)[0].text == "“厨师”收到新投递：2 份。");
        REQUIRE(town.write(recruiter, &mark_read, {town.told(recruiter)[0].id}));
        town.happens(Received{recruiter.account});
        REQUIRE(town.told(recruiter).size() == 2);
        CHECK(town.told(recruiter)[0].text == "“厨师”收到新投递：1 份。");
        town.happens(Lost{});
        CHECK(town.told(recruiter).size() == 1);
        CHECK(town.unread(recruiter) == 0);
    });
}

TEST_CASE("the day's letter gathers what is unread at its hour, once") {
    store::on_every_database([](store::Database& db) {
        Town town{db};  // at 09:00 in Shanghai
        auto const recruiter = town.person(access::Role::employer);
        for (int n = 0; n < 3; ++n) {
            town.happens(Received{recruiter.account});
            town.thing = town.world.fresh<Thing>();
        }
        REQUIRE(town.write(recruiter, &mark_read, {town.told(recruiter)[0].id}));
        town.world.time += 8h + 59min;
        town.strike();
        CHECK(town.letters().empty());
        town.world.time += 1min;
        town.strike();
        town.strike();
        REQUIRE(town.letters().size() == 1);
        auto const letter = town.letters()[0];
        CHECK(letter.channel == courier::Channel::email);
        CHECK(letter.subject == "2 条新消息");
        CHECK(letter.text.starts_with(
            "“厨师”收到新投递：1 份。\nhttps://fair.example.cn/app/candidates/1\n\n“厨师”"));
    });
}

TEST_CASE("who has read it in the page gets no letter about it") {
    store::on_every_database([](store::Database& db) {
        Town town{db};
        auto const seeker = town.person(access::Role::seeker);
        town.happens(Offered{seeker.account});
        auto const read = town.write(seeker, &mark_read, {town.told(seeker)[0].id});
        REQUIRE(read);
        CHECK(read->read_at == town.world.time);
        CHECK(town.letters().empty());
        CHECK(town.told(seeker, true).empty());
        CHECK(town.told(seeker).size() == 1);
    });
}

TEST_CASE("all are marked as read, but not what came after the page was looked at") {
    store::on_every_database([](store::Database& db) {
        Town town{db};
        auto const seeker = town.person(access::Role::seeker);
        town.happens(Offered{seeker.account});
        auto const until = town.told(seeker)[0].told_at;
        town.world.time += 1min;
        town.happens(Offered{seeker.account});
        CHECK(town.write(seeker, &mark_all_read, {until})->unread == 1);
        CHECK(town.write(seeker, &mark_all_read, {})->unread == 0);
    });
}

TEST_CASE("another's notification is not there") {
    store::on_every_database([](store::Database& db) {
        Town town{db};
        auto const seeker = town.person(access::Role::seeker);
        auto const other = town.person(access::Role::seeker);
        town.happens(Offered{seeker.account});
        auto const id = town.told(seeker)[0].id;
        CHECK(town.write(other, &mark_read, {id}).error().code == "notification_not_found");
        CHECK(town.told(other).empty());
        db.read([&](store::Transaction& tx) {
            auto const may_follow = live_topic().may_follow;
            CHECK(may_follow(tx, seeker, seeker.account.text));
            CHECK_FALSE(may_follow(tx, other, seeker.account.text));
            CHECK_FALSE(may_follow(tx, {}, ""));
            return 0;
        });
    });
}

TEST_CASE("it is said live who has something new, and how much each has not read") {
    store::on_every_database([](store::Database& db) {
        Town town{db};
        auto const seeker = town.person(access::Role::seeker);
        auto const other = town.person(access::Role::seeker);
        std::vector<std::string> changed;
        town.live.bring_changes([&](std::string topic) { changed.push_back(std::move(topic)); });
        town.happens(Offered{seeker.account});
        CHECK(changed == std::vector<std::string>{"account:" + seeker.account.text});
        db.read([&](store::Transaction& tx) {
            CHECK(live_topic().message(tx, seeker.account.text) == "{\"unread\":1}");
            CHECK(live_topic().message(tx, other.account.text) == "{\"unread\":0}");
            return 0;
        });
    });
}

TEST_CASE("one chooses for each kind of one's hats, and the usual is not kept as a choice") {
    store::on_every_database([](store::Database& db) {
        Town town{db};
        auto const seeker = town.person(access::Role::seeker);
        auto const shown = town.with_outside(
            seeker, [&](auto const& call) { return show_settings(town.settings, call, {}); });
        REQUIRE(shown);
        CHECK(shown->digest_hour == 18);
        REQUIRE(shown->channels.size() == 2);
        CHECK(shown->channels[0].address == "p***@example.com");
        CHECK(shown->channels[1].address == "138****0001");
        for (auto const& kind : shown->kinds) CHECK(kind.role == access::Role::seeker);

        auto const chosen =
            town.choose_for(seeker, "application_offered", Timing::never, Timing::at_once);
        REQUIRE(chosen);
        auto const offered = std::ranges::find_if(
            chosen->kinds, [](auto const& kind) { return kind.kind == "application_offered"; });
        CHECK(offered->email == Timing::never);
        CHECK(offered->usual_email == Timing::at_once);
        CHECK(db.read([](store::Transaction& tx) {
            return tx.count("from notification_choices");
        }) == 1);
        town.happens(Offered{seeker.account});
        REQUIRE(town.letters().size() == 1);
        CHECK(town.letters()[0].channel == courier::Channel::sms);

        auto const wrong =
            town.choose_for(seeker, "application_eaten", Timing::never, Timing::never);
        REQUIRE_FALSE(wrong);
        CHECK(wrong.error().fields[0].pointer == "/kinds/0/kind");
        CHECK(wrong.error().fields[0].code == "notification_kind_unknown");
    });
}

TEST_CASE("whoever keeps an organisation's members hears of a new one") {
    store::on_every_database([](store::Database& db) {
        Town town{db};
        auto const owner = town.person(access::Role::employer);
        auto const member = town.person(access::Role::employer);
        auto const fresh = town.person(access::Role::employer);
        auto const organisation = *db.write([&](store::Transaction& tx) {
            organisations::ImportedOrganisation form;
            form.name = *organisations::OrganisationTitle::parse("云川示例有限公司");
            auto const made = organisations::create_imported(tx, town.world, form);
            access::join_organisation(tx, owner.account, made.id, access::Standing::owner);
            access::join_organisation(tx, member.account, made.id);
            access::join_organisation(tx, fresh.account, made.id);
            return Result<access::OrganisationId>(made.id);
        });
        auto const tellers = account_tellers();
        auto const event = events::event(
            accounts::MemberAdded{organisation, owner.account}, fresh.account, town.world);
        auto const telling =
            db.read([&](store::Transaction& tx) { return tellers.at(0).tell(tx, event); });
        REQUIRE(telling.notices.size() == 1);
        CHECK(telling.notices[0].to == owner.account);
        CHECK(telling.notices[0].notice.kind == "member_joined");
    });
}

TEST_CASE("owners hear of who asks to join, and whoever asked of the answer") {
    store::on_every_database([](store::Database& db) {
        Town town{db};
        auto const owner = town.person(access::Role::employer);
        auto const member = town.person(access::Role::employer);
        auto const asks = town.person(access::Role::employer);
        auto const organisation = *db.write([&](store::Transaction& tx) {
            organisations::ImportedOrganisation form;
            form.name = *organisations::OrganisationTitle::parse("云川示例有限公司");
            auto const made = organisations::create_imported(tx, town.world, form);
            access::join_organisation(tx, owner.account, made.id, access::Standing::owner);
            access::join_organisation(tx, member.account, made.id);
            return Result<access::OrganisationId>(made.id);
        });
        auto const tellers = account_tellers();
        auto const told_of = [&](accounts::MembershipState to) {
            std::optional<access::AccountId> by;  // none where the time has passed
            if (to != accounts::MembershipState::lapsed) by = owner.account;
            auto const event = events::event(
                accounts::MembershipRequestMoved{organisation, asks.account, to, by}, town.thing,
                town.world);
            auto const telling =
                db.read([&](store::Transaction& tx) { return tellers.at(1).tell(tx, event); });
            std::string told;
            for (auto const& one : telling.notices) {
                told.append(one.to == owner.account ? "owner " : "");
                told.append(one.to == asks.account ? "asks " : "").append(one.notice.kind);
            }
            return told;
        };
        using accounts::MembershipState;
        CHECK(told_of(MembershipState::waiting) == "owner membership_requested");
        CHECK(told_of(MembershipState::accepted) == "asks membership_accepted");
        CHECK(told_of(MembershipState::declined) == "asks membership_declined");
        CHECK(told_of(MembershipState::lapsed) == "asks membership_lapsed");
        CHECK(told_of(MembershipState::withdrawn).empty());
        auto const ends = events::event(
            accounts::MembershipRequestEnds{organisation, town.world.time}, town.thing, town.world);
        auto const reminder =
            db.read([&](store::Transaction& tx) { return tellers.at(2).tell(tx, ends); });
        REQUIRE(reminder.notices.size() == 1);
        CHECK(reminder.notices[0].to == owner.account);
        CHECK(reminder.notices[0].notice.kind == "membership_ends");
    });
}

TEST_CASE("without a proved address or a channel nothing is posted") {
    store::on_every_database([](store::Database& db) {
        Town town{db};
        auto const nobody = town.caller(access::Role::seeker);
        town.happens(Offered{nobody.account});
        CHECK(town.letters().empty());
        town.settings.channels = {};
        auto const seeker = town.person(access::Role::seeker);
        town.happens(Offered{seeker.account});
        CHECK(town.letters().empty());
        CHECK(town.unread(seeker) == 1);
    });
}

TEST_CASE("the day's letter leaves at the next full hour of that name in Shanghai") {
    auto const at = [](std::string_view text) { return *parse_instant(text); };
    CHECK(next_hour(at("2026-03-01T17:59:59+08:00"), 18) == at("2026-03-01T18:00:00+08:00"));
    CHECK(next_hour(at("2026-03-01T18:00:00+08:00"), 18) == at("2026-03-02T18:00:00+08:00"));
    CHECK(next_hour(at("2026-03-01T00:00:00+08:00"), 0) == at("2026-03-02T00:00:00+08:00"));
}

TEST_CASE("every kind has its words, and places are filled by name") {
    REQUIRE(kinds().size() > 10);
    for (auto const& kind : kinds()) CHECK(kind_named(kind.name) == &kind);
    CHECK(kind_named("application_eaten") == nullptr);
    CHECK(filled("{a} 和 {b}{c}", {{"b", "二"}, {"a", "一"}}) == "一 和 二");
    CHECK(filled("{a", {{"a", "一"}}) == "");
    CHECK(filled("值班[：{a} 至 {b}]。", {{"a", "一"}, {"b", "二"}}) == "值班：一 至 二。");
    CHECK(filled("值班[：{a} 至 {b}]。", {{"a", "一"}}) == "值班。");
    CHECK(filled("[{a}", {{"a", "一"}}) == "一");
}
