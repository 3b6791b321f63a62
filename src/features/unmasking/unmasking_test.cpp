#include "features/accounts/accounts.hpp"
#include "features/seekers/test_seekers.hpp"
#include "features/unmasking/own_data.hpp"
#include "features/unmasking/rules.hpp"
#include "features/unmasking/sealing.hpp"
#include "features/unmasking/use_cases.hpp"
#include "platform/privacy/sealing.hpp"
#include "platform/web/test_desk.hpp"

using namespace sx;
using namespace sx::unmasking;
using namespace std::chrono_literals;
using Field = UnmaskedField;
using Reason = UnmaskingReason;

namespace {

UnmaskRequest asked(List<Field, 4> fields, Reason reason) {
    UnmaskRequest form;
    form.fields = std::move(fields);
    form.reason = reason;
    form.remark = web::text<UnmaskingRemark>("来电请我们帮助联系单位。");
    return form;
}

std::string place_of(Result<> const& checked) {
    return checked ? std::string() : checked.error().fields.front().pointer;
}

struct Office {
    web::TestDesk desk;
    access::Caller organiser = desk.organiser();
    access::Caller seeker = seekers::seeker_with_resume(desk);

    Result<Unmasked> unmask(UnmaskRequest const& request) {
        UnmaskSeeker form;
        static_cast<UnmaskRequest&>(form) = request;
        form.account_id = seeker.account;
        return desk.write(organiser, &unmask_seeker, form);
    }
    std::vector<OwnUnmasking> told(access::Caller const& person) {
        return desk.read(person, &list_own, {})->items;
    }
};

}  // namespace

TEST_CASE("each subject has its fields and its reasons") {
    using Subject = UnmaskedSubject;
    auto const wrong = [](Subject subject, List<Field, 4> fields, Reason reason) {
        return place_of(check(subject, asked(std::move(fields), reason)));
    };
    CHECK(wrong(Subject::account, {Field::phone}, Reason::identity_check).empty());
    CHECK(wrong(Subject::account, {Field::name}, Reason::identity_check) == "/fields");
    CHECK(wrong(Subject::account, {Field::phone}, Reason::complaint) == "/reason");
    CHECK(wrong(Subject::complaint, {Field::contact}, Reason::complaint).empty());
    CHECK(wrong(Subject::complaint, {Field::phone}, Reason::complaint) == "/fields");
    CHECK(wrong(Subject::seeker, {Field::name, Field::email}, Reason::employment_help).empty());
    CHECK(wrong(Subject::seeker, {}, Reason::employment_help) == "/fields");
    CHECK(wrong(Subject::seeker, {Field::name, Field::name}, Reason::enquiry) == "/fields");
    CHECK(wrong(Subject::seeker, {Field::name}, Reason::identity_check) == "/reason");
}

TEST_CASE("what was asked for is shown, and its person reads by which role and why") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto const shown = office.unmask(asked({Field::phone}, Reason::employment_help));
        REQUIRE(shown);
        CHECK((shown->phone && !shown->name && !shown->email));
        CHECK(shown->left_today == most_a_day - 1);
        CHECK(office.desk.announced("personal_data_unmasked") == 1);
        auto const told = office.told(office.seeker);
        REQUIRE(told.size() == 1);
        CHECK(told[0].role == access::Role::organiser);
        CHECK(told[0].reason == Reason::employment_help);
        CHECK(told[0].remark == "来电请我们帮助联系单位。");
        CHECK(office.told(office.desk.seeker()).empty());
    });
}

TEST_CASE("what is refused shows nothing and leaves no record") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto const code = [](Result<Unmasked> const& shown) { return shown.error().code; };
        CHECK(code(office.unmask(asked({Field::contact}, Reason::enquiry))) == "invalid_fields");
        UnmaskSeeker nobody;
        static_cast<UnmaskRequest&>(nobody) = asked({Field::phone}, Reason::enquiry);
        nobody.account_id = office.desk.seeker().account;
        CHECK(
            code(office.desk.write(office.organiser, &unmask_seeker, nobody)) ==
            "nothing_to_unmask");
        CHECK(office.told(office.seeker).empty());
        CHECK(office.desk.announced("personal_data_unmasked") == 0);
    });
}

TEST_CASE("nobody sees more people within a day than the work at a desk needs") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto const form = asked({Field::phone}, Reason::enquiry);
        for (std::int64_t time = 0; time < most_a_day; ++time) CHECK(office.unmask(form));
        CHECK(office.unmask(form).error().code == "unmasked_enough_today");
        office.desk.world.time += 24h;
        CHECK(office.unmask(form));
    });
}

TEST_CASE("why staff looked stands sealed, also where an older program left it in clear") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        CHECK(office.unmask(asked({Field::phone}, Reason::enquiry)));
        auto const words = office.told(office.seeker).at(0).remark;
        CHECK(!words.empty());
        auto const in_clear = [&] {
            return db.read([](store::Transaction& tx) {
                return tx.count("from unmaskings where remark <> '' or sealed_remark is null");
            });
        };
        CHECK(in_clear() == 0);
        auto const write = [&](auto work) {
            return *db.write(
                [&](store::Transaction& tx) -> Result<std::int64_t> { return work(tx); });
        };
        write([](store::Transaction& tx) {
            return tx.run("update unmaskings set sealed_remark = null, remark = '从前的话'");
        });
        auto const seal = [](store::Transaction& tx) { return seal_clear(tx, 10); };
        CHECK((write(seal) == 1 && write(seal) == 0 && in_clear() == 0));
        CHECK(office.told(office.seeker).at(0).remark == "从前的话");
        write([&](store::Transaction& tx) {
            privacy::destroy_key(tx, office.seeker.account.text);
            return 0;
        });
        CHECK(office.told(office.seeker).at(0).remark.empty());
    });
}

TEST_CASE("of whoever has left only that somebody looked is kept") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        CHECK(office.unmask(asked({Field::phone}, Reason::enquiry)));
        CHECK(db.write([&](store::Transaction& tx) -> Result<> {
            erase_person({tx, office.desk.world, office.seeker.account});
            return {};
        }));
        CHECK(office.told(office.seeker).empty());
        auto const rows = db.read([](store::Transaction& tx) {
            return tx.count(
                "from unmaskings where person is null and remark = '' and subject_id = ''");
        });
        CHECK(rows == 1);
    });
}
