#include <algorithm>
#include "platform/aging/test_aging.hpp"
#include "platform/courier/aging.hpp"
#include "platform/courier/courier.hpp"
#include "platform/courier/mail_text.hpp"
#include "platform/courier/rules.hpp"
#include "platform/courier/sender.hpp"
#include "platform/courier/test_letters.hpp"
#include "platform/web/test_desk.hpp"

using namespace sx;
using namespace sx::courier;
using namespace std::chrono_literals;

namespace {

// Does what it was told to, and remembers what it carried.
struct Postman final : Carrier {
    std::vector<Parcel> carried;
    Attempt next{Delivery::delivered};
    std::function<void()> on_the_way{};

    Attempt carry(Parcel const& parcel) override {
        carried.push_back(parcel);
        if (on_the_way) on_the_way();
        return next;
    }
};

struct Office {
    store::Database& db;
    TestWorld world{};
    Postman* postman = new Postman;
    Sender sender{db, world, std::unique_ptr<Carrier>(postman), {Channel::email, 60}};

    void post(std::string const& text, Pace pace = Pace::at_once, std::string key = {}) {
        Letter letter{Channel::email, "lin@example.com", "主题", text, pace};
        letter.cancel_key = std::move(key);
        post(letter);
    }
    void post(Letter const& letter) {
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            courier::post(tx, letter, world);
            return {};
        });
    }
    std::vector<LetterRow> rows() { return every_letter(db); }
    LetterRow only() {
        auto const all = rows();
        REQUIRE(all.size() == 1);
        return all.front();
    }
    int sent_now() {
        int count = 0;
        while (sender.step()) ++count;
        return count;
    }
};

Result<web::Nothing> send_again_in(store::Database& db, TestWorld& world, LetterId const& id) {
    auto const endpoints = courier::endpoints();
    access::Caller const administrator{access::Role::administrator, {world.fresh_id()}, {}};
    Venue const venue{};
    auto const send_again =
        std::ranges::find(endpoints, "/letters/{letter_id}/send-again", &web::Endpoint::path);
    REQUIRE(send_again != endpoints.end());
    LetterRef const ref{id};
    TRY(db.write([&](store::Transaction& tx) {
        return send_again->run({tx, world, administrator, Language::zh, venue}, &ref);
    }));
    return web::Nothing{};
}

}  // namespace

TEST_CASE("a letter is sent once, and what it said is forgotten") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        office.post("验证码 123456");
        CHECK(office.sent_now() == 1);
        CHECK(office.sent_now() == 0);
        REQUIRE(office.postman->carried.size() == 1);
        CHECK(office.postman->carried[0].text == "验证码 123456");
        auto const row = office.only();
        CHECK(row.state == LetterState::sent);
        CHECK(row.attempts == 1);
        CHECK(row.address == "l***@example.com");
        CHECK(row.subject + row.text == "");
    });
}

TEST_CASE("it is marked as being sent before it is handed over") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        office.post("一");
        std::optional<LetterState> seen;
        office.postman->on_the_way = [&] { seen = office.only().state; };
        office.sender.step();
        CHECK(seen == LetterState::sending);
    });
}

TEST_CASE("what is put off is tried again after growing rests, and seven times at most") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        office.postman->next = {Delivery::put_off, 451};
        office.post("一");
        std::vector<std::chrono::minutes> rests;
        for (int attempt = 1; attempt <= 7; ++attempt) {
            CHECK(office.sent_now() == 1);
            auto const row = office.only();
            CHECK(row.attempts == attempt);
            if (row.state != LetterState::waiting) break;
            rests.push_back(
                std::chrono::duration_cast<std::chrono::minutes>(row.due_at - office.world.time));
            office.world.time = row.due_at;
        }
        CHECK(rests == std::vector<std::chrono::minutes>{1min, 5min, 15min, 60min, 240min, 720min});
        auto const row = office.only();
        CHECK(row.state == LetterState::failed);
        CHECK(row.trouble == LetterTrouble::put_off);
        CHECK(row.reply_code == 451);
        CHECK(row.text == "一");  // it may be sent again by hand
    });
}

TEST_CASE("what is refused or uncertain is not tried again by itself") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        office.postman->next = {Delivery::refused, 550};
        office.post("一");
        office.postman->on_the_way = [&] {
            if (office.postman->carried.size() == 2) office.postman->next = {Delivery::uncertain};
        };
        office.post("二");
        CHECK(office.sent_now() == 2);
        office.world.time += 24h;
        CHECK(office.sent_now() == 0);
        auto const rows = office.rows();
        CHECK(rows[0].trouble == LetterTrouble::refused);
        CHECK(rows[1].trouble == LetterTrouble::uncertain);
    });
}

TEST_CASE("a letter that a crash left in the hands of the carrier is uncertain, not sent twice") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        office.post("一");
        office.postman->on_the_way = [] { throw std::runtime_error("the power failed"); };
        CHECK_THROWS(office.sender.step());
        office.postman->on_the_way = {};
        CHECK(office.only().state == LetterState::sending);
        CHECK_FALSE(office.sender.step());
        CHECK(office.only().state == LetterState::failed);
        CHECK(office.only().trouble == LetterTrouble::uncertain);
        CHECK(office.postman->carried.size() == 1);

        REQUIRE(send_again_in(db, office.world, office.only().id));
        CHECK(office.sent_now() == 1);
        CHECK(office.postman->carried[1].id == office.postman->carried[0].id);
        CHECK(office.postman->carried[1].text.find("再次发送") != std::string::npos);
        CHECK(office.only().repeated);
        CHECK(office.only().state == LetterState::sent);
    });
}

TEST_CASE("only a failed letter is sent again, and a refused one without a note") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        office.postman->next = {Delivery::refused, 550};
        office.post("一");
        CHECK(
            send_again_in(db, office.world, office.only().id).error().code == "letter_not_failed");
        CHECK(
            send_again_in(db, office.world, {office.world.fresh_id()}).error().code ==
            "letter_not_found");
        office.sent_now();
        office.postman->next = {Delivery::delivered};
        REQUIRE(send_again_in(db, office.world, office.only().id));
        office.sent_now();
        CHECK(office.postman->carried[1].text == "一");
    });
}

TEST_CASE("many letters take turns, and one that somebody waits for overtakes them") {
    store::on_every_database([](store::Database& db) {
        Office office{db};  // 60 a minute
        for (int n = 0; n < 5; ++n) office.post("众", Pace::spread);
        CHECK(office.sent_now() == 2);  // one, and one more that a second's burst allows
        office.post("急");
        CHECK(office.sent_now() == 1);
        CHECK(office.postman->carried.back().text == "急");
        office.world.time += 1s;
        CHECK(office.sent_now() == 1);
        office.world.time += 10s;
        CHECK(office.sent_now() == 2);
    });
}

TEST_CASE("SMS stop where the day's number has left, and go on when a day has passed") {
    store::on_every_database([](store::Database& db) {
        TestWorld world;
        auto* const postman = new Postman;
        Sender sender(
            db, world, std::unique_ptr<Carrier>(postman), {Channel::sms, 60, SmsBudget{2}});
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            for (auto const* text : {"1", "2", "3"})
                courier::post(tx, {Channel::sms, "19900000000", {}, text}, world);
            return {};
        });
        auto const again_at = [&] {
            return db.read(
                [&](store::Transaction& tx) { return spent_until(tx, SmsBudget{2}, world.now()); });
        };
        CHECK(!again_at());
        CHECK(sender.step());
        postman->next = {Delivery::refused};  // it may have cost all the same
        world.time += 1h;
        CHECK(sender.step());
        CHECK(!sender.step());
        CHECK(postman->carried.size() == 2);
        CHECK(again_at() == world.now() + 23h);
        world.time += 23h;
        CHECK(!again_at());
        CHECK(sender.step());
        CHECK(!sender.step());
    });
}

TEST_CASE("a letter waits for its time, and is of no use after its end") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        Letter letter{Channel::email, "lin@example.com", "主题", "早", Pace::at_once};
        letter.not_before = office.world.time + 1h;
        letter.not_after = office.world.time + 2h;
        office.post(letter);
        CHECK(office.sent_now() == 0);
        office.world.time += 3h;
        CHECK(office.sent_now() == 0);
        CHECK(office.only().trouble == LetterTrouble::too_late);
        CHECK(office.postman->carried.empty());
    });
}

TEST_CASE("what was withdrawn does not leave, what has left is not withdrawn") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        auto const withdraw = [&] {
            return *db.write([&](store::Transaction& tx) -> Result<std::int64_t> {
                return courier::withdraw(tx, "about-one", office.world.time);
            });
        };
        office.post("一", Pace::at_once, "about-one");
        office.sent_now();
        CHECK(withdraw() == 0);
        office.post("二", Pace::at_once, "about-one");
        office.post("三", Pace::at_once, "about-another");
        CHECK(withdraw() == 1);
        CHECK(office.sent_now() == 1);
        CHECK(office.postman->carried.back().text == "三");
        CHECK(office.rows()[1].state == LetterState::withdrawn);
        CHECK(office.rows()[1].text == "");
    });
}

TEST_CASE("two nodes do not send the same channel at the same time") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        auto* const other_postman = new Postman;
        Sender other(
            db, office.world, std::unique_ptr<Carrier>(other_postman), {Channel::email, 60});
        office.post("一");
        office.sent_now();
        office.post("二");
        CHECK_FALSE(other.step());
        office.sender.release();
        CHECK(other.step());
        CHECK(other_postman->carried.size() == 1);
    });
}

TEST_CASE("a letter that took longer than the lease is sent, not uncertain") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        Sender other(db, office.world, std::make_unique<Postman>(), {Channel::email, 60});
        office.post("一");
        office.postman->on_the_way = [&] {
            office.world.time += 1min;
            CHECK_FALSE(other.step());
            CHECK(office.only().trouble == LetterTrouble::uncertain);
        };
        CHECK(office.sent_now() == 1);
        CHECK(office.only().state == LetterState::sent);
    });
}

TEST_CASE("settled letters are forgotten after 30 days, and counted until then") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        office.post("一");
        office.sent_now();
        office.post("二");
        auto const told = db.read([](store::Transaction& tx) { return courier::metrics(tx); });
        CHECK(
            told.find("shuangxuan_letters{channel=\"email\",state=\"sent\"} 1") !=
            std::string::npos);
        CHECK(told.find("state=\"waiting\"} 1") != std::string::npos);
        office.world.time += 31 * 24h;
        CHECK(aging::ended(db, office.world, courier::data_classes()) == 1);
        CHECK(office.only().state == LetterState::waiting);
    });
}

TEST_CASE("an address is shown by its ends only") {
    CHECK(masked(Channel::sms, "13812341234") == "138****1234");
    CHECK(masked(Channel::email, "lin.shili@example.com") == "l***@example.com");
}

TEST_CASE("an e-mail is what RFC 5322 and 2047 want, and nothing can be put into its head") {
    auto const mail = mail_text(
        {"id-1", "lin@example.com", "邀请你参加“软件工程师”的面试，请在三天内答复，谢谢你的配合",
         "正文\n", *parse_instant("2026-03-01T09:05:07+08:00")},
        {"noreply@fair.example.cn", "双选"});
    CHECK(mail.starts_with("Date: Sun, 01 Mar 2026 01:05:07 +0000\r\n"));
    CHECK(mail.find("From: =?UTF-8?B?5Y+M6YCJ?= <noreply@fair.example.cn>\r\n") != mail.npos);
    CHECK(mail.find("Message-ID: <id-1@fair.example.cn>\r\n") != mail.npos);
    CHECK(mail.ends_with("\r\n\r\n5q2j5paHCg==\r\n"));
    for (std::size_t at = 0, end = 0; at < mail.size(); at = end + 2) {
        end = mail.find("\r\n", at);
        REQUIRE(end != mail.npos);
        CHECK(end - at <= 76);
    }
    auto const plain = mail_text({"id", "a@b.cn", "Hello", "x", {}}, {"c@d.cn", "N"});
    CHECK(plain.find("Subject: Hello\r\n") != plain.npos);
    auto const broken = mail_text({"id", "a@b.cn", "Hi\r\nBcc: x@y.z", "x", {}}, {"c@d.cn", "N"});
    CHECK(broken.find("Bcc:") == broken.npos);

    CHECK(is_mail_address("lin.shi-li+1@example.com"));
    for (auto const* const bad :
         {"", "a", "@b", "a@", "a@b@c", "a b@c.d", "a@b\r\nc", "<a@b>", "a@b,c@d"})
        CHECK_FALSE(is_mail_address(bad));
}

TEST_CASE("carriers are opened only with what can work") {
    CHECK(is_loopback("127.0.0.1"));
    CHECK(is_loopback("localhost"));
    CHECK_FALSE(is_loopback("127.example.com"));
    CHECK_FALSE(is_loopback("mail.example.com"));
    CHECK_NOTHROW(open_mail_server({"smtps://mail.example.com:465", "a@b.cn", "双选", {}, {}}));
    CHECK_THROWS(open_mail_server({"https://mail.example.com", "a@b.cn", "双选", {}, {}}));
    CHECK_THROWS(open_mail_server({"smtp://mail.example.com", "nobody", "双选", {}, {}}));
    CHECK_THROWS(open_webhook({"http://sms.example.com/send", "0123456789abcdef"}));
    CHECK_THROWS(open_webhook({"https://sms.example.com/send", "short"}));
    CHECK_NOTHROW(open_webhook({"http://127.0.0.1:9/send", "0123456789abcdef"}));
}

TEST_CASE("a folder gets one file for each letter") {
    store::ScratchFolder const scratch;
    auto const folder = open_folder(scratch.path / "mail", FileKind::eml, "a@b.cn");
    CHECK(folder->carry({"one", "lin@example.com", "s", "t", {}}).delivery == Delivery::delivered);
    CHECK(std::filesystem::exists(scratch.path / "mail" / "one.eml"));
    std::filesystem::remove_all(scratch.path / "mail");
    CHECK(folder->carry({"two", "lin@example.com", "s", "t", {}}).delivery == Delivery::put_off);
}

TEST_CASE("a letter that is on its way stands sealed, and what is left of it tells nothing") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        auto const in_clear = [&] {
            return db.read([](store::Transaction& tx) {
                return tx.count("from letters where address <> '' or subject <> '' or text <> ''");
            });
        };
        office.post("一");
        CHECK(in_clear() == 0);
        CHECK(office.only().text == "一");
        CHECK(office.sent_now() == 1);
        CHECK(db.read([](store::Transaction& tx) {
            return tx.count("from letters where sealed is not null or text <> ''");
        }) == 0);
    });
}
