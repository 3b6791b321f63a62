#include "features/accounts/accounts.hpp"
#include "features/accounts/identity_records.hpp"
#include "features/accounts/passkey_records.hpp"
#include "features/accounts/people.hpp"
#include "features/accounts/records.hpp"
#include "features/accounts/rules.hpp"
#include "features/accounts/second_factor_records.hpp"
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
      peers(options.tries_per_peer, remembered_keys, seed(world)),
      codes(options.codes_per_peer, remembered_keys, seed(world)),
      all_codes(options.codes_per_venue, 1, seed(world)),
      sms(options.sms),
      secure_cookies(options.secure_cookies),
      second_factor(options.second_factor),
      identity(std::move(options.identity)) {}

std::optional<std::string> recognised_contact(std::string_view typed) {
    auto const address = recognised(typed);
    return address ? std::optional(text_of(*address)) : std::nullopt;
}

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
    bool const first =
        !hat.organisation.text.empty() && access::members_of(tx, hat.organisation).empty();
    return create_with(
        tx, world, form, hat, first ? access::Standing::owner : access::Standing::member);
}

Result<AccountId> create_with(
    store::Transaction& tx, World& world, NewAccount const& form, access::Caller hat,
    access::Standing standing) {
    auto const name = normalised(form.sign_in_name.str());
    if (records::find_by_name(tx, name)) return refuse(ProblemKind::conflict, "sign_in_name_taken");
    auto const& [phone, email, language] = form.contact;
    hat.account = {world.fresh_id()};
    records::insert(
        tx, AccountRow{
                hat.account, SignInName::stored(name), form.password_hash, form.display_name,
                world.now(), phone, email, language});
    access::grant(tx, world, hat, standing);
    tx.announce(events::event(AccountCreated{hat.role}, hat.account, world));
    return hat.account;
}

Result<AccountId> create_staff(
    store::Database& db, World& world, Desk& desk, StaffAccount const& form) {
    bool const joins = form.role == access::Role::employer && !form.organisation.text.empty();
    bool const of_venue = is_staff(form.role) && form.role != access::Role::university;
    if (!of_venue && !joins)
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/role", "unknown_value"}}};
    TRY(check_password(form.password, form.sign_in_name, {form.display_name.str()}));
    auto const hash = TRY(desk.passwords.hash(form.password.str()));
    return db.write([&](store::Transaction& tx) -> Result<AccountId> {
        if (joins) TRY(organisations::find(tx, form.organisation));
        return create(
            tx, world, {form.sign_in_name, hash, form.display_name},
            {form.role, {}, form.organisation});
    });
}

std::int64_t seal_clear(store::Transaction& tx, std::int64_t most) {
    return records::seal_clear(tx, most);
}

}  // namespace sx::accounts
