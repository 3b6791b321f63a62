#include "features/accounts/records.hpp"

namespace sx::accounts::records {
namespace {

template <class Row> void save_in(store::Transaction& tx, std::string_view table, Row const& row) {
    auto const known = std::string("from ").append(table).append(" where id = $1");
    if (tx.count(known, row.id) > 0) tx.update(table, row);
    else tx.insert(table, row);
}

}  // namespace

std::optional<AccountRow> find(store::Transaction& tx, AccountId const& id) {
    return tx.one<AccountRow>("from accounts where id = $1", id);
}

std::optional<AccountRow> find_by_name(store::Transaction& tx, std::string const& normalised_name) {
    return tx.one<AccountRow>("from accounts where sign_in_name = $1", normalised_name);
}

std::optional<AccountRow> find_by_phone(store::Transaction& tx, Phone const& phone) {
    return tx.one<AccountRow>("from accounts where phone = $1", phone);
}

std::optional<AccountRow> find_by_email(store::Transaction& tx, Email const& email) {
    return tx.one<AccountRow>("from accounts where email = $1", email);
}

void insert(store::Transaction& tx, AccountRow const& account) { tx.insert("accounts", account); }
void update(store::Transaction& tx, AccountRow const& account) { tx.update("accounts", account); }

std::optional<Proof> find_proof(store::Transaction& tx, ProofId const& id) {
    return tx.one<Proof>("from proofs where id = $1", id);
}

void insert(store::Transaction& tx, Proof const& proof) { tx.insert("proofs", proof); }
void update(store::Transaction& tx, Proof const& proof) { tx.update("proofs", proof); }

bool remove(store::Transaction& tx, ProofId const& id) {
    return tx.run("delete from proofs where id = $1", id) > 0;
}

std::vector<Proof> proofs_since(store::Transaction& tx, std::string const& address, Instant since) {
    return tx.all<Proof>(
        "from proofs where address = $1 and created_at > $2 order by created_at, id", address,
        since);
}

std::optional<FailedTries> find_tries(store::Transaction& tx, std::string const& id) {
    return tx.one<FailedTries>("from failed_tries where id = $1", id);
}

void save(store::Transaction& tx, FailedTries const& tries) { save_in(tx, "failed_tries", tries); }

bool forget_tries(store::Transaction& tx, std::string const& id) {
    return tx.run("delete from failed_tries where id = $1", id) > 0;
}

bool knows(store::Transaction& tx, std::string const& device_id) {
    return tx.count("from known_devices where id = $1", device_id) > 0;
}

void save(store::Transaction& tx, KnownDevice const& device) {
    save_in(tx, "known_devices", device);
}

std::vector<KnownDevice> devices_of(store::Transaction& tx, AccountId const& account) {
    return tx.all<KnownDevice>("from known_devices where account_id = $1 order by id", account);
}

void forget_devices(store::Transaction& tx, AccountId const& account) {
    tx.run("delete from known_devices where account_id = $1", account);
}

std::optional<InvitationRow> find_invitation(store::Transaction& tx, InvitationId const& id) {
    return tx.one<InvitationRow>("from invitations where id = $1", id);
}

std::optional<InvitationRow> find_invitation_by(
    store::Transaction& tx, std::string const& token_hash) {
    return tx.one<InvitationRow>("from invitations where token_hash = $1", token_hash);
}

void insert(store::Transaction& tx, InvitationRow const& invitation) {
    tx.insert("invitations", invitation);
}

void update(store::Transaction& tx, InvitationRow const& invitation) {
    tx.update("invitations", invitation);
}

void remove(store::Transaction& tx, InvitationId const& id) {
    tx.run("delete from invitations where id = $1", id);
}

std::vector<InvitationRow> open_invitations(
    store::Transaction& tx, access::OrganisationId const& organisation, Instant now) {
    return tx.all<InvitationRow>(
        "from invitations where coalesce(organisation_id, '') = $1 and used_at is null and "
        "expires_at > $2 order by id desc",
        organisation, now);
}

void withdraw_invitations(
    store::Transaction& tx, access::OrganisationId const& organisation,
    AccountId const& invited_by) {
    tx.run(
        "delete from invitations where coalesce(organisation_id, '') = $1 and invited_by = $2 and "
        "used_at is null",
        organisation, invited_by);
}

void purge(store::Transaction& tx, Purged const& before) {
    tx.run("delete from failed_tries where last_at < $1", before.tries);
    tx.run("delete from known_devices where seen_at < $1", before.devices);
    tx.run("delete from proofs where created_at < $1", before.proofs);
    tx.run("delete from invitations where expires_at < $1", before.invitations);
}

}  // namespace sx::accounts::records
