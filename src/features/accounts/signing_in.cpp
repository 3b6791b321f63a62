#include "features/accounts/accounts.hpp"
#include "features/accounts/records.hpp"
#include "features/accounts/rules.hpp"
#include "features/accounts/use_cases.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/access/grants.hpp"
#include "platform/access/sessions.hpp"
#include "platform/web/target.hpp"

namespace sx::accounts {
namespace {

using std::chrono::ceil, std::chrono::seconds;

std::string_view token_of(web::Request const& request) {
    return web::cookie(request.header("cookie"), access::session_cookie);
}

// The page's scripts never see it, and no other site can make the browser send it along with a
// change.
void set_cookie(
    Desk const& desk, web::OutsideCall const& call, std::string const& token, seconds age) {
    auto cookie = std::string(access::session_cookie).append("=").append(token);
    cookie.append("; HttpOnly; SameSite=Lax; Path=/; Max-Age=").append(std::to_string(age.count()));
    if (desk.secure_cookies) cookie.append("; Secure");
    call.reply_headers.push_back({"set-cookie", std::move(cookie)});
}

Result<> may_try(Desk& desk, web::OutsideCall const& call, std::string const& name) {
    auto const now = call.world.now();
    auto wait = desk.peers.take(call.request.peer, now);
    if (wait == wait.zero()) wait = desk.names.take(name, now);
    if (wait == wait.zero()) return {};
    call.reply_headers.push_back({"retry-after", std::to_string(ceil<seconds>(wait).count())});
    return refuse(ProblemKind::too_many, "too_many_tries");
}

std::optional<AccountRow> find_row(web::OutsideCall const& call, std::string const& name) {
    return call.db.read([&](store::Transaction& tx) { return records::find_by_name(tx, name); });
}

Result<SessionView> view_of(store::Transaction& tx, access::Caller const& hat) {
    auto const account = TRY(find(tx, hat.account));
    SessionView view{account.id, account.display_name, hat.role, {}, {}};
    if (hat.organisation.text.empty()) return view;
    auto const organisation = TRY(organisations::find(tx, hat.organisation));
    view.organisation_id = organisation.id;
    view.organisation_name = organisation.name.str();
    return view;
}

// The hat of a person who signs in: the oldest one, and where `role` says so, of that role.
Result<access::Caller> hat_of(
    store::Transaction& tx, AccountId const& account, std::optional<access::Role> role) {
    for (auto const& grant : access::grants_of(tx, account))
        if (!role || grant.role == *role)
            return access::Caller{
                grant.role, account, grant.organisation_id.value_or(access::OrganisationId())};
    return refuse(ProblemKind::forbidden, "no_role_granted");
}

struct Opened {
    SessionView view;
    std::string token;
};

// Ends the session that this browser had.
Result<Opened> open(
    web::OutsideCall const& call, store::Transaction& tx, access::Caller const& hat) {
    auto view = TRY(view_of(tx, hat));
    access::close_session(tx, token_of(call.request));
    return Opened{std::move(view), access::open_session(tx, call.world, hat)};
}

SessionView enter(Desk const& desk, web::OutsideCall const& call, Opened const& opened) {
    set_cookie(desk, call, opened.token, access::lifetime_of(opened.view.role).whole);
    return opened.view;
}

access::Role role_of(RegistrationRole role) {
    return role == RegistrationRole::seeker ? access::Role::seeker : access::Role::employer;
}

Result<SessionView> register_again(
    Desk& desk, web::OutsideCall const& call, CreateAccount const& form, AccountRow const& known) {
    bool const same = TRY(desk.passwords.fits(form.password.str(), known.password_hash));
    auto opened = call.db.write([&](store::Transaction& tx) -> Result<Opened> {
        auto const hat = hat_of(tx, known.id, role_of(form.role));
        if (!same || !hat) return refuse(ProblemKind::conflict, "sign_in_name_taken");
        return open(call, tx, *hat);
    });
    return enter(desk, call, TRY(std::move(opened)));
}

}  // namespace

Result<SessionView> register_account(
    Desk& desk, web::OutsideCall const& call, CreateAccount const& form) {
    auto const name = normalised(form.sign_in_name.str());
    TRY(may_try(desk, call, name));
    TRY(check_password(form.password, form.sign_in_name));
    if (auto const known = find_row(call, name)) return register_again(desk, call, form, *known);
    auto const hash = TRY(desk.passwords.hash(form.password.str()));
    auto opened = call.db.write([&](store::Transaction& tx) -> Result<Opened> {
        access::Caller hat{role_of(form.role)};
        hat.account =
            TRY(create(tx, call.world, {form.sign_in_name, hash, form.display_name}, hat));
        return open(call, tx, hat);
    });
    return enter(desk, call, TRY(std::move(opened)));
}

Result<SessionView> sign_in(Desk& desk, web::OutsideCall const& call, SignIn const& form) {
    auto const name = normalised(form.sign_in_name.str());
    TRY(may_try(desk, call, name));
    auto const known = find_row(call, name);
    auto const& password = form.password.str();
    bool const fits =
        TRY(known ? desk.passwords.fits(password, known->password_hash)
                  : desk.passwords.fits_nobody(password));
    if (!fits) return refuse(ProblemKind::unauthenticated, "wrong_name_or_password");
    auto opened = call.db.write([&](store::Transaction& tx) -> Result<Opened> {
        auto const hat = TRY(hat_of(tx, known->id, {}));
        return open(call, tx, hat);
    });
    return enter(desk, call, TRY(std::move(opened)));
}

Result<web::Nothing> sign_out(Desk& desk, web::OutsideCall const& call, web::Nothing const&) {
    TRY(call.db.write([&](store::Transaction& tx) -> Result<> {
        access::close_session(tx, token_of(call.request));
        return {};
    }));
    set_cookie(desk, call, {}, seconds(0));
    return web::Nothing{};
}

Result<SessionView> show_session(web::Call const& call, web::Nothing const&) {
    return view_of(call.tx, call.caller);
}

}  // namespace sx::accounts
