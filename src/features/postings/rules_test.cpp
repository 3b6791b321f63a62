#include "features/postings/rules.hpp"
#include <rapidcheck.h>
#include <fstream>
#include "features/postings/test_postings.hpp"

using namespace sx;
using namespace sx::postings;
using access::Role;
using organisations::Decision;
using namespace std::chrono_literals;

namespace {

using Wrong = std::vector<std::pair<std::string, std::string>>;

Wrong wrong_fields(PostingForm const& form) {
    auto const checked = check_form(form, TestWorld().time);
    Wrong wrong;
    if (!checked)
        for (auto const& field : checked.error().fields)
            wrong.emplace_back(field.pointer, field.code);
    return wrong;
}

PostingForm a_form() { return posting_form(TestWorld().time); }

// What the regulations of the review say, written down a second time.
std::optional<PostingState> expected(PostingState from, PostingStep step) {
    using enum PostingState;
    switch (step) {
        case PostingStep::edit:
            if (from == published) return submitted;
            if (from == draft || from == returned) return from;
            return std::nullopt;
        case PostingStep::submit:
            return from == draft || from == returned ? std::optional(submitted) : std::nullopt;
        case PostingStep::withdraw: return from == submitted ? std::optional(draft) : std::nullopt;
        case PostingStep::approve:
            return from == submitted ? std::optional(published) : std::nullopt;
        case PostingStep::return_:
            return from == submitted ? std::optional(returned) : std::nullopt;
        case PostingStep::refuse: return from == submitted ? std::optional(refused) : std::nullopt;
        case PostingStep::prolong:
            return from == published ? std::optional(published) : std::nullopt;
        case PostingStep::close:
        case PostingStep::take_down:
            return from == published ? std::optional(closed) : std::nullopt;
        case PostingStep::expire: break;
    }
    return std::nullopt;  // nobody may: time does it
}

bool belongs_to_staff(PostingStep step) {
    return step == PostingStep::approve || step == PostingStep::return_ ||
           step == PostingStep::refuse || step == PostingStep::take_down;
}

}  // namespace

TEST_CASE("a posting closes within a year from now") {
    auto form = a_form();
    CHECK(wrong_fields(form).empty());
    form.closes_at = TestWorld().time;
    CHECK(wrong_fields(form) == Wrong{{"/closes_at", "closes_in_the_past"}});
    form.closes_at = TestWorld().time + 366 * 24h + 1ms;
    CHECK(wrong_fields(form) == Wrong{{"/closes_at", "closes_too_late"}});
}

TEST_CASE("amounts fit their unit") {
    auto form = a_form();
    form.salary_max = Money{form.salary_min->fen - 1};
    CHECK(wrong_fields(form) == Wrong{{"/salary_max", "salary_max_below_min"}});
    form.salary_max.reset();
    CHECK(wrong_fields(form).empty());
    form.salary_min.reset();
    CHECK(wrong_fields(form) == Wrong{{"/salary_min", "salary_required"}});
    form.salary_min = Money{20000};
    form.salary_unit = SalaryUnit::day;
    form.salary_months = {13};
    CHECK(wrong_fields(form) == Wrong{{"/salary_months", "salary_months_need_monthly_pay"}});
    form.salary_unit = SalaryUnit::month;
    CHECK(wrong_fields(form).empty());
    form.salary_min = Money{100'000'000'01};
    CHECK(wrong_fields(form) == Wrong{{"/salary_min", "salary_too_high"}});
}

TEST_CASE("negotiable pay names no amount") {
    auto form = a_form();
    form.salary_unit = SalaryUnit::negotiable;
    CHECK(
        wrong_fields(form) == Wrong{
                                  {"/salary_min", "negotiable_has_no_amount"},
                                  {"/salary_max", "negotiable_has_no_amount"}});
    form.salary_min.reset();
    form.salary_max.reset();
    CHECK(wrong_fields(form).empty());
}

TEST_CASE("whoever sends a posting back says why") {
    CHECK(check_remark(Decision::approve, {}));
    CHECK(check_remark(Decision::return_, {}).error().fields[0].code == "remark_required");
    CHECK(check_remark(Decision::refuse, {}).error().fields[0].pointer == "/remark");
    CHECK(check_remark(Decision::refuse, web::text<PostingRemark>("收取押金")));
}

TEST_CASE("only a later last day needs no new review") {
    Posting posting;
    static_cast<PostingForm&>(posting) = a_form();
    posting.state = PostingState::published;
    auto form = a_form();
    form.closes_at += 24h;
    CHECK(step_of_edit(posting, form) == PostingStep::prolong);
    form.headcount = {4};
    CHECK(step_of_edit(posting, form) == PostingStep::edit);
    posting.state = PostingState::draft;
    CHECK(step_of_edit(posting, a_form()) == PostingStep::edit);
}

TEST_CASE("whatever steps are tried, a posting stays on its table and ends where it ends") {
    rc::check([] {
        auto state = PostingState::draft;
        auto const steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 10));
        for (int const number : steps) {
            auto const step = static_cast<PostingStep>(number);
            auto const role = *rc::gen::element(Role::employer, Role::reviewer, Role::seeker);
            auto const next = posting_life.next(state, step, role);
            auto const leads_to = expected(state, step);
            auto const owner = belongs_to_staff(step) ? Role::reviewer : Role::employer;
            RC_ASSERT(static_cast<bool>(next) == (leads_to.has_value() && role == owner));
            RC_ASSERT(!(posting_life.is_final(state) && next));
            if (next) state = *next;
            if (next) RC_ASSERT(state == *leads_to);
        }
    });
}

TEST_CASE("the README shows the life cycle as it is") {
    std::ifstream file(SX_SOURCE_DIR "/src/features/postings/README.md");
    std::string const readme(std::istreambuf_iterator<char>(file), {});
    CHECK(readme.find(posting_life.as_markdown()) != std::string::npos);
}
