#include "features/accounts/codes.hpp"
#include "features/accounts/entering.hpp"
#include "features/accounts/events.hpp"
#include "features/accounts/guessing.hpp"
#include "features/accounts/invitations.hpp"
#include "features/accounts/people.hpp"
#include "features/accounts/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::accounts {
namespace {

constexpr std::string_view code_pointer = "/contact/code";

// Whoever of those fits the password; all are tried, so that one who took another's address for a
// name keeps nobody out.
Result<std::optional<AccountRow>> fitting(
    Desk& desk, std::vector<AccountRow> const& people, std::string const& password) {
    if (people.empty()) TRY(desk.passwords.fits_nobody(password));
    for (auto const& person : people) {
        bool const fits = TRY(desk.passwords.fits(password, person.password_hash));
        if (fits) return std::optional(person);
    }
    return std::optional<AccountRow>();
}

std::optional<AccountId> first_of(std::vector<AccountRow> const& people) {
    return people.empty() ? std::nullopt : std::optional(people.front().id);
}

// A registration sent again, e.g. because its answer was lost.
Result<SessionView> register_again(
    Desk& desk, web::OutsideCall const& call, CreateAccount const& form, AccountRow const& known) {
    auto const tried = TRY(knock(desk, call, known.id, known.sign_in_name.str()));
    bool const same = TRY(desk.passwords.fits(form.password.str(), known.password_hash));
    if (!same) {
        turn_away(call, tried);
        return refuse(ProblemKind::conflict, "sign_in_name_taken");
    }
    auto entered = call.db.write([&](store::Transaction& tx) -> Result<Entered> {
        let_in(tx, tried);
        for (auto const& grant : access::grants_of(tx, known.id))
            if (!form.role || grant.role == role_of(*form.role))
                return open(desk, call, tx, grant, access::Factors::one);
        return refuse(ProblemKind::conflict, "sign_in_name_taken");
    });
    auto const opened = TRY(std::move(entered));
    return enter(desk, call, opened);
}

struct Newcomer {
    CreateAccount const& form;
    std::string password_hash;
    std::optional<Proof> proof;
};

Result<Contact> contact_in(
    store::Transaction& tx, web::OutsideCall const& call, Newcomer const& newcomer) {
    Contact contact{{}, {}, call.language};
    if (!newcomer.proof) return contact;
    TRY(spend(tx, *newcomer.proof, code_pointer));
    AccountRow nobody_yet;
    auto const address = recognised(newcomer.proof->address);
    TRY(set_contact(tx, nobody_yet, *address, "/contact"));
    contact.phone = nobody_yet.phone;
    contact.email = nobody_yet.email;
    return contact;
}

Result<Entered> move_in(
    Desk const& desk, store::Transaction& tx, web::OutsideCall const& call,
    Newcomer const& newcomer) {
    auto const& form = newcomer.form;
    auto const contact = TRY(contact_in(tx, call, newcomer));
    NewAccount const account{form.sign_in_name, newcomer.password_hash, form.display_name, contact};
    if (!form.invitation) {
        auto const id = TRY(create(tx, call.world, account, {role_of(*form.role), {}, {}}));
        return open_usual(desk, call, tx, id, access::Factors::one);
    }
    auto const invitation = TRY(find_open(tx, *form.invitation, call.world.now()));
    auto const id = TRY(
        create_with(tx, call.world, account, hat_of(invitation, {}), standing_of(invitation.role)));
    use(tx, call.world, invitation, id);
    return open_usual(desk, call, tx, id, access::Factors::one);
}

}  // namespace

Result<SessionView> register_account(
    Desk& desk, web::OutsideCall const& call, CreateAccount const& form) {
    TRY(within(desk.peers, call));
    if (!form.role && !form.invitation) return wrong_field("/role", "required");
    TRY(check_password(
        form.password, form.sign_in_name,
        {form.display_name.str(), call.venue.host_zh, call.venue.host_en}));
    auto const known = call.db.read([&](store::Transaction& tx) {
        return records::find_by_name(tx, normalised(form.sign_in_name.str()));
    });
    if (known) return register_again(desk, call, form, *known);
    Newcomer newcomer{form, {}, {}};
    if (form.contact)
        newcomer.proof =
            TRY(check_code(desk, call, *form.contact, ProofPurpose::contact, code_pointer));
    newcomer.password_hash = TRY(desk.passwords.hash(form.password.str()));
    auto const opened = TRY(
        call.db.write([&](store::Transaction& tx) { return move_in(desk, tx, call, newcomer); }));
    return enter(desk, call, opened);
}

Result<SessionView> sign_in(Desk& desk, web::OutsideCall const& call, SignIn const& form) {
    auto const& name = form.sign_in_name.str();
    auto const people =
        call.db.read([&](store::Transaction& tx) { return people_named(tx, name); });
    auto const tried = TRY(knock(desk, call, first_of(people), normalised(name)));
    auto const person = TRY(fitting(desk, people, form.password.str()));
    if (!person) {
        turn_away(call, tried);
        return refuse(ProblemKind::unauthenticated, "wrong_name_or_password");
    }
    auto const opened = TRY(call.db.write([&](store::Transaction& tx) -> Result<Entered> {
        let_in(tx, tried);
        auto entered = TRY(open_usual(desk, call, tx, person->id, access::Factors::one));
        if (person->language != call.language) {
            auto speaking = *person;
            speaking.language = call.language;
            records::update(tx, speaking);
        }
        return entered;
    }));
    return enter(desk, call, opened);
}

Result<web::Nothing> sign_out(Desk& desk, web::OutsideCall const& call, web::Nothing const&) {
    TRY(call.db.write([&](store::Transaction& tx) -> Result<> {
        access::close_session(tx, session_token(call));
        auto const& account = call.caller.account;
        tx.announce(events::event(SessionClosed{}, account, call.world));
        return {};
    }));
    forget_cookies(desk, call);
    return web::Nothing{};
}

Result<SessionView> show_session(web::Call const& call, web::Nothing const&) {
    return view_of(call.tx, call.caller);
}

Result<SessionView> put_on_hat(Desk& desk, web::OutsideCall const& call, PutOnHat const& chosen) {
    auto const opened = TRY(call.db.write([&](store::Transaction& tx) -> Result<Entered> {
        for (auto const& grant : access::grants_of(tx, call.caller.account))
            if (grant.id == chosen.grant_id)
                return open(desk, call, tx, grant, shown_factors(tx, call));
        return refuse(ProblemKind::not_found, "hat_not_found");
    }));
    return enter(desk, call, opened);
}

}  // namespace sx::accounts
