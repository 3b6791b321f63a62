#include "features/accounts/people.hpp"
#include "features/accounts/guessing.hpp"

namespace sx::accounts {

Problem wrong_field(std::string_view pointer, std::string_view code) {
    return {ProblemKind::invalid, "invalid_fields", {{std::string(pointer), std::string(code)}}};
}

std::optional<AccountRow> owner_of(store::Transaction& tx, Address const& address) {
    if (auto const* phone = std::get_if<Phone>(&address)) return records::find_by_phone(tx, *phone);
    return records::find_by_email(tx, std::get<Email>(address));
}

std::vector<AccountRow> people_named(store::Transaction& tx, std::string_view typed) {
    std::vector<AccountRow> found;
    if (auto const address = recognised(typed))
        if (auto owner = owner_of(tx, *address)) found.push_back(*std::move(owner));
    auto named = records::find_by_name(tx, normalised(typed));
    if (named && (found.empty() || found.front().id != named->id))
        found.push_back(*std::move(named));
    return found;
}

Result<> set_contact(
    store::Transaction& tx, AccountRow& account, Address const& address, std::string_view pointer) {
    auto const owner = owner_of(tx, address);
    if (owner && owner->id != account.id) return wrong_field(pointer, "contact_taken");
    if (auto const* phone = std::get_if<Phone>(&address)) account.phone = *phone;
    else account.email = std::get<Email>(address);
    return {};
}

Result<> check_apart(store::Transaction& tx, access::Caller const& hat) {
    for (auto const& grant : access::grants_of(tx, hat.account))
        if (!access::may_hold_together(grant.role, hat.role))
            return refuse(ProblemKind::conflict, "roles_kept_apart");
    return {};
}

Result<AccountRow> own_row(store::Transaction& tx, AccountId const& id) {
    auto row = records::find(tx, id);
    if (!row) return refuse(ProblemKind::not_found, "account_not_found");
    return *std::move(row);
}

Result<> check_own(
    Desk& desk, web::OutsideCall const& call, TypedPassword const& password,
    std::string_view pointer) {
    auto const row =
        TRY(call.db.read([&](store::Transaction& tx) { return own_row(tx, call.caller.account); }));
    auto const tried = TRY(knock(desk, call, row.id, row.sign_in_name.str()));
    bool const fits = TRY(desk.passwords.fits(password.str(), row.password_hash));
    if (!fits) {
        turn_away(call, tried);
        return wrong_field(pointer, "password_wrong");
    }
    return call.db.write([&](store::Transaction& tx) -> Result<> {
        let_in(tx, tried);
        return {};
    });
}

}  // namespace sx::accounts
