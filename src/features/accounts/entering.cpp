#include "features/accounts/entering.hpp"
#include "features/accounts/accounts.hpp"
#include "features/accounts/events.hpp"
#include "features/accounts/factor_events.hpp"
#include "features/accounts/guessing.hpp"
#include "features/accounts/second_factor.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/events/events.hpp"
#include "platform/web/target.hpp"

namespace sx::accounts {
namespace {

using std::chrono::seconds;

constexpr std::chrono::days device_lasts{180};
constexpr std::string_view hint_cookie = "signed_in";

struct Cookie {
    std::string_view name;
    std::string value;
    seconds age{};
    std::string_view scripts = "; HttpOnly";  // empty: they may read it
};

// No other site can make the browser send it along with a change.
void set(Desk const& desk, web::OutsideCall const& call, Cookie const& cookie) {
    auto text = std::string(cookie.name).append("=").append(cookie.value);
    text.append(cookie.scripts).append("; SameSite=Lax; Path=/; Max-Age=");
    text.append(std::to_string(cookie.age.count()));
    if (desk.secure_cookies) text.append("; Secure");
    call.reply_headers.push_back({"set-cookie", std::move(text)});
}

std::optional<std::string> name_of(
    store::Transaction& tx, std::optional<access::OrganisationId> const& id) {
    if (!id) return std::nullopt;
    auto const organisation = organisations::find(tx, *id);
    return organisation ? std::optional(organisation->name.str()) : std::nullopt;
}

}  // namespace

std::string_view session_token(web::OutsideCall const& call) {
    return web::cookie(call.request.header("cookie"), access::session_cookie);
}

Hat shown(store::Transaction& tx, access::Grant const& grant) {
    return {grant.id, grant.role, grant.organisation_id, name_of(tx, grant.organisation_id)};
}

std::vector<Hat> hats_of(store::Transaction& tx, AccountId const& account) {
    std::vector<Hat> hats;
    for (auto const& grant : access::grants_of(tx, account)) hats.push_back(shown(tx, grant));
    return hats;
}

Result<SessionView> view_of(store::Transaction& tx, access::Caller const& caller) {
    auto const account = TRY(find(tx, caller.account));
    SessionView view{account.id, account.display_name,   caller.role, {},
                     {},         hats_of(tx, account.id)};
    if (caller.organisation.text.empty()) return view;
    view.organisation_id = caller.organisation;
    view.organisation_name = name_of(tx, caller.organisation);
    return view;
}

Result<Entered> open(
    Desk const& desk, web::OutsideCall const& call, store::Transaction& tx,
    access::Grant const& grant, access::Factors factors) {
    if (factors == access::Factors::one)
        if (auto const due = step_due(desk, tx, grant, call.world.now()))
            return Entered{{}, open_step(tx, call.world, grant, *due), device_token(call)};
    auto const caller = access::caller_in(grant);
    auto view = TRY(view_of(tx, caller));
    access::close_session(tx, session_token(call));
    access::put_on(tx, grant, call.world.now());
    auto device = device_token(call);
    auto const browser = access::device_of(call.request.header("user-agent"));
    auto token = access::open_session(tx, call.world, caller, browser, factors);
    tx.act_for(access::origin_of(caller, tx.origin().network));
    tx.announce(events::event(SessionOpened{caller.role}, caller.account, call.world));
    if (!caller.organisation.text.empty())
        organisations::note_sign_in(tx, call.world, caller.organisation);
    if (remember_device(tx, call.world, caller.account, device) == Acquaintance::new_one)
        tx.announce(events::event(
            NewDeviceUsed{browser.browser, browser.system}, caller.account, call.world));
    return Entered{std::move(view), std::move(token), std::move(device)};
}

Result<Entered> open_usual(
    Desk const& desk, web::OutsideCall const& call, store::Transaction& tx,
    AccountId const& account, access::Factors factors) {
    auto const usual = access::usual_grant(access::grants_of(tx, account));
    if (!usual) return refuse(ProblemKind::forbidden, "no_role_granted");
    return open(desk, call, tx, *usual, factors);
}

access::Factors shown_factors(store::Transaction& tx, web::OutsideCall const& call) {
    auto const session = access::find_session(tx, session_token(call), call.world.now());
    return session && session->two_factors ? access::Factors::two : access::Factors::one;
}

Result<SessionView> enter(Desk const& desk, web::OutsideCall const& call, Entered const& entered) {
    if (!entered.view) {
        set(desk, call, {step_cookie, entered.token, step_lasts});
        return refuse(ProblemKind::forbidden, "second_step_due");
    }
    auto const age = access::lifetime_of(entered.view->role).whole;
    set(desk, call, {access::session_cookie, entered.token, age});
    set(desk, call, {hint_cookie, "1", age, ""});
    set(desk, call, {device_cookie, entered.device, device_lasts});
    if (!web::cookie(call.request.header("cookie"), step_cookie).empty())
        set(desk, call, {step_cookie, "", seconds(0)});
    return *entered.view;
}

std::string keep_device(Desk const& desk, web::OutsideCall const& call) {
    auto token = device_token(call);
    set(desk, call, {device_cookie, token, device_lasts});
    return token;
}

void keep_cookie(
    Desk const& desk, web::OutsideCall const& call, std::string_view name, std::string value,
    seconds age) {
    set(desk, call, {name, std::move(value), age});
}

void forget_cookies(Desk const& desk, web::OutsideCall const& call) {
    set(desk, call, {access::session_cookie, "", seconds(0)});
    set(desk, call, {hint_cookie, "", seconds(0), ""});
}

}  // namespace sx::accounts
