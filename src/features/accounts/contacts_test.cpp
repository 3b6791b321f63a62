#include "features/accounts/records.hpp"
#include "features/accounts/test_lobby.hpp"
#include "platform/privacy/sealing.hpp"

using namespace sx;
using namespace sx::accounts;
using namespace std::chrono_literals;
using web::Method;

namespace {

std::string reset_of(web::Reply const& asked, std::string_view last) {
    return std::string("/password-resets/").append(member(asked, "proof_id")).append(last);
}
std::string new_password(std::string_view code, std::string_view password = "a new password 7") {
    return object({{"code", code}, {"password", password}});
}

}  // namespace

TEST_CASE("a proved phone or mail address signs in, and is shown masked") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto browser = lobby.enrolled("xiaoming");
        CHECK(lobby.sign_in("13800001234").status == 401);
        auto const phone = lobby.add(browser, "138 0000 1234");
        REQUIRE_MESSAGE(phone.status == 200, phone.text());
        CHECK(has(phone, R"("phone":"138****1234")"));
        lobby.wait(1min);
        CHECK(has(lobby.add(browser, "Ming@Example.com"), R"("email":"m***@example.com")"));
        CHECK(lobby.sign_in("13800001234").status == 201);
        CHECK(lobby.sign_in("ming@EXAMPLE.com").status == 201);
        CHECK(lobby.announced("contact_proved") == 2);
        auto const own = lobby.get(browser, "/my/account");
        CHECK((has(own, "138****1234") && !has(own, "13800001234")));
        auto const gone = lobby.post(
            browser, "/my/contacts/remove",
            object({{"kind", "phone"}, {"password", good_password}}));
        CHECK((gone.status == 200 && !has(gone, "138****1234")));
        CHECK(lobby.sign_in("13800001234").status == 401);
        CHECK(
            has(lobby.post(
                    browser, "/my/contacts/remove",
                    object({{"kind", "phone"}, {"password", good_password}})),
                "no_such_contact"));
    });
}

TEST_CASE("an open session is not enough to change a contact, and its owner is told") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto browser = lobby.enrolled("xiaoming");
        auto form = lobby.proven("ming@example.com");
        form.insert(form.size() - 1, R"(,"password":"a guess of mine")");
        auto const refused = lobby.post(browser, "/my/contacts", form);
        CHECK(has(refused, R"("pointer":"/password","code":"password_wrong")"));
        CHECK(lobby.add(browser, "13800001234").status == 200);
        auto const before = lobby.letters().size();
        CHECK(lobby.add(browser, "+85291234567").status == 200);
        auto const letters = lobby.letters();
        REQUIRE(letters.size() == before + 2);
        CHECK((letters.back().address == "13800001234" && letters.back().channel == "sms"));
    });
}

TEST_CASE("whoever registers may bring a proved contact along") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto const proof = lobby.proven("ming@example.com");
        auto const form = [&](std::string_view name) {
            return object(
                {{"sign_in_name", name},
                 {"password", good_password},
                 {"display_name", "王小明"},
                 {"role", "seeker"},
                 {"contact", proof}});
        };
        Browser one, two;
        CHECK(lobby.post(one, "/accounts", form("xiaoming")).status == 201);
        CHECK(lobby.sign_in("ming@example.com").status == 201);
        auto const spent = lobby.post(two, "/accounts", form("xiaohong"));
        CHECK(has(spent, R"("pointer":"/contact/code","code":"code_expired")"));
        lobby.wait(1min);
        auto other = lobby.enrolled("xiaohong");
        CHECK(has(lobby.add(other, "ming@example.com"), "contact_taken"));
    });
}

TEST_CASE("who took another's address for a name keeps nobody out") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        Browser squatter;
        CHECK(
            lobby.enrol(squatter, "ming@example.com", "employer", "squatters password").status ==
            201);
        auto owner = lobby.enrolled("xiaoming");
        CHECK(lobby.add(owner, "ming@example.com").status == 200);
        CHECK(has(lobby.sign_in("ming@example.com"), R"("role":"seeker")"));
        CHECK(has(lobby.sign_in("ming@example.com", "squatters password"), R"("role":"employer")"));
    });
}

TEST_CASE("a code lasts ten minutes and five tries, and is kept only as a hash") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto browser = lobby.enrolled("xiaoming");
        Browser stranger;
        auto const asked =
            lobby.post(stranger, "/contact-codes", object({{"address", "13800001234"}}));
        auto const code = lobby.code();
        CHECK(!has(asked, code));
        CHECK(db.read([&](store::Transaction& tx) {
            return tx.count("from proofs where code_hash like '$argon2id$%'");
        }) == 1);
        auto const with = [&](std::string_view digits) {
            return lobby.post(
                browser, "/my/contacts",
                object(
                    {{"proof_id", member(asked, "proof_id")},
                     {"code", digits},
                     {"password", good_password}}));
        };
        auto const wrong = code == "000000" ? "111111" : "000000";
        for (int tries = 0; tries < 5; ++tries)
            CHECK(has(with(wrong), R"("pointer":"/code","code":"code_wrong")"));
        CHECK(has(with(code), R"("pointer":"/code","code":"code_expired")"));
        lobby.wait(1min);
        auto late = lobby.proven("13800001234");
        late.insert(late.size() - 1, R"(,"password":"correct horse battery")");
        lobby.wait(10min);
        CHECK(has(lobby.post(browser, "/my/contacts", late), "code_expired"));
    });
}

TEST_CASE("codes go to one address once a minute and five times an hour") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        Browser stranger;
        auto const ask = [&] {
            return lobby.post(stranger, "/contact-codes", object({{"address", "lin@example.com"}}));
        };
        CHECK(ask().status == 201);
        auto const soon = ask();
        CHECK((soon.status == 429 && has(soon, "code_sent_lately")));
        CHECK(header(soon, "retry-after") == "60");
        for (int more = 0; more < 4; ++more) {
            lobby.wait(1min);
            CHECK(ask().status == 201);
        }
        lobby.wait(1min);
        auto const many = ask();
        CHECK((many.status == 429 && has(many, "too_many_codes")));
        CHECK(header(many, "retry-after") == "3300");
        CHECK(lobby.letters().size() == 5);
        CHECK(
            has(lobby.post(stranger, "/contact-codes", object({{"address", "xiaoming"}})),
                R"("pointer":"/address","code":"contact_format")"));
    });
}

TEST_CASE("a forgotten password is set anew by a code, and every session ends") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto browser = lobby.enrolled("xiaoming");
        CHECK(lobby.add(browser, "13800001234").status == 200);
        lobby.wait(1min);
        Browser stranger;
        auto const asked =
            lobby.post(stranger, "/password-resets", object({{"address", "13800001234"}}));
        REQUIRE(asked.status == 201);
        auto const code = lobby.code();
        for (int tries = 0; tries < 5; ++tries) lobby.sign_in("xiaoming", "wrong password");
        CHECK(lobby.sign_in("xiaoming").status == 429);
        auto const common =
            lobby.post(stranger, reset_of(asked, "/finish"), new_password(code, "1234567890"));
        CHECK(has(common, "password_too_common"));
        auto const done = lobby.post(stranger, reset_of(asked, "/finish"), new_password(code));
        REQUIRE_MESSAGE(done.status == 200, done.text());
        CHECK(has(done, R"("role":"seeker")"));
        CHECK(lobby.look(stranger).status == 200);
        CHECK(lobby.look(browser).status == 401);
        CHECK(lobby.sign_in("xiaoming").status == 401);
        CHECK(lobby.sign_in("xiaoming", "a new password 7").status == 201);
        CHECK(lobby.announced("password_changed") == 1);
        CHECK(has(
            lobby.post(stranger, reset_of(asked, "/finish"), new_password(code)), "code_expired"));
    });
}

TEST_CASE("asking for a new password does not tell who exists") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto browser = lobby.enrolled("xiaoming");
        CHECK(lobby.add(browser, "13800001234").status == 200);
        lobby.wait(1min);
        auto const before = lobby.letters().size();
        Browser stranger;
        auto const ask = [&](std::string_view address) {
            return lobby.post(stranger, "/password-resets", object({{"address", address}}));
        };
        auto const known = ask("13800001234"), unknown = ask("13900001234");
        CHECK((known.status == 201 && unknown.status == 201));
        CHECK(known.text().size() == unknown.text().size());
        CHECK(lobby.letters().size() == before + 1);
        CHECK((ask("13800001234").status == 429 && ask("13900001234").status == 429));
        for (auto const* asked : {&known, &unknown})
            CHECK(
                has(lobby.post(stranger, reset_of(*asked, "/finish"), new_password("000000")),
                    "code_wrong"));
        auto const other_purpose = lobby.proven("13700001234");
        auto const at = other_purpose.find(R"("proof_id":")") + 12;
        CHECK(
            has(lobby.post(
                    stranger,
                    std::string("/password-resets/")
                        .append(other_purpose.substr(at, 36))
                        .append("/finish"),
                    new_password(lobby.code())),
                "code_expired"));
    });
}

TEST_CASE("a changed password ends the other sessions and renews this one") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto here = lobby.enrolled("xiaoming");
        Browser elsewhere;
        CHECK(lobby.sign_in(elsewhere, "xiaoming").status == 201);
        auto const change = [&](std::string_view old, std::string_view fresh) {
            return lobby.post(
                here, "/my/password", object({{"old_password", old}, {"password", fresh}}));
        };
        CHECK(
            has(change("no idea at all", "a new password 7"),
                R"("pointer":"/old_password","code":"password_wrong")"));
        CHECK(has(change(good_password, good_password), "password_unchanged"));
        CHECK(has(change(good_password, "1111111111"), "password_too_common"));
        auto before = here;
        CHECK(change(good_password, "a new password 7").status == 200);
        CHECK(lobby.look(here).status == 200);
        CHECK(lobby.look(before).status == 401);
        CHECK(lobby.look(elsewhere).status == 401);
        CHECK(lobby.sign_in("xiaoming", "a new password 7").status == 201);
    });
}

TEST_CASE("one sees where one is signed in, ends one session or all the others") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto here = lobby.enrolled("xiaoming");
        auto stranger = lobby.enrolled("xiaohong");
        Browser second, third;
        CHECK(lobby.sign_in(second, "xiaoming").status == 201);
        CHECK(lobby.sign_in(third, "xiaoming").status == 201);
        auto const list = lobby.get(second, "/my/sessions");
        REQUIRE(list.status == 200);
        CHECK(has(list, R"("browser":"other","system":"other")"));
        CHECK(has(list, R"("this_one":true)"));
        CHECK(!has(list, second.session));
        auto const first_id = member(list, "session_id");
        auto const end = [&](Browser& by) {
            return lobby.send(by, Method::remove, std::string("/my/sessions/").append(first_id));
        };
        CHECK(has(end(stranger), "session_not_found"));
        CHECK(end(here).status == 200);
        CHECK(
            lobby.look(here).status + lobby.look(second).status + lobby.look(third).status == 801);
        auto& left = lobby.look(here).status == 200 ? here : second;
        CHECK(has(lobby.post(left, "/my/sessions/end-others"), R"("ended":1)"));
        CHECK(lobby.look(left).status == 200);
        CHECK(lobby.announced("sessions_ended") == 2);
    });
}

TEST_CASE("what an older program left in clear is sealed, and signs in as before") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        lobby.enrolled("xiaoming");
        lobby.enrolled("xiaohong");
        auto const write = [&](auto work) {
            return *db.write(
                [&](store::Transaction& tx) -> Result<std::int64_t> { return work(tx); });
        };
        write([](store::Transaction& tx) {
            return tx.run(
                "update accounts set phone = '13800001234', email = 'ming@example.com' "
                "where sign_in_name = 'xiaoming'");
        });
        write([](store::Transaction& tx) {
            tx.run(
                "insert into proofs (id, purpose, address, code_hash, tries_left, created_at, "
                "expires_at) values ('p', 'contact', '13800001234', '', 5, 1, 2)");
            return tx.run(
                "insert into invitations (id, token_hash, role, invited_by, email, created_at, "
                "expires_at) values ('i', 't', 'reviewer', 'li', 'ming@example.com', 1, 2)");
        });
        CHECK(lobby.sign_in("13800001234").status == 401);
        auto const seal = [](store::Transaction& tx) { return seal_clear(tx, 100); };
        CHECK(write(seal) == 3);
        CHECK(write(seal) == 0);
        CHECK(lobby.sign_in("13800001234").status == 201);
        CHECK(lobby.sign_in("ming@example.com").status == 201);
        db.read([](store::Transaction& tx) {
            CHECK(tx.count("from accounts where phone is not null or email is not null") == 0);
            CHECK(tx.count("from accounts where sealed is not null") == 2);
            CHECK(tx.count("from proofs where address = '13800001234'") == 0);
            CHECK(tx.count("from invitations where email is not null") == 0);
            CHECK(records::find_proof(tx, {"p"})->address == "13800001234");
            CHECK(records::find_invitation(tx, {"i"})->email->str() == "ming@example.com");
            return 0;
        });
    });
}

TEST_CASE("what somebody is called stands sealed, also where an older program left it in clear") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        lobby.enrolled("xiaoming");
        auto const write = [&](auto work) {
            return *db.write(
                [&](store::Transaction& tx) -> Result<std::int64_t> { return work(tx); });
        };
        auto const account = [&] {
            return db.read(
                [](store::Transaction& tx) { return *records::find_by_name(tx, "xiaoming"); });
        };
        auto const in_clear = [&] {
            return db.read([](store::Transaction& tx) {
                return tx.count("from accounts where display_name <> ''");
            });
        };
        CHECK((in_clear() == 0 && account().display_name.str() == "王小明"));
        write([](store::Transaction& tx) {
            return tx.run("update accounts set sealed = null, display_name = '从前'");
        });
        CHECK(account().display_name.str() == "从前");
        auto const seal = [](store::Transaction& tx) { return seal_clear(tx, 100); };
        CHECK(write(seal) == 1);
        CHECK(write(seal) == 0);
        CHECK((in_clear() == 0 && account().display_name.str() == "从前"));
        write([id = account().id.text](store::Transaction& tx) {
            privacy::destroy_key(tx, id);
            return 0;
        });
        CHECK(account().display_name.str() == "已注销");
        // Whoever had left before has no key, and gets none.
        write([](store::Transaction& tx) {
            return tx.run("update accounts set sealed = null, display_name = '已注销'");
        });
        CHECK(write(seal) == 1);
        CHECK((in_clear() == 0 && account().display_name.str() == "已注销"));
        CHECK(db.read([](store::Transaction& tx) { return tx.count("from person_keys"); }) == 0);
    });
}

TEST_CASE("no phone or mail address stands in the table of accounts") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto browser = lobby.enrolled("xiaoming");
        REQUIRE(lobby.add(browser, "13800001234").status == 200);
        db.read([](store::Transaction& tx) {
            CHECK(tx.count("from accounts where phone is not null or email is not null") == 0);
            CHECK(tx.count("from accounts where phone_index is not null") == 1);
            return 0;
        });
    });
}

TEST_CASE(
    "codes stop for everybody when the venue has sent enough, by SMS when the day's are spent") {
    store::on_every_database([](store::Database& db) {
        Desk::Options settings;
        settings.codes_per_venue = {2, 1min};
        Lobby lobby{.db = db, .settings = settings};
        Browser browser;
        auto const ask = [&](Lobby& at, std::string_view address) {
            at.peer = address;  // each from an address of its own
            return at.post(browser, "/contact-codes", object({{"address", address}}));
        };
        CHECK(ask(lobby, "19900000001").status == 201);
        CHECK(ask(lobby, "lin@example.com").status == 201);
        auto const full = ask(lobby, "19900000003");
        CHECK((full.status == 429 && has(full, "too_many_codes_here")));
        CHECK(header(full, "retry-after") == "60");
        settings = {};
        settings.sms.a_day = 0;
        Lobby spent{.db = db, .settings = settings};
        spent.wait(1h);  // another hour, other ids
        auto const refused = ask(spent, "19900000004");
        CHECK((refused.status == 429 && has(refused, "sms_spent")));
        CHECK(header(refused, "retry-after") == "86400");
        CHECK(ask(spent, "wang@example.com").status == 201);
    });
}
