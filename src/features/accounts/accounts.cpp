#include "features/accounts/accounts.hpp"
#include "features/accounts/records.hpp"
#include "features/accounts/rules.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/access/grants.hpp"
#include "platform/events/events.hpp"

namespace sx::accounts {
namespace {

std::uint64_t seed(World& world) {
    std::uint64_t bits = 0;
    world.random_bytes(std::as_writable_bytes(std::span(&bits, 1)));
    return bits;
}

constexpr std::size_t remembered_keys = 64 * 1024;  // 16 bytes each

Result<Account> known(std::optional<AccountRow> const& row) {
    if (!row) return refuse(ProblemKind::not_found, "account_not_found");
    return Account{row->id, row->display_name.str()};
}

}  // namespace

Desk::Desk(World& world, Options options)
    : passwords(options.hashing_at_once, options.hashing_waiting),
      names(options.tries_per_name, remembered_keys, seed(world)),
      peers(options.tries_per_peer, remembered_keys, seed(world)),
      secure_cookies(options.secure_cookies) {}

Result<Account> find(store::Transaction& tx, AccountId const& id) {
    return known(records::find(tx, id));
}

Result<Account> find_by_sign_in_name(store::Transaction& tx, SignInName const& name) {
    return known(records::find_by_name(tx, normalised(name.str())));
}

Result<Contact> contact_of(store::Transaction& tx, AccountId const& id) {
    auto const row = records::find(tx, id);
    if (!row) return refuse(ProblemKind::not_found, "account_not_found");
    return Contact{row->phone, row->email, row->language};
}

Result<AccountId> create(
    store::Transaction& tx, World& world, NewAccount const& form, access::Caller const& hat) {
    auto const name = normalised(form.sign_in_name.str());
    if (records::find_by_name(tx, name)) return refuse(ProblemKind::conflict, "sign_in_name_taken");
    AccountId const id{world.fresh_id()};
    auto const& [phone, email, language] = form.contact;
    records::insert(
        tx, {id, SignInName::stored(name), form.password_hash, form.display_name, world.now(),
             phone, email, language});
    access::grant(tx, world, {hat.role, id, hat.organisation});
    tx.announce(events::event(AccountCreated{hat.role}, id, world));
    return id;
}

Result<AccountId> create_staff(
    store::Database& db, World& world, Desk& desk, StaffAccount const& form) {
    bool const joins = form.role == access::Role::employer && !form.organisation.text.empty();
    if (!is_staff(form.role) && !joins)
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/role", "unknown_value"}}};
    TRY(check_password(form.password, form.sign_in_name));
    auto const hash = TRY(desk.passwords.hash(form.password.str()));
    return db.write([&](store::Transaction& tx) -> Result<AccountId> {
        if (joins) TRY(organisations::find(tx, form.organisation));
        return create(
            tx, world, {form.sign_in_name, hash, form.display_name},
            {form.role, {}, form.organisation});
    });
}

}  // namespace sx::accounts
