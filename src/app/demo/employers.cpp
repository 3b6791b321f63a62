#include <array>
#include "app/demo/names.hpp"
#include "app/demo/paintings.hpp"
#include "app/demo/story.hpp"
#include "features/moderation/use_cases.hpp"
#include "features/organisations/use_cases.hpp"
#include "features/postings/use_cases.hpp"
#include "platform/files/files.hpp"

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
    form.legal_representative =
        text<organisations::LegalRepresentative>("示例法人" + std::to_string(number));
    form.region_code = text<codes::RegionCode>(employer.region);
    form.industry_code = text<codes::IndustryCode>(std::string(employer.trade->industry));
    form.size = draw.pick(sizes);
    form.ownership = draw.pick(owners);
    form.address = text<Text<0, 200>>(
        std::string("示例大道 ").append(std::to_string(draw.number(1, 399))).append(" 号"));
    form.contact_name = text<Text<0, 40>>(person_name(draw));
    form.contact_phone = text<Text<0, 30>>("000-0000 0000");
    form.introduction = text<Text<0, 4000>>(introduction(draw, *employer.trade, name));
    return form;
}

// What the reviewer says of the n-th registration that is not sent back: most are fine, a few are
// not.
organisations::DecideOrganisation decision_on(access::OrganisationId const& id, int number) {
    organisations::DecideOrganisation decision{id, organisations::Decision::approve, {}};
    if (number % 90 == 61) {
        decision.decision = organisations::Decision::refuse;
        decision.remark = text<organisations::Remark>("名称与统一社会信用代码不是同一家单位。");
    }
    return decision;
}

bool is_sent_back(int number) { return number % 50 == 23; }

// A form that its member has not finished, as it stood when the licence was to be sent in.
OrganisationForm half_written(OrganisationForm form) {
    form.contact_name = {};
    form.contact_phone = {};
    form.step = organisations::RegistrationStep::licence;
    return form;
}

Id<files::StoredFile> sent_in(
    store::Transaction& tx, World& world, access::Caller const& by, files::Purpose purpose,
    std::string picture) {
    auto const facts =
        files::take_in(tx, world, purpose, by.account, {"示例.png", {}, std::move(picture)});
    return facts->file_id;
}

// Nobody touches it any more, and its last day is far: the venue asks whether it still stands.
postings::PostingId write_lasting_posting(
    Stage& stage, store::Transaction& tx, Employer const& employer, Instant last) {
    postings::PostingForm form;
    form.title = text<postings::PostingTitle>("驻点服务人员（长期招聘）");
    form.description = text<Text<1, 10000>>(
        "在客户现场做日常维护，记录问题并联系同事处理。常年招聘，到岗时间可以商量。");
    form.headcount.value = 2;
    form.salary_unit = postings::SalaryUnit::negotiable;
    form.region_code = text<codes::RegionCode>(employer.region);
    form.closes_at = end_of_shanghai_day(shanghai_day(last));
    auto const drafted = stage.act(tx, employer.recruiter, &postings::draft, form);
    stage.act(
        tx, employer.recruiter, &postings::take_step,
        postings::StepPosting{drafted.id, postings::EmployerStep::submit});
    return drafted.id;
}

constexpr int with_gallery = 12;  // so many of the first employers

}  // namespace

Employer& Story::register_employer(store::Transaction& tx) {
    auto const number = static_cast<int>(employers_.size()) + 1;
    Employer employer;
    employer.trade = &draw_.pick(trades());
    employer.region = draw_.pick(districts);
    employer.recruiter = enter(
        tx, access::Role::employer, std::string("employer").append(std::to_string(number)),
        person_name(draw_));
    auto form = form_of(draw_, employer, number);
    form.licence_id =
        sent_in(tx, stage_.world(), employer.recruiter, files::Purpose::licence, painted_licence());
    auto const registered = stage_.act(tx, employer.recruiter, &organisations::register_own, form);
    employer.recruiter.organisation = registered.id;
    stage_.act(
        tx, employer.recruiter, &organisations::submit_own, organisations::SubmitOrganisation{});
    return employers_.emplace_back(std::move(employer));
}

void Story::register_employers(int first, int last) {
    stage_.scene([&](store::Transaction& tx) {
        for (int number = first; number <= last; ++number) {
            stage_.world().turn_to(
                stage_.world().now() + std::chrono::minutes(draw_.number(5, 90)));
            auto& employer = register_employer(tx);
            if (is_sent_back(number)) {
                send_back(tx, employer.recruiter.organisation);
                continue;
            }
            auto const decided = stage_.act(
                tx, reviewer_, &organisations::decide,
                decision_on(employer.recruiter.organisation, number));
            employer.approved = decided.state == organisations::OrganisationState::approved;
            if (employer.approved) hang_pictures(tx, employer, static_cast<unsigned>(number));
        }
        auto const& oldest = employers_.front();
        if (first > 1) return ask_to_join(tx, oldest, "waiting");  // it will soon have lapsed
        auto const lasting = write_lasting_posting(stage_, tx, oldest, days_ago(-150));
        decide_at_desk(
            tx, reviewer_, review::ReviewQueue::postings, lasting.text,
            moderation::DecideReviewItem());
    });
}

// The reviewer says at the fields what is to be mended.
void Story::send_back(store::Transaction& tx, access::OrganisationId const& organisation) {
    moderation::DecideReviewItem decision;
    decision.decision = review::Decision::return_;
    decision.remark = text<review::ReviewRemark>("两处要改，改好再提交。");
    decision.field_remarks.emplace();
    for (auto const& [pointer, words] : std::array<std::array<std::string, 2>, 2>{
             {{"/address", "地址不完整，请写到门牌号。"},
              {"/licence_id", "扫描件看不清，请重新拍一张。"}}})
        decision.field_remarks->push_back({text<Text<2, 120>>(pointer), text<Text<1, 300>>(words)});
    decide_at_desk(tx, reviewer_, review::ReviewQueue::organisations, organisation.text, decision);
}

// A logo each; the first ones have a banner and views of the place as well, the very first one also
// has a view that waits for the reviewer, and one that is refused later.
void Story::hang_pictures(store::Transaction& tx, Employer const& employer, unsigned number) {
    using organisations::PictureKind;
    auto const hang = [&](PictureKind kind, std::string const& alt, std::string picture) {
        auto const file = sent_in(
            tx, stage_.world(), employer.recruiter, files::Purpose::picture, std::move(picture));
        return stage_
            .act(
                tx, employer.recruiter, &organisations::add_picture,
                organisations::AddPicture{kind, file, text<organisations::PictureAlt>(alt)})
            .id;
    };
    auto const show = [&](organisations::PictureId const& id) {
        stage_.act(
            tx, reviewer_, &organisations::decide_picture,
            organisations::DecidePicture{id, organisations::Decision::approve, {}});
    };
    show(hang(PictureKind::logo, "单位标志", painted_logo(number)));
    if (number > with_gallery) return;
    show(hang(PictureKind::banner, "厂区远处的山和太阳", painted_banner(number)));
    for (auto const* alt : {"园区里的三栋办公楼", "生产车间外景", "新建的研发楼"})
        show(hang(PictureKind::gallery, alt, painted_view(number += 5)));
    if (employers_.size() > 1) return;
    hang(PictureKind::gallery, "扩建中的二期厂房", painted_view(number));
    refused_picture_ = hang(PictureKind::gallery, "新厂区的效果图", painted_view(number + 1));
}

// One is still registering; one that was approved has a new name that waits for the reviewer.
void Story::leave_work_undone() {
    stage_.world().turn_to(days_ago(1));
    stage_.scene([&](store::Transaction& tx) {
        Employer beginner;
        beginner.trade = &trades().front();
        beginner.region = districts.front();
        beginner.recruiter = enter(tx, access::Role::employer, "beginner", person_name(draw_));
        stage_.act(
            tx, beginner.recruiter, &organisations::register_own,
            half_written(form_of(draw_, beginner, size_.employers + 1)));
        for (auto const& employer : employers_) {
            if (!employer.approved || &employer == &employers_.front()) continue;
            auto const now =
                stage_.act(tx, employer.recruiter, &organisations::show_own, web::Nothing{});
            auto form = form_of(draw_, employer, size_.employers + 2);
            form.credit_code = now.credit_code.value();
            form.licence_id = now.licence_id;
            stage_.act(
                tx, employer.recruiter, &organisations::edit_own,
                organisations::OrganisationEdit{form, now.version});
            stage_.act(
                tx, employer.recruiter, &organisations::submit_own,
                organisations::SubmitOrganisation{});
            break;
        }
    });
}

}  // namespace sx::app::demo
