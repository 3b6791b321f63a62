#include "app/demo/names.hpp"
#include "app/demo/story.hpp"
#include "features/accounts/accounts.hpp"
#include "features/accounts/use_cases.hpp"
#include "platform/access/sessions.hpp"

namespace sx::app::demo {

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
    // Nobody sits at that browser.
    stage_.scene([&](store::Transaction& tx) { access::close_others(tx, both.account, {}); });
    return {{"two roles", "both"}, {"invitation", link(accounts::MemberRole::owner)}};
}

}  // namespace sx::app::demo
