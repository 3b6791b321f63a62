#include "features/complaints/complaints.hpp"
#include <fstream>
#include "features/complaints/records.hpp"
#include "features/complaints/rules.hpp"
#include "features/complaints/use_cases.hpp"
#include "features/organisations/test_organisations.hpp"
#include "features/postings/test_postings.hpp"
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
