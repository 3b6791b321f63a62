#include "app/demo/story.hpp"
#include "app/demo/names.hpp"
#include "features/accounts/accounts.hpp"
#include "features/fairs/use_cases.hpp"
#include "features/organisations/organisations.hpp"

namespace sx::app::demo {

using access::Role;

namespace {

constexpr std::string_view bureau = "云川市人力资源和社会保障局（示例）";

}  // namespace

Story::Story(
    Stage& stage, Draw& draw, Instant now, Size size, std::function<void(std::string_view)> tell)
    : stage_(stage), draw_(draw), now_(now), size_(size), tell_(std::move(tell)) {}

std::vector<Account> Story::play(std::string const& password_hash) {
    password_hash_ = password_hash;
    tell_("the bureau opens its fair");
    open_the_doors();
    tell_("employers register and are reviewed");
    register_employers();
    tell_("employers join the fair");
    join_the_fair();
    tell_("postings are written and reviewed");
    write_postings();
    tell_("seekers register and write their resumes");
    register_seekers();
    tell_("seekers apply, employers answer");
    apply_and_answer();
    tell_("people read their news");
    read_the_news();
    std::vector<Account> people{
        {"organiser", "organiser"},
        {"reviewer", "reviewer"},
        {"administrator", "administrator"},
        {"employer", "employer1"},
        {"seeker", "seeker1"}};
    tell_("an employer brings colleagues in");
    for (auto& one : bring_colleagues()) people.push_back(std::move(one));
    return people;
}

Instant Story::days_ago(std::int64_t days, std::int64_t minutes) const {
    return now_ - std::chrono::days(days) + std::chrono::minutes(minutes);
}

access::Caller Story::enter(
    store::Transaction& tx, Role role, std::string const& sign_in_name, std::string const& name) {
    auto const account = accounts::create(
        tx, stage_.world(),
        {text<accounts::SignInName>(sign_in_name), password_hash_,
         text<accounts::DisplayName>(name)},
        {role, {}, {}});
    if (!account) throw std::logic_error("the venue already has people; use an empty one");
    return {role, *account, {}};
}

void Story::open_the_doors() {
    stage_.world().turn_to(days_ago(30));
    stage_.scene([&](store::Transaction& tx) {
        organiser_ = enter(tx, Role::organiser, "organiser", person_name(draw_));
        reviewer_ = enter(tx, Role::reviewer, "reviewer", person_name(draw_));
        enter(tx, Role::administrator, "administrator", person_name(draw_));
        organisations::create_bureau(
            tx, stage_.world(), text<organisations::OrganisationTitle>(std::string(bureau)));

        fairs::FairForm form;
        form.title = text<fairs::FairTitle>("2027 届高校毕业生秋季网络双选会");
        form.slogan = text<fairs::Slogan>("好岗位不等人，投递只要一步。");
        form.theme = text<fairs::Line>("稳就业，聚人才");
        form.hosts = {text<fairs::Unit>(std::string(bureau))};
        form.organisers = {text<fairs::Unit>("云川市公共就业服务中心（示例）")};
        auto& contact = form.contacts.emplace_back();
        contact.name = text<Text<1, 60>>("咨询电话");
        contact.phone = text<Text<1, 60>>("000-0000 0000");
        contact.hours = text<Text<1, 100>>("工作日 9:00–17:30");
        form.audience = text<fairs::Audience>("2027 届和离校两年内未就业的高校毕业生");
        form.rules = text<fairs::FairRules>(
            "招聘会对求职者和用人单位都不收费。单位要在三个工作日内答复每一份投递。岗位内容要真实，"
            "不得"
            "有就业歧视。");
        auto const midnight = [&](int days) {
            return end_of_shanghai_day(shanghai_day(days_ago(-days)));
        };
        auto const stage = [&](std::string const& name, fairs::StageMode mode, int from, int to) {
            fairs::FairStage one{text<fairs::StageName>(name), mode, midnight(from)};
            if (to != 0) one.ends_at = midnight(to);
            form.stages.push_back(one);
        };
        stage("单位报名", fairs::StageMode::online_normalised, -28, -10);
        stage("网络集中招聘", fairs::StageMode::online_concentrated, -10, 20);
        stage("网络常态招聘", fairs::StageMode::online_normalised, 20, 0);
        fair_ = stage_.act(tx, organiser_, &fairs::create, form).id;
        stage_.act(tx, organiser_, &fairs::move, fairs::MoveFair{fair_, fairs::FairStep::announce});
    });
}

void Story::join_the_fair() {
    std::vector<fairs::ParticipationId> requests;
    stage_.world().turn_to(days_ago(11));
    stage_.scene([&](store::Transaction& tx) {
        for (auto const& employer : employers_)
            if (employer.approved)
                requests.push_back(stage_
                                       .act(
                                           tx, employer.recruiter, &fairs::request_participation,
                                           fairs::FairRef{fair_})
                                       .id);
    });
    stage_.world().turn_to(days_ago(10));
    stage_.scene([&](store::Transaction& tx) {
        stage_.act(tx, organiser_, &fairs::move, fairs::MoveFair{fair_, fairs::FairStep::open});
        for (std::size_t at = 0; at < requests.size(); ++at) {
            fairs::DecideParticipation decision;
            decision.participation_id = requests[at];
            if (at % 40 == 17) {
                decision.decision = fairs::ParticipationDecision::decline;
                decision.remark =
                    text<fairs::Remark>("岗位与本场面向的毕业生不符，欢迎参加下一场。");
            }
            if (at % 25 != 24)  // those still wait for the organiser
                stage_.act(tx, organiser_, &fairs::decide_participation, decision);
        }
    });
}

}  // namespace sx::app::demo
