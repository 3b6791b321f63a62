#include "features/accounts/codes.hpp"
#include "features/accounts/events.hpp"
#include "features/accounts/letters.hpp"
#include "features/accounts/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::accounts {
namespace {

OwnAccount shown(AccountRow const& row) {
    OwnAccount own{row.id, row.sign_in_name.str(), row.display_name.str(), {}, {}, row.created_at};
    if (row.phone) own.phone = masked(*row.phone);
    if (row.email) own.email = masked(*row.email);
    return own;
}

Result<Address> address_in(AskCode const& form) {
    auto const address = recognised(form.address.str());
    if (!address) return wrong_field("/address", "contact_format");
    return *address;
}

ContactKind kind_of(Address const& address) {
    return std::holds_alternative<Phone>(address) ? ContactKind::phone : ContactKind::email;
}

}  // namespace

Result<OwnAccount> show_account(web::Call const& call, web::Nothing const&) {
    auto const row = TRY(own_row(call.tx, call.caller.account));
    return shown(row);
}

Result<SentCode> send_contact_code(Desk& desk, web::OutsideCall const& call, AskCode const& form) {
    auto const address = TRY(address_in(form));
    return send_code(desk, call, {ProofPurpose::contact, address});
}

Result<OwnAccount> add_contact(Desk& desk, web::OutsideCall const& call, AddContact const& form) {
    TRY(check_own(desk, call, form.password, "/password"));
    auto const proof =
        TRY(check_code(desk, call, {form.proof_id, form.code}, ProofPurpose::contact, "/code"));
    auto const address = recognised(proof.address);
    return call.db.write([&](store::Transaction& tx) -> Result<OwnAccount> {
        TRY(spend(tx, proof, "/code"));
        auto row = TRY(own_row(tx, call.caller.account));
        auto const before = row;
        TRY(set_contact(tx, row, *address, "/code"));
        warn(tx, call, before, Warning::contact);
        records::update(tx, row);
        tx.announce(events::event(ContactProved{kind_of(*address)}, row.id, call.world));
        return shown(row);
    });
}

Result<OwnAccount> remove_contact(
    Desk& desk, web::OutsideCall const& call, RemoveContact const& form) {
    TRY(check_own(desk, call, form.password, "/password"));
    return call.db.write([&](store::Transaction& tx) -> Result<OwnAccount> {
        auto row = TRY(own_row(tx, call.caller.account));
        auto const before = row;
        if (form.kind == ContactKind::phone) row.phone.reset();
        else row.email.reset();
        if (before.phone == row.phone && before.email == row.email)
            return refuse(ProblemKind::not_found, "no_such_contact");
        warn(tx, call, before, Warning::contact);
        records::update(tx, row);
        tx.announce(events::event(ContactRemoved{form.kind}, row.id, call.world));
        return shown(row);
    });
}

Result<SentCode> send_reset_code(Desk& desk, web::OutsideCall const& call, AskCode const& form) {
    auto const address = TRY(address_in(form));
    auto owner = call.db.read([&](store::Transaction& tx) { return owner_of(tx, address); });
    return send_code(desk, call, {ProofPurpose::password, address, std::move(owner)});
}

}  // namespace sx::accounts
