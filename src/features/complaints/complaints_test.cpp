#include "features/complaints/complaints.hpp"
#include <fstream>
#include "features/complaints/erasing_records.hpp"
#include "features/complaints/records.hpp"
#include "features/complaints/rules.hpp"
#include "features/complaints/universities.hpp"
#include "features/complaints/use_cases.hpp"
#include "features/consents/consents.hpp"
#include "features/organisations/test_organisations.hpp"
#include "features/postings/test_postings.hpp"
#include "features/seekers/test_seekers.hpp"
#include "platform/access/grants.hpp"
#include "platform/review/records.hpp"
#include "platform/web/test_desk.hpp"

using namespace sx;
using namespace sx::complaints;
using namespace std::chrono_literals;
using postings::PostingState;
using review::Decision;

namespace {

// A venue with a published posting that people complain about.
struct Bureau {
    web::TestDesk desk;
    access::Caller reviewer = desk.reviewer();
    access::Caller firm = organisations::employer_of(desk, "江城机械有限公司");
    postings::PostingId posting = published();

    postings::PostingId published() {
        auto const form = postings::posting_form(desk.world.time, "装配钳工");
        auto const drafted = *desk.write(firm, &postings::draft, form);
        CHECK(desk.write(firm, &postings::take_step, {drafted.id, postings::EmployerStep::submit}));
        CHECK(desk.write(reviewer, &postings::decide, {drafted.id, Decision::approve, {}, {}}));
        return drafted.id;
    }
    ComplaintReceipt complained() {
        NewComplaint form;
        form.subject_id = {posting.text};
        form.reason = ComplaintReason::fees;
        form.text = web::text<ComplaintText>("面试时要求先交三百元服装费。");
        return *desk.write({}, &complain, form);
    }
    Result<DeskComplaint> decided(ComplaintId const& id, Decision decision) {
        return desk.write(
            reviewer, &decide, {id, decision, web::text<review::ReviewRemark>("已核实。")});
    }
    PostingState state() { return desk.read(firm, &postings::show_own, {posting})->state; }
    std::int64_t shown_undecided() {
        return *desk.db.write([&](store::Transaction& tx) -> Result<std::int64_t> {
            return show_undecided(tx, desk.world);
        });
    }
};

}  // namespace

TEST_CASE("the README's table of a complaint is the code's") {
    std::ifstream file("src/features/complaints/README.md");
    std::string const text{std::istreambuf_iterator<char>(file), {}};
    CHECK(text.find(complaint_life.as_markdown()) != std::string::npos);
}

TEST_CASE("a code is found again however it is typed, and tells nothing of itself") {
    std::array<std::byte, 16> chance{};
    for (std::size_t at = 0; at < chance.size(); ++at) chance[at] = std::byte(at * 17);
    auto const code = code_of(chance);
    CHECK(code.size() == 19);
    CHECK(code.find_first_of("01OIL") == std::string::npos);
    std::string typed;
    for (char const c : code)
        typed += c == '-' ? ' ' : static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    CHECK(hash_of_code(typed) == hash_of_code(code));
    CHECK(hash_of_code(code).find(code) == std::string::npos);
}

TEST_CASE("a complaint is upheld or dismissed, and always answered") {
    auto const wrong = [](Decision decision, std::optional<review::ReviewRemark> remark) {
        auto const checked = check_decision({{"1"}, decision, std::move(remark)});
        return checked ? std::string() : checked.error().fields.front().pointer;
    };
    auto const answer = web::text<review::ReviewRemark>("已核实。");
    CHECK(wrong(Decision::return_, answer) == "/decision");
    CHECK(wrong(Decision::approve, {}) == "/remark");
    CHECK(wrong(Decision::approve, answer).empty());
    CHECK(wrong(Decision::refuse, answer).empty());
}

TEST_CASE("a hidden posting comes back by itself when nobody decides in time") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const id = bureau.complained().complaint_id;
        auto const hidden = bureau.desk.write(bureau.reviewer, &hide_posting, {id});
        REQUIRE(hidden);
        CHECK(bureau.state() == PostingState::hidden);
        CHECK(bureau.shown_undecided() == 0);
        bureau.desk.world.time = *hidden->hidden_until;
        CHECK(bureau.shown_undecided() == 1);
        CHECK(bureau.state() == PostingState::published);
        CHECK(bureau.shown_undecided() == 0);
    });
}

TEST_CASE("while another complaint keeps it hidden, a dismissed one brings nothing back") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const one = bureau.complained().complaint_id, other = bureau.complained().complaint_id;
        CHECK(bureau.desk.write(bureau.reviewer, &hide_posting, {one}));
        CHECK(
            bureau.desk.write(bureau.reviewer, &hide_posting, {other}).error().code ==
            "nothing_to_hide");
        CHECK(bureau.decided(one, Decision::refuse));
        CHECK(bureau.state() == PostingState::published);
        CHECK(bureau.desk.write(bureau.reviewer, &hide_posting, {other}));
        CHECK(bureau.decided(other, Decision::approve));
        CHECK(bureau.state() == PostingState::closed);
    });
}

TEST_CASE("a hidden posting that comes to its end meanwhile has expired, and nobody reads it") {
    store::on_every_database([](store::Database& db) {
        Bureau bureau{{db}};
        auto const id = bureau.complained().complaint_id;
        CHECK(bureau.desk.write(bureau.reviewer, &hide_posting, {id}));
        bureau.desk.world.time += 400 * 24h;
        CHECK(bureau.desk.db.write([&](store::Transaction& tx) -> Result<std::int64_t> {
            return postings::expire(tx, bureau.desk.world);
        }));
        CHECK(bureau.state() == PostingState::expired);
        CHECK(bureau.decided(id, Decision::refuse));
        CHECK_FALSE(bureau.desk.read({}, &postings::show, {bureau.posting}));
    });
}

namespace {

// A university with somebody who stands by its graduates, and a graduate.
struct Campus : Bureau {
    codes::UniversityCode code = web::text<codes::UniversityCode>("4211051161");
    access::Caller university = staff_of(code);
    access::Caller graduate = graduate_of(code);

    access::Caller staff_of(codes::UniversityCode const& of) {
        access::Caller hat{access::Role::university, desk.seeker().account, {}};
        REQUIRE(desk.db.write([&](store::Transaction& tx) -> Result<> {
            hat.organisation = organisations::university_with(tx, desk.world, of).id;
            access::grant(tx, desk.world, hat);
            return {};
        }));
        return hat;
    }
    access::Caller graduate_of(codes::UniversityCode const& of) {
        auto const seeker = desk.seeker();
        auto resume = seekers::a_resume();
        resume.university_code = of;
        REQUIRE(desk.write(seeker, &seekers::save_resume, resume));
        return seeker;
    }
    ComplaintId complained_by(access::Caller const& by, bool tells = false) {
        NewComplaint form;
        form.subject_id = {posting.text};
        form.reason = ComplaintReason::pay;
        form.text = web::text<ComplaintText>("说好的试用期工资少发了八百元。");
        if (tells) form.tell_university = true;
        return desk.write(by, &complain, form)->complaint_id;
    }
    Result<UniversityComplaint> seen(ComplaintId const& id) {
        return desk.read(university, &show_to_university, {id});
    }
    Result<UniversityComplaint> escalated(ComplaintId const& id) {
        return desk.write(
            university, &escalate, {id, web::text<review::ReviewRemark>("请再核实工资单。")});
    }
    review::ReviewItem item(ComplaintId const& id) {
        return desk.db.read([&](store::Transaction& tx) {
            return *review::records::waiting(tx, review::ReviewQueue::complaints, {id.text});
        });
    }
};

}  // namespace

TEST_CASE("a complaint is escalated once for each decision, and once while it is overdue") {
    Instant const now(1000h);
    auto const why = [&](EscalationFacts const& facts) {
        auto const may = check_escalation(facts, now);
        return may ? std::string() : may.error().code;
    };
    using enum ComplaintState;
    CHECK(why({waiting, now + 1ms, {}, {}}) == "complaint_not_due");
    CHECK(why({waiting, {}, {}, {}}) == "complaint_not_due");
    CHECK(why({waiting, now, {}, {}}).empty());
    CHECK(why({waiting, now, {}, now - 5h}) == "complaint_escalated");
    CHECK(why({waiting, now, now - 6h, now - 5h}) == "complaint_escalated");
    CHECK(why({waiting, now, now - 5h, now - 6h}).empty());  // reopened by an organiser since
    CHECK(why({upheld, now + 1h, now - 5h, {}}).empty());
    CHECK(why({dismissed, now, now - 5h, now - 6h}).empty());
}

TEST_CASE("what a graduate complains about is the university's business once it is told") {
    store::on_every_database([](store::Database& db) {
        Campus campus{{{db}}};
        auto const id = campus.complained_by(campus.graduate);
        CHECK(campus.seen(id).error().code == "complaint_not_found");
        CHECK(campus.desk.read(campus.university, &list_of_university, {})->total == 0);
        auto const told = campus.desk.write(campus.graduate, &tell_own_university, {id});
        REQUIRE(told);
        CHECK((told->university_name == "国家开放大学" && !told->may_tell));
        auto const seen = *campus.seen(id);
        CHECK((!seen.is_own && seen.passed_on_at));
        CHECK(campus.desk.read(campus.university, &list_of_university, {})->total == 1);
        auto const other = campus.staff_of(web::text<codes::UniversityCode>("4111010001"));
        auto const foreign = campus.desk.read(other, &show_to_university, {id});
        CHECK(foreign.error().code == "complaint_not_found");
        // Whoever takes the consent back ends it.
        consents::Disclosed const disclosed{
            campus.graduate.account, consents::ConsentPurpose::university_help,
            campus.university.organisation};
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            CHECK(consents::covers(tx, disclosed));
            consents::end(tx, campus.desk.world, disclosed, consents::ConsentEnd::withdrawn);
            return {};
        }));
        CHECK(campus.seen(id).error().code == "complaint_not_found");
        CHECK(campus.desk.read(campus.university, &list_of_university, {})->total == 0);
        CHECK(campus.escalated(id).error().code == "complaint_not_found");
        auto const at_once = campus.complained_by(campus.graduate, true);
        CHECK(campus.seen(at_once));
    });
}

TEST_CASE("only a graduate has a university to tell, and only of an own complaint") {
    store::on_every_database([](store::Database& db) {
        Campus campus{{{db}}};
        auto const stranger = seekers::seeker_with_resume(campus.desk);
        auto const id = campus.complained_by(stranger);
        auto const tell = [&](access::Caller const& by) {
            return campus.desk.write(by, &tell_own_university, {id}).error().code;
        };
        CHECK(tell(stranger) == "no_university");
        CHECK(tell(campus.graduate) == "complaint_not_found");
        auto const elsewhere = campus.graduate_of(web::text<codes::UniversityCode>("4111010001"));
        auto const theirs = campus.complained_by(elsewhere);
        auto const told = campus.desk.write(elsewhere, &tell_own_university, {theirs});
        CHECK(told.error().code == "no_university");  // nobody of it is here
    });
}

TEST_CASE("a university's complaint comes first and is due sooner") {
    store::on_every_database([](store::Database& db) {
        Campus campus{{{db}}};
        auto const usual = campus.item(campus.complained_by(campus.graduate));
        auto const id = campus.complained_by(campus.university);
        auto const item = campus.item(id);
        CHECK((item.from_university && item.priority == review::ReviewPriority::urgent));
        CHECK(item.due_at < usual.due_at);
        CHECK((!usual.from_university && usual.priority == review::ReviewPriority::normal));
        CHECK(campus.seen(id)->is_own);
        auto const at_desk = campus.desk.read(campus.reviewer, &show, {id});
        CHECK(at_desk->from_university == "国家开放大学");
        CHECK(campus.escalated(id).error().code == "complaint_not_due");
    });
}

TEST_CASE("an answer that does not satisfy goes to somebody else, once") {
    store::on_every_database([](store::Database& db) {
        Campus campus{{{db}}};
        auto const id = campus.complained_by(campus.graduate, true);
        CHECK(campus.decided(id, Decision::refuse));
        CHECK(campus.seen(id)->may_escalate);
        auto const after = campus.escalated(id);
        REQUIRE(after);
        CHECK((after->state == ComplaintState::waiting && !after->may_escalate));
        REQUIRE(after->escalations.size() == 1);
        auto const& past = after->escalations.front();
        CHECK((past.from_state == ComplaintState::dismissed && past.answer->str() == "已核实。"));
        auto const item = campus.item(id);
        CHECK((item.escalation && item.kept_from == campus.reviewer.account && item.round == 2));
        CHECK(campus.escalated(id).error().code == "complaint_not_due");
        auto const own = campus.desk.read(campus.graduate, &list_own, {})->items.at(0);
        CHECK((own.escalated_at && own.state == ComplaintState::waiting));
        CHECK(campus.desk.announced(ComplaintEscalated::type) == 1);
        // The next decision may be escalated as well.
        CHECK(campus.decided(id, Decision::refuse));
        CHECK(campus.seen(id)->may_escalate);
    });
}

TEST_CASE("what nobody decides in time goes to somebody else with a new time limit") {
    store::on_every_database([](store::Database& db) {
        Campus campus{{{db}}};
        auto const id = campus.complained_by(campus.graduate, true);
        auto item = campus.item(id);
        item.claimed_by = campus.reviewer.account;
        item.claimed_until = item.due_at + 1h;
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            review::records::update(tx, item);
            return {};
        }));
        campus.desk.world.time = item.due_at;
        REQUIRE(campus.escalated(id));
        auto const again = campus.item(id);
        CHECK((again.kept_from == campus.reviewer.account && !again.claimed_by));
        CHECK((again.due_at > campus.desk.world.time && again.round == 1));
        CHECK(again.priority == review::ReviewPriority::urgent);
        campus.desk.world.time = again.due_at;
        CHECK(campus.escalated(id).error().code == "complaint_escalated");
    });
}

TEST_CASE("of a complaint past its time neither its words nor those of an escalation stay") {
    store::on_every_database([](store::Database& db) {
        Campus campus{{{db}}};
        auto const id = campus.complained_by(campus.university);
        CHECK(campus.decided(id, Decision::refuse));
        REQUIRE(campus.escalated(id));
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            auto const before = records::escalations_of(tx, id);
            REQUIRE(before.size() == 1);
            records::erase(tx, campus.desk.world.now(), {id.text});
            auto const after = records::escalations_of(tx, id);
            REQUIRE(after.size() == 1);
            CHECK((before[0].answer && !after[0].answer));
            CHECK(before[0].reason != after[0].reason);
            CHECK(before[0].escalated_at == after[0].escalated_at);
            return {};
        }));
    });
}
