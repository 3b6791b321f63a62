#include "app/demo/names.hpp"
#include "app/demo/story.hpp"
#include "features/accounts/accounts.hpp"
#include "features/accounts/use_cases.hpp"
#include "features/organisations/use_cases.hpp"
#include "platform/access/sessions.hpp"

namespace sx::app::demo {

// Somebody found the organisation registered already.
void Story::ask_to_join(
    store::Transaction& tx, Employer const& employer, std::string const& sign_in_name) {
    auto const own = stage_.act(tx, employer.recruiter, &organisations::show_own, web::Nothing{});
    auto const colleague = enter(tx, access::Role::employer, sign_in_name, person_name(draw_));
    stage_.act(
        tx, colleague, &accounts::ask_membership,
        accounts::AskMembership{
            own.credit_code.value(),
            text<accounts::MembershipNote>("人事部，和你们一起负责校园招聘。")});
}

std::vector<Account> Story::bring_colleagues() {
    accounts::Desk desk(stage_.world(), {});
    auto const link = [&](accounts::MemberRole role) {
        return stage_
            .act_outside(
                employers_.front().recruiter, &accounts::invite, desk, accounts::Invite{role, {}})
            .link;
    };
    access::Caller both;
    stage_.scene([&](store::Transaction& tx) {
        both = enter(tx, access::Role::seeker, "both", person_name(draw_));
    });
    auto const taken = link(accounts::MemberRole::recruiter);
    stage_.act_outside(
        both, &accounts::accept_invitation, desk,
        accounts::ShownInvitationToken{
            text<accounts::InvitationToken>(taken.substr(taken.find('#') + 1))});
    stage_.scene([&](store::Transaction& tx) { ask_to_join(tx, employers_.front(), "colleague"); });
    // Nobody sits at that browser.
    stage_.scene([&](store::Transaction& tx) { access::close_others(tx, both.account, {}); });
    return {
        {"two roles", "both"},
        {"asks to join", "colleague"},
        {"invitation", link(accounts::MemberRole::owner)}};
}

}  // namespace sx::app::demo
