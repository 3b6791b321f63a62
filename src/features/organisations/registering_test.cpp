#include "features/organisations/rules.hpp"
#include "features/organisations/sealing.hpp"
#include "features/organisations/standing.hpp"
#include "features/organisations/test_organisations.hpp"
#include "platform/review/sealing.hpp"

using namespace sx;
using namespace sx::organisations;

namespace {

auto const remark = web::text<Remark>("请写与营业执照一致的全称");

std::string fields_of(Problem const& problem) {
    std::string all;
    for (auto const& field : problem.fields)
        all.append(field.pointer).append("=").append(field.code).append(" ");
    return all;
}

std::string public_name(Bureau& bureau, access::Caller const& member) {
    auto const shown = bureau.desk.read({}, &show_employer, {member.organisation});
    return shown ? shown->name.str() : shown.error().code;
}

std::string licence_seen_by(
    Bureau& bureau, access::Caller const& staff, access::Caller const& member) {
    auto const seen = bureau.desk.read(staff, &download_licence, {{member.organisation}, {}});
    return seen ? seen->bytes : seen.error().code;
}

}  // namespace

TEST_CASE("a draft may be half written; what is missing is told when it is handed in") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto member = bureau.desk.employer();
        OrganisationForm form;
        form.name = web::text<OrganisationTitle>("示例机械厂");
        form.credit_code = credit_code(1);
        form.contact_phone = web::text<Text<0, 30>>("071");
        form.step = RegistrationStep::contact;
        member.organisation = bureau.desk.write(member, &register_own, form)->id;
        CHECK(bureau.own(member)->step == RegistrationStep::contact);
        auto const refused = bureau.desk.write(member, &submit_own, {});
        CHECK(
            fields_of(refused.error()) ==
            "/legal_representative=required /region_code=required /size=required "
            "/ownership=required /address=required /licence_id=required /contact_name=required "
            "/contact_phone=too_short ");
        auto whole = form_of("示例机械厂", 1);
        CHECK(bureau.edit(member, whole));
        CHECK(
            fields_of(bureau.desk.write(member, &submit_own, {}).error()) ==
            "/licence_id=required ");
        whole.licence_id = scan_of(bureau.desk, member);
        whole.step = RegistrationStep::check;
        CHECK(bureau.edit(member, whole));
        auto const submitted = bureau.desk.write(member, &submit_own, {});
        CHECK((submitted->state == OrganisationState::submitted && !submitted->step));
    });
}

TEST_CASE("a scan is its sender's, belongs to one organisation, and is let go when replaced") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.founder("示例机械厂", 1);
        auto const first = *bureau.own(member)->licence_id;
        auto form = form_of("示例机械厂", 1);
        form.licence_id = scan_of(bureau.desk, bureau.desk.employer());
        CHECK(bureau.edit(member, form).error().code == "file_not_found");
        form.licence_id =
            sent_in(bureau.desk, member, files::Purpose::attachment, "%PDF-1.7 a resume");
        CHECK(bureau.edit(member, form).error().code == "file_for_other_purpose");
        form.licence_id = scan_of(bureau.desk, member);
        CHECK(bureau.edit(member, form)->licence_id == form.licence_id);
        CHECK((!is_kept(bureau.desk, first) && is_kept(bureau.desk, *form.licence_id)));
        CHECK(bureau.desk.read(member, &download_own_licence, {})->media_type == "application/pdf");
        // A draft is its members' own business.
        CHECK(licence_seen_by(bureau, bureau.reviewer, member) == "organisation_not_found");
        CHECK(bureau.desk.write(member, &submit_own, {}));
        CHECK(licence_seen_by(bureau, bureau.reviewer, member) == "%PDF-1.7 a licence");
    });
}

TEST_CASE("what an approved organisation is to become stays its own until staff approve it") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.approved("示例机械厂", 1);
        auto const old_scan = *bureau.own(member)->licence_id;
        auto form = form_of("示例重工", 1);
        form.licence_id = sent_in(bureau.desk, member, files::Purpose::licence, "%PDF-1.7 new");
        auto const written = bureau.edit(member, form);
        CHECK(
            (written->state == OrganisationState::approved && written->name.str() == "示例机械厂"));
        CHECK((written->change->name.str() == "示例重工" && written->change_is_reviewed));
        REQUIRE(written->changes.size() == 2);
        CHECK((written->changes[0].field == "name"));
        CHECK((written->changes[0].before == R"("示例机械厂")"));
        CHECK((written->changes[0].after == R"("示例重工")"));
        CHECK(written->changes[1].field == "licence_id");
        CHECK(
            bureau.desk.read(bureau.reviewer, &show_reviewed, {member.organisation})->name.str() ==
            "示例机械厂");
        CHECK(licence_seen_by(bureau, bureau.reviewer, member) == "%PDF-1.7 a licence");

        auto const handed_in = bureau.desk.write(member, &submit_own, {});
        CHECK((handed_in->state == OrganisationState::approved && handed_in->change->submitted));
        CHECK(handed_in->changes.size() == 2);
        auto const waiting = [&] {
            return db.read([](store::Transaction& tx) { return in_review(tx).waiting; });
        };
        CHECK(waiting() == 1);
        CHECK(
            bureau.desk.read(bureau.reviewer, &show_reviewed, {member.organisation})->name.str() ==
            "示例重工");
        CHECK(licence_seen_by(bureau, bureau.reviewer, member) == "%PDF-1.7 new");
        CHECK(public_name(bureau, member) == "示例机械厂");
        CHECK(bureau.edit(member, form).error().code == "organisation_in_review");
        CHECK(bureau.desk.write(member, &submit_own, {}).error().code == "organisation_in_review");

        CHECK(bureau.decide_on(member, Decision::approve)->name.str() == "示例重工");
        CHECK(public_name(bureau, member) == "示例重工");
        CHECK((!bureau.own(member)->change && waiting() == 0));
        CHECK(bureau.own(member)->changes.empty());
        CHECK((!is_kept(bureau.desk, old_scan) && is_kept(bureau.desk, *form.licence_id)));
        CHECK(bureau.event_types().back() == "organisation_approved");
    });
}

TEST_CASE("a change that is sent back can be mended; what is public never changes meanwhile") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.approved("示例机械厂", 1);
        CHECK(bureau.edit(member, form_of("示例重工", 1)));
        CHECK(bureau.desk.write(member, &submit_own, {}));
        CHECK(
            bureau.decide_on(member, Decision::return_, remark)->state ==
            OrganisationState::approved);
        auto const returned = bureau.own(member);
        CHECK((returned->change->decision == Decision::return_ && !returned->change->submitted));
        CHECK((returned->change->remark == remark && !returned->remark));
        REQUIRE(returned->changes.size() == 1);
        CHECK(returned->changes[0].field == "name");
        CHECK(public_name(bureau, member) == "示例机械厂");

        CHECK(bureau.edit(member, form_of("示例重工有限公司", 1)));
        CHECK(bureau.desk.write(member, &submit_own, {}));
        CHECK(bureau.decide_on(member, Decision::approve));
        CHECK(public_name(bureau, member) == "示例重工有限公司");
    });
}

TEST_CASE("an organiser reopens the decision on a change, not the approval before it") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.approved("示例机械厂", 1);
        auto const organiser = bureau.desk.organiser();
        CHECK(bureau.edit(member, form_of("示例重工", 1)));
        CHECK(bureau.desk.write(member, &submit_own, {}));
        CHECK(bureau.decide_on(member, Decision::refuse, remark));
        CHECK(
            bureau.desk.write(organiser, &reopen, {member.organisation})->state ==
            OrganisationState::approved);
        CHECK(bureau.own(member)->change->submitted);
        CHECK(public_name(bureau, member) == "示例机械厂");
        CHECK(bureau.decide_on(member, Decision::approve)->name.str() == "示例重工");
        // Now the change is done with, so the organisation itself is looked at again.
        CHECK(
            bureau.desk.write(organiser, &reopen, {member.organisation})->state ==
            OrganisationState::submitted);
        CHECK(public_name(bureau, member) == "employer_not_found");
    });
}

TEST_CASE("whoever appeals against the refusal of a change hands it in once more, whole") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.approved("示例机械厂", 1);
        auto const appeal = [&] {
            return bureau.desk.write(member, &reopen, {member.organisation});
        };
        CHECK(appeal().error().code == "organisation_not_in_that_state");
        CHECK(bureau.edit(member, form_of("示例重工", 1)));
        CHECK(appeal().error().code == "organisation_not_in_that_state");
        CHECK(bureau.desk.write(member, &submit_own, {}));
        CHECK(bureau.decide_on(member, Decision::refuse, remark));
        auto torn = form_of("示例重工", 1);
        torn.address = {};
        CHECK(bureau.edit(member, torn));
        CHECK(fields_of(appeal().error()) == "/address=required ");
        CHECK(bureau.edit(member, form_of("示例重工", 1)));
        CHECK(appeal()->state == OrganisationState::approved);
        CHECK((bureau.own(member)->change->submitted && !bureau.own(member)->change->decision));
        CHECK(bureau.own(member)->change->remark == remark);
        CHECK(public_name(bureau, member) == "示例机械厂");
        CHECK(bureau.decide_on(member, Decision::approve)->name.str() == "示例重工");
    });
}

TEST_CASE("what nobody has to read is changed at once") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.approved("示例机械厂", 1);
        auto form = form_of("示例机械厂", 1);
        form.size = OrganisationSize::from_500;
        form.contact_name = web::text<Text<0, 40>>("韩梅");
        auto const written = bureau.edit(member, form);
        CHECK((written->size == OrganisationSize::from_20 && !written->change_is_reviewed));
        auto const done = bureau.desk.write(member, &submit_own, {});
        CHECK((done->size == OrganisationSize::from_500 && done->contact_name == "韩梅"));
        CHECK((!done->change && done->state == OrganisationState::approved));
        CHECK(bureau.event_types().back() == "organisation_changed");
    });
}

TEST_CASE("a change is dropped with its own scan, also while it waits") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.approved("示例机械厂", 1);
        auto const approved_scan = *bureau.own(member)->licence_id;
        CHECK(
            bureau.desk.write(member, &discard_change, {}).error().code ==
            "organisation_change_not_found");
        auto form = form_of("示例机械厂", 1);
        form.licence_id = scan_of(bureau.desk, member);
        CHECK(bureau.edit(member, form));
        CHECK(bureau.desk.write(member, &submit_own, {}));
        CHECK(bureau.desk.write(member, &discard_change, {}));
        CHECK(!bureau.own(member)->change);
        CHECK((is_kept(bureau.desk, approved_scan) && !is_kept(bureau.desk, *form.licence_id)));
        CHECK(
            bureau.decide_on(member, Decision::approve).error().code ==
            "organisation_not_in_that_state");
    });
}

TEST_CASE("staff read again what stands on the licence, and free text") {
    Organisation before;
    before.name = web::text<OrganisationTitle>("示例机械厂");
    OrganisationChange same;
    static_cast<OrganisationFacts&>(same) = before;
    CHECK(!needs_review(before, same));
    auto const after = [&](auto change) {
        auto changed = same;
        change(changed);
        return needs_review(before, changed);
    };
    CHECK(after([](auto& c) { c.name = web::text<OrganisationTitle>("示例重工"); }));
    CHECK(after([](auto& c) { c.credit_code = credit_code(2); }));
    CHECK(after([](auto& c) { c.licence_id = LicenceId{"another"}; }));
    CHECK(after([](auto& c) { c.address = "示例路 2 号"; }));
    CHECK(after([](auto& c) { c.introduction = "老厂"; }));
    CHECK(!after([](auto& c) { c.size = OrganisationSize::from_500; }));
    CHECK(!after([](auto& c) { c.contact_phone = "0717-7654321"; }));
}

TEST_CASE("an introduction that sets conditions is refused, unless a person is asked") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.founder("示例机械厂", 1);
        auto form = form_of("示例机械厂", 1);
        form.introduction = web::text<Text<0, 4000>>("本厂成立于 1990 年，只招男性。");
        REQUIRE(bureau.edit(member, form));
        auto const refused = bureau.desk.write(member, &submit_own, {});
        REQUIRE(!refused);
        CHECK(refused.error().code == "wording_refused");
        CHECK(refused.error().fields.front().pointer == "/introduction");
        CHECK(refused.error().fields.front().code == "wording_gender");
        SubmitOrganisation const asked{web::text<screening::WordingReason>("引自历史资料")};
        CHECK(bureau.desk.write(member, &submit_own, asked)->wording_reason);
        auto const read = *bureau.desk.read(bureau.reviewer, &show_reviewed, {member.organisation});
        CHECK(db.read([&](store::Transaction& tx) {
                    return wording_of(tx, read, Language::zh);
                }).items.size() == 1);
        REQUIRE(bureau.decide_on(member, Decision::approve));
        // What was approved is not asked about again; what is said anew is.
        form.address = web::text<Text<0, 200>>("示例路 2 号");
        REQUIRE(bureau.edit(member, form));
        REQUIRE(bureau.desk.write(member, &submit_own, {}));
        REQUIRE(bureau.decide_on(member, Decision::approve));
        form.introduction = web::text<Text<0, 4000>>("本厂成立于 1990 年，只招女性。");
        REQUIRE(bureau.edit(member, form));
        CHECK(bureau.desk.write(member, &submit_own, {}).error().code == "wording_refused");
    });
}

TEST_CASE("whom to call there stands in no table, and is sealed where an older program left it") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const member = bureau.approved("示例机械厂", 1);
        auto form = form_of("示例机械厂", 1);
        form.contact_name = web::text<Text<0, 40>>("王芳");
        REQUIRE(bureau.edit(member, form));
        auto const write = [&](auto work) {
            return *db.write(
                [&](store::Transaction& tx) -> Result<std::int64_t> { return work(tx); });
        };
        auto const in_clear = [&] {
            return db.read([](store::Transaction& tx) {
                constexpr std::string_view contact =
                    " where contact_name <> '' or contact_phone <> '' "
                    "or legal_representative is not null";
                return tx.count(std::string("from organisations").append(contact)) +
                       tx.count(std::string("from organisation_changes").append(contact)) +
                       tx.count("from review_items where snapshot <> ''");
            });
        };
        CHECK(in_clear() == 0);
        CHECK(bureau.own(member)->contact_name == "李华");
        CHECK(bureau.own(member)->change->contact_name == "王芳");
        write([](store::Transaction& tx) {
            tx.run("update organisations set sealed_contact = null, contact_name = '陈静'");
            tx.run("update organisation_changes set sealed_contact = null, contact_name = '周敏'");
            return tx.run("update review_items set sealed_snapshot = null, snapshot = '{}'");
        });
        CHECK(in_clear() == 3);
        CHECK(bureau.own(member)->contact_name == "陈静");
        auto const seal = [](store::Transaction& tx) {
            return seal_clear(tx, 100) + review::seal_clear(tx, 100);
        };
        CHECK(write(seal) == 3);
        CHECK(write(seal) == 0);
        CHECK(in_clear() == 0);
        CHECK(bureau.own(member)->contact_name == "陈静");
        CHECK(bureau.own(member)->change->contact_name == "周敏");
        write([](store::Transaction& tx) {  // as a program that sealed the contact alone left it
            return tx.run("update organisations set legal_representative = '赵一'");
        });
        CHECK(write(seal) == 1);
        CHECK(bureau.own(member)->contact_name == "陈静");
        CHECK(bureau.own(member)->legal_representative->str() == "赵一");
        CHECK(in_clear() == 0);
    });
}

TEST_CASE("a blacklist finds a name again that it does not hold") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const person = web::text<LegalRepresentative>("赵一");
        auto const write = [&](auto work) {
            return *db.write(
                [&](store::Transaction& tx) -> Result<std::int64_t> { return work(tx); });
        };
        auto const is_listed = [&](LegalRepresentative const& who) {
            return db.read(
                [&](store::Transaction& tx) { return !check_not_listed(tx, std::nullopt, who); });
        };
        write([&](store::Transaction& tx) {
            blacklist(tx, {{"entry"}, {"acme"}, {}, person, {}});
            return tx.count("from blacklist where legal_representative is not null");
        });
        CHECK((is_listed(person) && !is_listed(web::text<LegalRepresentative>("赵"))));
        write([](store::Transaction& tx) {
            return tx.run(
                "update blacklist set representative_index = null, legal_representative = '赵一'");
        });
        CHECK(!is_listed(person));
        CHECK(write([](store::Transaction& tx) { return seal_clear(tx, 10); }) == 1);
        CHECK(is_listed(person));
        CHECK(db.read([](store::Transaction& tx) {
            return tx.count("from blacklist where legal_representative is not null");
        }) == 0);
    });
}
