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

bool came_back(PostingState state) {
    return state == PostingState::returned || state == PostingState::refused;
}

// What the regulations of the review say, written down a second time.
std::optional<PostingState> expected(PostingState from, PostingStep step) {
    using enum PostingState;
    auto const only = [&](PostingState state, PostingState to) {
        return from == state ? std::optional(to) : std::nullopt;
    };
    bool const in_hand = from == draft || from == returned;
    switch (step) {
        case PostingStep::edit: return in_hand ? std::optional(from) : std::nullopt;
        case PostingStep::submit: return in_hand ? std::optional(submitted) : std::nullopt;
        case PostingStep::discard: return in_hand ? std::optional(discarded) : std::nullopt;
        case PostingStep::withdraw: return only(submitted, draft);
        case PostingStep::approve: return only(submitted, published);
        case PostingStep::merge: return only(submitted, merged);
        case PostingStep::return_:
            return from == published ? std::optional(returned) : only(submitted, returned);
        case PostingStep::refuse:
            return from == published ? std::optional(refused) : only(submitted, refused);
        case PostingStep::question:
        case PostingStep::uphold: return only(published, published);
        case PostingStep::prolong:
        case PostingStep::adjust:
        case PostingStep::revise:
        case PostingStep::refresh: return only(published, published);
        case PostingStep::close: return only(published, closed);
        case PostingStep::take_down:
            return from == published || from == hidden ? std::optional(closed) : std::nullopt;
        case PostingStep::hide: return only(published, hidden);
        case PostingStep::show: return only(hidden, published);
        case PostingStep::reopen:
            return from == published || came_back(from) ? std::optional(submitted) : std::nullopt;
        case PostingStep::appeal: return only(refused, submitted);
        case PostingStep::confirm:
            return from == published || from == hidden ? std::optional(from) : std::nullopt;
        case PostingStep::ask:
        case PostingStep::expire:
        case PostingStep::lapse: break;
    }
    return std::nullopt;  // nobody may: time does it
}

bool may_take(PostingStep step, Role role) {
    bool const is_staffs = step == PostingStep::approve || step == PostingStep::merge ||
                           step == PostingStep::return_ || step == PostingStep::refuse ||
                           step == PostingStep::uphold || step == PostingStep::take_down ||
                           step == PostingStep::hide || step == PostingStep::show;
    if (step == PostingStep::reopen || step == PostingStep::question)
        return role == Role::organiser;
    if (is_staffs) return role == Role::reviewer || role == Role::organiser;
    return role == Role::employer;
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

TEST_CASE("the last day and the headcount change at once, everything else is reviewed again") {
    Posting posting;
    static_cast<PostingForm&>(posting) = a_form();
    posting.state = PostingState::published;
    auto form = a_form();
    form.closes_at += 24h;
    CHECK(step_of_edit(posting, form) == PostingStep::prolong);
    form.headcount = {4};
    CHECK(step_of_edit(posting, form) == PostingStep::adjust);
    auto const revised = [&](auto change) {
        auto other = form;
        change(other);
        return step_of_edit(posting, other) == PostingStep::revise;
    };
    CHECK(revised([](auto& to) { to.title = web::text<PostingTitle>("主管"); }));
    CHECK(revised([](auto& to) { to.salary_max = Money{950000}; }));
    CHECK(revised([](auto& to) { to.region_code.reset(); }));
    CHECK(revised([](auto& to) { to.job.emplace(); }));
    CHECK(revised([](auto& to) { to.contact.emplace(); }));
    posting.state = PostingState::draft;
    CHECK(step_of_edit(posting, a_form()) == PostingStep::edit);
}

TEST_CASE("a posting closes when a day ends in Shanghai, whatever instant was meant") {
    auto form = a_form();
    form.closes_at = *parse_instant("2026-04-10T09:00:00+08:00");
    CHECK(to_text(settled(form).closes_at) == "2026-04-10T16:00:00.000Z");
    form.closes_at = *parse_instant("2026-04-10T23:59:59+08:00");
    CHECK(to_text(settled(form).closes_at) == "2026-04-10T16:00:00.000Z");
    CHECK(settled(settled(form)).closes_at == settled(form).closes_at);
    CHECK(rc::check([](std::int64_t const any) {
        PostingForm one;
        one.closes_at = Instant(1ms * (any % 4'000'000'000'000));
        auto const end = settled(one).closes_at;
        RC_ASSERT(end >= one.closes_at && end - one.closes_at < 24h);
        RC_ASSERT(end == end_of_shanghai_day(shanghai_day(end - 1ms)));
    }));
}

TEST_CASE("one more tap is thirty more days, within a year") {
    auto const now = *parse_instant("2026-03-01T09:00:00+08:00");
    auto const day = [](Instant at) { return to_text(shanghai_day(at - 1ms)); };
    auto const closes = [&](std::string_view on) { return end_of_shanghai_day(*parse_day(on)); };
    CHECK(day(prolonged(closes("2026-03-08"), now)) == "2026-04-07");
    CHECK(day(prolonged(closes("2027-02-20"), now)) == "2027-03-01");
    auto form = a_form();
    form.closes_at = prolonged(closes("2027-02-20"), now);
    CHECK(check_form(form, now));
}

TEST_CASE("a posting is refreshed once in the hours that are set") {
    Posting posting;
    posting.listed_at = TestWorld().time;
    auto settings = usual_settings();
    CHECK(refresh_from(posting, settings) == TestWorld().time + 24h);
    settings.refresh_hours = {72};
    CHECK(refresh_from(posting, settings) == TestWorld().time + 72h);
}

TEST_CASE("whatever steps are tried, a posting stays on its table and ends where it ends") {
    CHECK(rc::check([] {
        auto state = PostingState::draft;
        auto const steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 24));
        for (int const number : steps) {
            auto const step = static_cast<PostingStep>(number);
            auto const role =
                *rc::gen::element(Role::employer, Role::reviewer, Role::organiser, Role::seeker);
            auto const next = posting_life.next(state, step, role);
            auto const leads_to = expected(state, step);
            RC_ASSERT(static_cast<bool>(next) == (leads_to.has_value() && may_take(step, role)));
            RC_ASSERT(!(posting_life.is_final(state) && next));
            if (next) state = *next;
            if (next) RC_ASSERT(state == *leads_to);
        }
    }));
}

TEST_CASE("the README shows the life cycle as it is") {
    std::ifstream file(SX_SOURCE_DIR "/src/features/postings/README.md");
    std::string const readme(std::istreambuf_iterator<char>(file), {});
    CHECK(readme.find(posting_life.as_markdown()) != std::string::npos);
}
