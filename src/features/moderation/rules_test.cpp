#include "features/moderation/rules.hpp"
#include <rapidcheck.h>
#include <algorithm>
#include "platform/web/test_desk.hpp"

using namespace sx;
using namespace sx::moderation;
using namespace std::chrono_literals;

namespace {

Instant const now = *parse_instant("2026-03-04T10:00:00+08:00");  // a Wednesday
access::AccountId const ana{"ana"}, bo{"bo"};

ReviewItem claimed(access::AccountId const& by, Instant until) {
    ReviewItem item;
    item.claimed_by = by;
    item.claimed_until = until;
    return item;
}

DecideReviewItem verdict(Decision decision) {
    DecideReviewItem form;
    form.decision = decision;
    return form;
}
DecideReviewItem with_fields(Decision decision, std::vector<std::string> const& texts) {
    auto form = verdict(decision);
    form.field_remarks.emplace();
    for (auto const& text : texts)
        form.field_remarks->push_back(
            {web::text<Text<2, 120>>("/title"), web::text<Text<1, 300>>(text)});
    return form;
}
std::string wrong(DecideReviewItem const& form, ReviewQueue queue = ReviewQueue::postings) {
    auto const checked = check_verdict(form, queue);
    return checked ? "" : checked.error().fields.front().pointer;
}

}  // namespace

TEST_CASE("only who holds the claim decides; one that ran out is good until somebody takes over") {
    CHECK(check_claim(claimed(ana, now + 1min), ana, now));
    CHECK(check_claim(claimed(ana, now - 1min), ana, now));
    CHECK(check_claim(claimed(bo, now + 1min), ana, now).error().code == "claimed_by_another");
    CHECK(check_claim(claimed(bo, now), ana, now).error().code == "claim_first");
    CHECK(check_claim(ReviewItem(), ana, now).error().code == "claim_first");
    auto decided = claimed(ana, now + 1min);
    decided.state = ReviewState::decided;
    CHECK(check_claim(decided, ana, now).error().code == "review_item_decided");
}

TEST_CASE(
    "whoever is not approved is told why, and join requests, marks and pictures are not returned") {
    CHECK(wrong(verdict(Decision::approve)) == "");
    CHECK(wrong(verdict(Decision::refuse)) == "/remark");
    CHECK(wrong(with_fields(Decision::return_, {"请写清"})) == "");
    CHECK(wrong(with_fields(Decision::approve, {"请写清"})) == "/field_remarks");
    auto const returned = with_fields(Decision::return_, {"请写清"});
    CHECK(wrong(returned, ReviewQueue::organisations) == "");
    CHECK(wrong(returned, ReviewQueue::participations) == "/decision");
    CHECK(wrong(returned, ReviewQueue::marks) == "/decision");
    CHECK(wrong(returned, ReviewQueue::pictures) == "/decision");
    auto nowhere = returned;
    nowhere.field_remarks->front().pointer = web::text<Text<2, 120>>("title");
    CHECK(wrong(nowhere) == "/field_remarks/0/pointer");
    nowhere.field_remarks->front().pointer = web::text<Text<2, 120>>("/title\">");
    CHECK(wrong(nowhere) == "/field_remarks/0/pointer");
}

TEST_CASE("a second look is asked once, where the bureau wants it, and not after an appeal") {
    using review::SecondLook;
    ReviewItem item;
    for (auto const decision : {Decision::approve, Decision::return_, Decision::refuse}) {
        CHECK_FALSE(needs_second_look(item, decision, SecondLook::never));
        CHECK(needs_second_look(item, decision, SecondLook::always));
        CHECK(
            needs_second_look(item, decision, SecondLook::refusals) ==
            (decision == Decision::refuse));
    }
    item.first_by = ana;
    CHECK_FALSE(needs_second_look(item, Decision::refuse, SecondLook::always));
    item.first_by.reset();
    item.appeal = web::text<ReviewRemark>("我们不收费");
    CHECK_FALSE(needs_second_look(item, Decision::refuse, SecondLook::always));
}

TEST_CASE("only a refusal is appealed against, and what an appeal came to is not") {
    ReviewItem item;
    CHECK_FALSE(may_appeal(item));
    item.state = ReviewState::decided;
    for (auto const decision : {Decision::approve, Decision::return_, Decision::refuse}) {
        item.decision = decision;
        CHECK(may_appeal(item) == (decision == Decision::refuse));
    }
    item.appeal = web::text<ReviewRemark>("我们不收费");
    CHECK_FALSE(may_appeal(item));
}

TEST_CASE("the remarks at the fields make the remark where none is written") {
    CHECK(
        remark_of(with_fields(Decision::return_, {"写清地点", "核对薪资"}))->str() ==
        "写清地点；核对薪资");
    CHECK(
        remark_of(with_fields(Decision::return_, {"写清地点。", "核对薪资。"}))->str() ==
        "写清地点。核对薪资。");
    CHECK(
        remark_of(with_fields(Decision::return_, {"Say where.", "Check the pay."}))->str() ==
        "Say where. Check the pay.");
    auto said = with_fields(Decision::return_, {"写清地点"});
    said.remark = web::text<ReviewRemark>("改好再交");
    CHECK(remark_of(said)->str() == "改好再交");
    CHECK_FALSE(remark_of(verdict(Decision::approve)));
    std::string const longest = [] {
        std::string text;
        for (int i = 0; i < 300; ++i) text.append("长");
        return text;
    }();
    CHECK(remark_of(with_fields(Decision::return_, {longest, longest}))->str() == longest);
}

TEST_CASE("a day does not end before it begins, and nobody is told why they are approved") {
    ChangeRules rules;
    rules.day_from.value = 600;
    rules.day_until.value = 600;
    CHECK(check_rules(rules).error().fields.front().pointer == "/day_until");
    rules.day_until.value = 601;
    CHECK(check_rules(rules));
    NewReason reason;
    reason.decision = Decision::approve;
    CHECK(check_reason(reason).error().fields.front().code == "approval_has_no_reason");
    reason.decision = Decision::return_;
    CHECK(check_reason(reason));
    reason.queue = ReviewQueue::marks;
    CHECK(check_reason(reason).error().fields.front().code == "not_returned_here");
}

TEST_CASE("a day begins at midnight in Shanghai, a week on Monday") {
    CHECK(start_of_day(now) == *parse_instant("2026-03-04T00:00:00+08:00"));
    CHECK(start_of_week(now) == *parse_instant("2026-03-02T00:00:00+08:00"));
    auto const monday = *parse_instant("2026-03-02T00:00:00+08:00");
    CHECK(start_of_week(monday) == monday);
    CHECK(start_of_week(monday - 1ms) == monday - 24h * 7);
}

TEST_CASE("property: half of the values are no greater than the median") {
    CHECK_FALSE(median({}));
    CHECK(rc::check([](std::vector<std::int64_t> const& values) {
        RC_PRE(!values.empty());
        auto const middle = *median(values);
        auto const no_greater =
            std::ranges::count_if(values, [&](std::int64_t value) { return value <= middle; });
        auto const no_less =
            std::ranges::count_if(values, [&](std::int64_t value) { return value >= middle; });
        RC_ASSERT(2 * no_greater >= static_cast<std::ptrdiff_t>(values.size()));
        RC_ASSERT(2 * no_less >= static_cast<std::ptrdiff_t>(values.size()));
    }));
}
