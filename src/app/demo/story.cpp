#include "app/demo/story.hpp"
#include <algorithm>
#include <iterator>
#include <string_view>
#include "app/demo/names.hpp"
#include "app/demo/tables.hpp"
#include "features/accounts/accounts.hpp"
#include "features/organisations/organisations.hpp"

namespace sx::app::demo {

using access::Role;

Story::Story(
    Stage& stage, Draw& draw, Instant now, Size size, std::function<void(std::string_view)> tell)
    : stage_(stage), draw_(draw), now_(now), size_(size), tell_(std::move(tell)) {}

std::vector<Account> Story::play(std::string const& password_hash) {
    password_hash_ = password_hash;
    tell_("the bureau founds a series of fairs and holds last year's");
    open_the_doors();
    found_the_series();
    hold_last_years_fair();
    tell_("the first employer comes, and leaves a posting alone");
    stage_.world().turn_to(days_ago(165));  // so that it is asked whether all still holds
    register_employers(1, 1);
    tell_("the bureau announces this year's fair");
    announce_the_fair();
    tell_("employers register and are reviewed");
    stage_.world().turn_to(days_ago(26));
    register_employers(2, size_.employers - late_employers);
    leave_work_undone();
    tell_("employers join the fair");
    join_the_fair();
    tell_the_news();
    tell_("postings are written and reviewed");
    write_postings();
    tell_("seekers register and write their resumes");
    register_seekers();
    tell_("seekers apply, employers answer");
    apply_and_answer();
    tell_("recommendations are looked at");
    look_at_recommendations();
    tell_("employers ask people to apply");
    ask_people();
    tell_("the organiser pushes postings in batches");
    push_postings();
    tell_("people read their news");
    read_the_news();
    tell_("an employer imports tables of postings");
    import_tables(stage_, employers_.front().recruiter, shanghai_day(days_ago(-21)));
    tell_("the reviewers' desk fills");
    fill_the_desk();
    tell_("people complain, and are answered");
    hear_complaints();
    leave_works_behind();
    stage_.scene([&](store::Transaction& tx) { hand_in_doubtful_words(tx); });
    check_the_wordings();
    put_people_on_duty();
    plan_next_years_fair();
    std::vector<Account> people{
        {"organiser", "organiser"},
        {"reviewer", "reviewer"},
        {"reviewer", "reviewer2"},
        {"administrator", "administrator"},
        {"security administrator", "security"},
        {"audit administrator", "audit"},
        {"in two steps", "careful"},
        {"university", "university1"},
        {"employer", "employer1"},
        {"new employer", "beginner"},
        {"seeker", "seeker1"},
        {"seeker, DOCX", "seeker2"}};
    tell_("an employer brings colleagues in");
    for (auto& one : bring_colleagues()) people.push_back(std::move(one));
    return people;
}

Instant Story::days_ago(std::int64_t days, std::int64_t minutes) const {
    return now_ - std::chrono::days(days) + std::chrono::minutes(minutes);
}

namespace {

// Who is named when the demonstration starts has an address, so that letters are written too.
bool is_named(std::string_view sign_in_name) {
    constexpr std::string_view names[] = {"organiser", "reviewer", "employer1", "seeker1"};
    return std::ranges::find(names, sign_in_name) != std::end(names);
}

}  // namespace

access::Caller Story::enter(
    store::Transaction& tx, Role role, std::string const& sign_in_name, std::string const& name,
    access::OrganisationId const& of) {
    accounts::NewAccount account_form{
        text<accounts::SignInName>(sign_in_name), password_hash_,
        text<accounts::DisplayName>(name)};
    if (is_named(sign_in_name))
        account_form.contact.email = text<Email>(std::string(sign_in_name).append("@example.com"));
    auto const account = accounts::create(tx, stage_.world(), account_form, {role, {}, of});
    if (!account) throw std::logic_error("the venue already has people; use an empty one");
    return {role, *account, of};
}

void Story::open_the_doors() {
    stage_.world().turn_to(now_ - told_time);
    stage_.scene([&](store::Transaction& tx) {
        organiser_ = enter(tx, Role::organiser, "organiser", person_name(draw_));
        reviewer_ = enter(tx, Role::reviewer, "reviewer", person_name(draw_));
        enter(tx, Role::administrator, "administrator", person_name(draw_));
        enter(tx, Role::administrator, "careful", person_name(draw_));
        enter(tx, Role::security_administrator, "security", person_name(draw_));
        enter(tx, Role::audit_administrator, "audit", person_name(draw_));
        auto const university = organisations::university_with(
            tx, stage_.world(), text<codes::UniversityCode>(std::string(university_code)));
        enter(tx, Role::university, "university1", "就业指导老师", university.id);
        organisations::create_bureau(
            tx, stage_.world(), text<organisations::OrganisationTitle>(std::string(bureau)));
    });
}

void Story::join_the_fair() {
    std::vector<fairs::ParticipationId> requests;
    stage_.world().turn_to(days_ago(11));
    stage_.scene([&](store::Transaction& tx) {
        for (auto const& employer : employers_) {
            if (!employer.approved) continue;
            auto const& by = employer.recruiter;
            organisations::note_sign_in(tx, stage_.world(), by.organisation);
            requests.push_back(
                stage_.act(tx, by, &fairs::request_participation, fairs::FairRef{fair_}).id);
        }
    });
    stage_.world().turn_to(days_ago(10));
    stage_.scene([&](store::Transaction& tx) {
        take(tx, fair_, fairs::FairStep::open);
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
