#include "app/demo/names.hpp"
#include "app/demo/story.hpp"

namespace sx::app::demo {

using fairs::FairSeason, fairs::FairStep, fairs::NoticeKind, fairs::NoticeStep, fairs::StageMode;

namespace {

constexpr std::int64_t first_day_ago = 28;

FairSeason season_of(Day day) {
    constexpr FairSeason seasons[] = {
        FairSeason::winter, FairSeason::spring, FairSeason::summer, FairSeason::autumn};
    auto const month = static_cast<unsigned>(std::chrono::year_month_day(day).month());
    return seasons[month % 12 / 3];
}

fairs::OutlineStage stage(
    std::string const& name, StageMode mode, std::int64_t from_day,
    std::optional<std::int64_t> days) {
    fairs::OutlineStage one;
    one.name = text<fairs::StageName>(name);
    one.mode = mode;
    one.from_day = {from_day};
    if (days) one.days = Number<1, 366>{*days};
    return one;
}

fairs::FairContact contact(
    std::string const& name, std::string const& phone, std::string const& hours) {
    fairs::FairContact one;
    one.name = text<Text<1, 60>>(name);
    one.phone = text<Text<1, 60>>(phone);
    one.hours = text<Text<1, 100>>(hours);
    return one;
}

fairs::FairOutline outline() {
    fairs::FairOutline outline;
    outline.title = text<fairs::FairTitle>("{next_year} 届高校毕业生{season}网络双选会");
    outline.slogan = text<fairs::Slogan>("好岗位不等人，投递只要一步。");
    outline.theme = text<fairs::Line>("稳就业，聚人才");
    outline.hosts = {
        text<fairs::Unit>(std::string(bureau)), text<fairs::Unit>("云川市教育局（示例）")};
    outline.organisers = {text<fairs::Unit>("云川市公共就业服务中心（示例）")};
    for (auto const* university : {"示例大学", "样本理工学院", "范例师范大学"})
        outline.co_organisers.push_back(text<fairs::Unit>(university));
    outline.contacts = {
        contact("求职咨询", "000-0000 0000", "工作日 9:00–17:30"),
        contact("单位参会", "000-0000 0001", "工作日 9:00–12:00、14:00–17:00")};
    outline.audience = text<fairs::Audience>("{next_year} 届和离校两年内未就业的高校毕业生");
    outline.rules = text<fairs::FairRules>(
        "1. 招聘会对求职者和用人单位都不收费。\n"
        "2. 单位要在三个工作日内答复每一份投递。\n"
        "3. 岗位内容要真实，不得有就业歧视。");
    outline.stages = {
        stage("网络预热招聘", StageMode::online_normalised, 0, 18),
        stage("网络集中招聘", StageMode::online_concentrated, 18, 30),
        stage("网络常态招聘", StageMode::online_normalised, 48, std::nullopt)};
    return outline;
}

fairs::NewNotice notice(
    fairs::FairId const& fair, NoticeKind kind, std::string const& title, std::string const& body) {
    fairs::NewNotice one;
    one.fair_id = fair;
    one.kind = kind;
    one.title = text<Text<1, 100>>(title);
    one.body = text<Text<1, 20000>>(body);
    return one;
}

}  // namespace

Day Story::first_day(int years_later) const {
    std::chrono::year_month_day const day(shanghai_day(days_ago(first_day_ago)));
    auto const same_day = day + std::chrono::years(years_later);
    return same_day.ok() ? Day(same_day) : Day(same_day.year() / same_day.month() / 28);
}

fairs::FairId Story::draft_edition(store::Transaction& tx, Day starts_on) {
    return stage_
        .act(
            tx, organiser_, &fairs::draft_edition,
            fairs::DraftEdition{series_, season_of(starts_on), starts_on})
        .id;
}

void Story::take(store::Transaction& tx, fairs::FairId const& fair, FairStep step) {
    stage_.act(tx, organiser_, &fairs::move, fairs::MoveFair{fair, step});
}

void Story::found_the_series() {
    std::chrono::year_month_day const day(first_day(0));
    fairs::SeriesForm form;
    form.name = text<Text<1, 80>>("云川市高校毕业生网络双选会");
    form.about = text<Text<0, 2000>>("每年同一时候举办，先集中一个月，再常年招聘。");
    form.seasons = {
        {season_of(first_day(0)),
         {static_cast<std::int64_t>(static_cast<unsigned>(day.month()))},
         {static_cast<std::int64_t>(static_cast<unsigned>(day.day()))}}};
    form.outline = outline();
    stage_.scene([&](store::Transaction& tx) {
        series_ = stage_.act(tx, organiser_, &fairs::create_series, form).id;
    });
}

void Story::hold_last_years_fair() {
    auto const begin = end_of_shanghai_day(first_day(-1));
    fairs::FairId fair;
    auto const at = [&](std::int64_t days, auto step) {
        stage_.world().turn_to(begin + std::chrono::days(days));
        stage_.scene([&](store::Transaction& tx) { step(tx); });
    };
    at(-2, [&](store::Transaction& tx) {
        fair = draft_edition(tx, first_day(-1));
        take(tx, fair, FairStep::announce);
    });
    at(18, [&](store::Transaction& tx) { take(tx, fair, FairStep::open); });
    at(120, [&](store::Transaction& tx) { take(tx, fair, FairStep::close); });
}

void Story::announce_the_fair() {
    stage_.world().turn_to(days_ago(30));
    stage_.scene([&](store::Transaction& tx) {
        fair_ = draft_edition(tx, first_day(0));
        take(tx, fair_, FairStep::announce);
    });
}

void Story::publish(store::Transaction& tx, fairs::NewNotice const& form, NoticeStep also) {
    auto const written = stage_.act(tx, organiser_, &fairs::draft_notice, form);
    stage_.act(
        tx, organiser_, &fairs::move_notice, fairs::MoveNotice{written.id, NoticeStep::publish});
    if (also != NoticeStep::publish)
        stage_.act(tx, organiser_, &fairs::move_notice, fairs::MoveNotice{written.id, also});
}

void Story::tell_the_news() {
    stage_.world().turn_to(days_ago(10, 30));
    stage_.scene([&](store::Transaction& tx) {
        publish(
            tx,
            notice(
                fair_, NoticeKind::must_read, "求职安全和防骗须知",
                "凡是先收钱的，都别信。\n"
                "1. 面试、入职、培训、体检都不用交押金、服装费或者保证金。\n"
                "2. 身份证原件不交给任何人；复印件写明用途。\n"
                "3. 只在本平台和单位公布的地点面试，去之前告诉家人或同学。\n"
                "4. 有人要你贷款、刷单、转账，马上停下，拨打 96110。"),
            NoticeStep::pin);
        publish(
            tx,
            notice(
                fair_, NoticeKind::news, "网络集中招聘今天开始",
                "已审核的单位和岗位全部上线，求职者登录后就能投递。\n"
                "单位请在三个工作日内答复每一份投递。"),
            NoticeStep::publish);
    });
    stage_.world().turn_to(days_ago(9));
    stage_.scene([&](store::Transaction& tx) {
        publish(
            tx,
            notice(
                fair_, NoticeKind::news, "求职补贴开始受理，可免申即享",
                "符合条件的毕业生不用自己申请，名单核对后直接发到社会保障卡。\n"
                "有疑问请打公开的咨询电话。"),
            NoticeStep::publish);
    });
}

// One of its members, and somebody who has no account; one telephone is public.
void Story::man_the_stand(store::Transaction& tx, Employer const& employer) {
    auto const own = stage_.act(
        tx, employer.recruiter, &fairs::list_own_participations, fairs::ListOwnParticipations());
    fairs::NewEmployerDuty duty;
    duty.participation_id = own.items.front().id;
    duty.account_id = employer.recruiter.account;
    duty.person = text<Text<1, 40>>(person_name(draw_).substr(0, 3) + "经理");
    duty.task = text<Text<0, 60>>("招聘咨询、现场面试");
    duty.phone = text<Text<5, 30>>("000-0000 0000");
    duty.phone_is_public = true;
    duty.starts_at = now_ - std::chrono::hours(2);
    duty.ends_at = now_ + std::chrono::hours(6);
    stage_.act(tx, employer.recruiter, &fairs::add_employer_duty, duty);
    duty.account_id.reset();
    duty.person = text<Text<1, 40>>(person_name(draw_).substr(0, 3) + "工程师");
    duty.task = text<Text<0, 60>>("讲解岗位");
    duty.phone_is_public = false;
    duty.starts_at = now_ + std::chrono::hours(22);
    duty.ends_at = now_ + std::chrono::hours(30);
    stage_.act(tx, employer.recruiter, &fairs::add_employer_duty, duty);
}

void Story::put_people_on_duty() {
    stage_.world().turn_to(now_);
    stage_.scene([&](store::Transaction& tx) {
        auto const put = [&](std::string const& task, int from_hours, int to_hours) {
            fairs::NewDuty duty;
            duty.fair_id = fair_;
            duty.task = text<Text<1, 60>>(task);
            duty.person = text<Text<1, 40>>(person_name(draw_).substr(0, 3) + "老师");
            duty.phone = text<Text<1, 60>>("000-0000 0000");
            duty.starts_at = now_ + std::chrono::hours(from_hours);
            duty.ends_at = now_ + std::chrono::hours(to_hours);
            stage_.act(tx, organiser_, &fairs::add_duty, duty);
        };
        put("求职咨询", -4, 20);
        put("单位参会和技术支持", -4, 20);
        put("求职咨询", 20, 44);
        man_the_stand(tx, employers_.front());
    });
}

void Story::plan_next_years_fair() {
    stage_.scene([&](store::Transaction& tx) {
        take(tx, draft_edition(tx, first_day(1)), FairStep::announce);
    });
}

}  // namespace sx::app::demo
