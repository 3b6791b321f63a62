#include <algorithm>
#include <array>
#include "app/demo/kinds.hpp"
#include "app/demo/names.hpp"
#include "app/demo/story.hpp"
#include "features/postings/use_cases.hpp"
#include "platform/base/characters.hpp"

namespace sx::app::demo {

using postings::PostingForm, postings::PostingKind, postings::SalaryUnit;

namespace {

constexpr std::array benefits{"五险一金", "双休",     "带薪年假", "职工宿舍", "餐补",
                              "交通补贴", "年度体检", "新人带教", "节日福利"};

constexpr int overlooked = 1'700;  // the how many-eth posting that is laid before the reviewer

PostingKind kind_drawn(Draw& draw) {
    auto const roll = draw.number(1, 100);
    if (roll <= 70) return PostingKind::job;
    if (roll <= 84) return PostingKind::internship;
    if (roll <= 94) return PostingKind::traineeship;
    return roll <= 97 ? PostingKind::public_institution : PostingKind::grassroots;
}

void set_pay(Draw& draw, Trade const& trade, PostingForm& form) {
    auto const yuan = [](std::int64_t amount) { return Money{amount * 100}; };
    if (form.kind == PostingKind::internship) {
        form.salary_unit = SalaryUnit::day;
        form.salary_min = yuan(draw.number(10, 15) * 10);
        form.salary_max = yuan(draw.number(16, 25) * 10);
    } else if (draw.chance(6)) {
        form.salary_unit = SalaryUnit::negotiable;
    } else {
        form.salary_unit = SalaryUnit::month;
        auto const least = draw.number(trade.pay_from / 500, trade.pay_to / 700) * 500;
        form.salary_min = yuan(least);
        form.salary_max = yuan(least + draw.number(2, 8) * 500);
        if (draw.chance(15)) form.salary_months = Number<12, 24>{draw.number(13, 15)};
    }
}

codes::Education education_drawn(Draw& draw, PostingKind kind) {
    auto const roll = draw.number(1, kind == PostingKind::job ? 100 : 90);
    if (roll <= 8) return codes::Education::none;
    if (roll <= 35) return codes::Education::vocational_college;
    return roll <= 90 ? codes::Education::bachelor : codes::Education::master;
}

}  // namespace

PostingForm Story::posting_form(Employer const& employer, std::optional<PostingKind> kind) {
    auto const& trade = *employer.trade;
    PostingForm form;
    auto title = draw_.pick(titles_of(trade));
    form.kind = kind ? *kind : kind_drawn(draw_);
    form.description = text<Text<1, 10000>>(description(draw_, trade, title));
    if (form.kind == PostingKind::internship) title.append("（实习）");
    form.title = text<postings::PostingTitle>(title);
    form.headcount.value = draw_.number(1, 12);
    set_pay(draw_, trade, form);
    form.education = education_drawn(draw_, form.kind);
    form.experience_years.value = draw_.chance(80) ? 0 : draw_.number(1, 3);
    for (auto const code : split(trade.majors, ','))
        if (draw_.chance(60)) form.major_codes.push_back(text<codes::MajorCode>(std::string(code)));
    form.region_code = text<codes::RegionCode>(employer.region);
    auto const first = draw_.number(0, static_cast<std::int64_t>(benefits.size()) - 1);
    for (std::int64_t at = 0; at < draw_.number(2, 5); ++at)
        form.benefits.push_back(
            text<Text<1, 40>>(benefits[static_cast<std::size_t>(first + at) % benefits.size()]));
    form.closes_at = end_of_shanghai_day(shanghai_day(days_ago(-draw_.number(8, 40))));
    set_part_of_kind(draw_, now_, form);
    if (draw_.chance(10))
        form.other_places = {
            {text<codes::RegionCode>(draw_.pick(employers_).region), std::nullopt}};
    if (form.other_places && form.other_places->front().region_code == form.region_code)
        form.other_places.reset();
    return form;
}

// The first employer's: one of each kind, one that closes tomorrow, one of three places with a
// contact, and one that it has said before and that waits for the reviewer.
void Story::write_telling_postings() {
    using enum PostingKind;
    auto const& employer = employers_.front();
    std::vector<Offer> waiting;
    stage_.scene([&](store::Transaction& tx) {
        auto const submit = [&](PostingForm const& form) {
            auto const drafted = stage_.act(tx, employer.recruiter, &postings::draft, form);
            stage_.act(
                tx, employer.recruiter, &postings::take_step,
                postings::StepPosting{drafted.id, postings::EmployerStep::submit});
            return drafted.id;
        };
        PostingForm form;
        for (auto const kind : {traineeship, internship, public_institution, grassroots, job}) {
            form = posting_form(employer, kind);
            if (kind == internship)
                form.closes_at = end_of_shanghai_day(shanghai_day(days_ago(-1)));
            if (kind == traineeship) {
                form.other_places = {
                    {text<codes::RegionCode>(std::string("110105")), std::nullopt},
                    {text<codes::RegionCode>(std::string("310115")), std::nullopt}};
                form.contact = postings::PostingContact{
                    text<Text<1, 40>>(std::string("人事部（示例）")),
                    text<Text<5, 40>>(std::string("000-0000 0000")), std::nullopt};
            }
            waiting.push_back({submit(form), 0, employer.trade});
        }
        auto again = form;
        again.title = text<postings::PostingTitle>(form.title.str() + "（二）");
        again.headcount.value = form.headcount.value + 1;
        submit(again);
    });
    review_postings(waiting);
}

// As they are written through the week, the reviewer decides on them.
void Story::write_postings() {
    constexpr int a_day = 250;
    stage_.world().turn_to(days_ago(10, 60));
    for (int first = 0; first < size_.postings; first += a_day) {
        auto const waiting = written_postings(first, std::min(first + a_day, size_.postings));
        review_postings(waiting);
    }
    write_telling_postings();
}

std::vector<Offer> Story::written_postings(int first, int end) {
    std::vector<std::size_t> writers;
    for (std::size_t at = 0; at < employers_.size(); ++at)
        if (employers_[at].approved) writers.push_back(at);
    std::vector<Offer> waiting;
    stage_.scene([&](store::Transaction& tx) {
        for (int number = first; number < end; ++number) {
            auto const in_turn = static_cast<std::size_t>(number);
            auto const writer = in_turn < writers.size() ? writers[in_turn] : draw_.pick(writers);
            auto const& employer = employers_[writer];
            stage_.world().turn_to(
                stage_.world().now() + std::chrono::seconds(draw_.number(20, 550)));
            auto const drafted =
                stage_.act(tx, employer.recruiter, &postings::draft, posting_form(employer));
            if (number % 60 == 59) continue;  // stays a draft
            stage_.act(
                tx, employer.recruiter, &postings::take_step,
                postings::StepPosting{drafted.id, postings::EmployerStep::submit});
            waiting.push_back({drafted.id, writer, employer.trade});
        }
    });
    return waiting;
}

void Story::review_postings(std::vector<Offer> const& waiting) {
    stage_.scene([&](store::Transaction& tx) {
        for (auto const& offer : waiting) {
            auto const number = ++reviewed_;
            if (number == overlooked) continue;  // overdue when the story ends
            bool const returned = number % 50 == 49;
            decide_at_desk(
                tx, reviewer_, review::ReviewQueue::postings, offer.id.text,
                returned ? needs_mending() : moderation::DecideReviewItem());
            if (!returned) offers_.push_back(offer);
        }
    });
}

}  // namespace sx::app::demo
