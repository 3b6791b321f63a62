#include <array>
#include "app/demo/names.hpp"
#include "app/demo/story.hpp"
#include "features/organisations/use_cases.hpp"

namespace sx::app::demo {

using organisations::OrganisationForm;

namespace {

constexpr std::array districts{"500103", "500105", "500106", "500107",
                               "500108", "500112", "500113"};
constexpr std::array owners{codes::Ownership::privately_owned, codes::Ownership::privately_owned,
                            codes::Ownership::state_owned,     codes::Ownership::joint_stock,
                            codes::Ownership::foreign_owned,   codes::Ownership::privately_owned};
constexpr std::array sizes{
    organisations::OrganisationSize::under_20, organisations::OrganisationSize::from_20,
    organisations::OrganisationSize::from_100, organisations::OrganisationSize::from_500,
    organisations::OrganisationSize::from_1000};

OrganisationForm form_of(Draw& draw, Employer const& employer, int number) {
    OrganisationForm form;
    auto const name = firm_name(draw, *employer.trade, number);
    form.name = text<organisations::OrganisationTitle>(name);
    form.credit_code = text<codes::CreditCode>(credit_code(number));
    form.region_code = text<codes::RegionCode>(employer.region);
    form.industry_code = text<codes::IndustryCode>(std::string(employer.trade->industry));
    form.size = draw.pick(sizes);
    form.ownership = draw.pick(owners);
    form.address = text<Text<1, 200>>(
        std::string("示例大道 ").append(std::to_string(draw.number(1, 399))).append(" 号"));
    form.contact_name = text<Text<1, 40>>(person_name(draw));
    form.contact_phone = text<Text<5, 30>>("000-0000 0000");
    form.introduction = text<Text<0, 4000>>(introduction(draw, *employer.trade, name));
    return form;
}

// What the reviewer says of the n-th registration: most are fine, a few are not.
organisations::DecideOrganisation decision_on(access::OrganisationId const& id, int number) {
    organisations::DecideOrganisation decision{id, organisations::Decision::approve, {}};
    if (number % 50 == 23) {
        decision.decision = organisations::Decision::return_;
        decision.remark = text<organisations::Remark>("地址不完整，请写到门牌号后再提交。");
    } else if (number % 90 == 61) {
        decision.decision = organisations::Decision::refuse;
        decision.remark = text<organisations::Remark>("名称与统一社会信用代码不是同一家单位。");
    }
    return decision;
}

}  // namespace

Employer& Story::register_employer(store::Transaction& tx) {
    auto const number = static_cast<int>(employers_.size()) + 1;
    Employer employer;
    employer.trade = &draw_.pick(trades());
    employer.region = draw_.pick(districts);
    employer.recruiter = enter(
        tx, access::Role::employer, std::string("employer").append(std::to_string(number)),
        person_name(draw_));
    auto const registered = stage_.act(
        tx, employer.recruiter, &organisations::register_own, form_of(draw_, employer, number));
    employer.recruiter.organisation = registered.id;
    stage_.act(tx, employer.recruiter, &organisations::submit_own, web::Nothing{});
    return employers_.emplace_back(std::move(employer));
}

void Story::register_employers() {
    stage_.world().turn_to(days_ago(26));
    stage_.scene([&](store::Transaction& tx) {
        for (int number = 1; number <= size_.employers - late_employers; ++number) {
            stage_.world().turn_to(
                stage_.world().now() + std::chrono::minutes(draw_.number(5, 90)));
            auto& employer = register_employer(tx);
            auto const decided = stage_.act(
                tx, reviewer_, &organisations::decide,
                decision_on(employer.recruiter.organisation, number));
            employer.approved = decided.state == organisations::OrganisationState::approved;
        }
    });
}

}  // namespace sx::app::demo
