#include "features/accounts/records.hpp"
#include "features/accounts/closing_records.hpp"
#include "platform/privacy/sealing.hpp"

namespace sx::accounts::records {
namespace {

using privacy::Sealed;

// What tells who it is, as it is sealed. Whoever has left has nothing of it, and no key.
struct Reached {
    std::optional<Phone> phone;
    std::optional<Email> email;
    std::optional<DisplayName> display_name;
};
BOOST_DESCRIBE_STRUCT(Reached, (), (phone, email, display_name))

struct StoredAccount {
    AccountId id;
    SignInName sign_in_name;
    std::string password_hash;
    std::string display_name;  // where an older program left it
    Instant created_at;
    std::optional<Sealed> sealed;
    std::optional<std::string> phone_index, email_index;
    Language language{};
};
BOOST_DESCRIBE_STRUCT(
    StoredAccount, (),
    (id, sign_in_name, password_hash, display_name, created_at, sealed, phone_index, email_index,
     language))

privacy::Place place_of(AccountId const& id) { return {"accounts", id.text, "sealed"}; }

std::string index_of(Phone const& phone) { return privacy::blinded("phone", phone.str()); }
std::string index_of(Email const& email) { return privacy::blinded("email", email.str()); }

std::optional<AccountRow> opened(store::Transaction& tx, std::optional<StoredAccount> stored) {
    if (!stored) return std::nullopt;
    AccountRow row{
        std::move(stored->id),
        std::move(stored->sign_in_name),
        std::move(stored->password_hash),
        DisplayName::stored(std::move(stored->display_name)),
        stored->created_at,
        {},
        {},
        stored->language};
    if (stored->sealed)
        if (auto reached =
                privacy::open_part<Reached>(tx, row.id.text, place_of(row.id), *stored->sealed)) {
            row.phone = std::move(reached->phone);
            row.email = std::move(reached->email);
            if (reached->display_name) row.display_name = *std::move(reached->display_name);
        }
    if (row.display_name.str().empty())
        row.display_name = DisplayName::stored(std::string(erased_name));
    return row;
}

StoredAccount sealed(store::Transaction& tx, AccountRow const& row) {
    StoredAccount stored{row.id, row.sign_in_name, row.password_hash, {}, row.created_at, {}, {},
                         {},     row.language};
    if (row.phone) stored.phone_index = index_of(*row.phone);
    if (row.email) stored.email_index = index_of(*row.email);
    Reached reached{row.phone, row.email, {}};
    if (!row.display_name.str().empty() && row.display_name.str() != erased_name)
        reached.display_name = row.display_name;
    if (reached.phone || reached.email || reached.display_name)
        stored.sealed = privacy::seal_part(tx, row.id.text, place_of(row.id), reached);
    return stored;
}

// Nobody's yet: whoever asks for a code may have no account. One key for all, whose rows are gone
// in a day.
constexpr std::string_view codes_key = "codes";

struct StoredProof : Proof {  // its address is its index
    std::optional<Sealed> sealed_address;
};
BOOST_DESCRIBE_STRUCT(StoredProof, (Proof), (sealed_address))

privacy::Place place_of(ProofId const& id) { return {"proofs", id.text, "sealed_address"}; }

StoredProof sealed(store::Transaction& tx, Proof const& proof) {
    StoredProof stored{proof, privacy::seal(tx, codes_key, place_of(proof.id), proof.address)};
    stored.address = index_of_proved(proof.address);
    return stored;
}

Proof opened(store::Transaction& tx, StoredProof stored) {
    if (stored.sealed_address)
        stored.address =
            privacy::open(tx, codes_key, place_of(stored.id), *stored.sealed_address).value_or("");
    return stored;
}

struct StoredInvitation : InvitationRow {  // without the address
    std::optional<Sealed> sealed_email;
    std::optional<std::string> email_index;
};
BOOST_DESCRIBE_STRUCT(StoredInvitation, (InvitationRow), (sealed_email, email_index))

privacy::Place place_of(InvitationId const& id) { return {"invitations", id.text, "sealed_email"}; }

// With the key of whoever invites: their invitations go with them.
StoredInvitation sealed(store::Transaction& tx, InvitationRow const& row) {
    StoredInvitation stored{row, {}, {}};
    if (!row.email) return stored;
    stored.sealed_email =
        privacy::seal(tx, row.invited_by.text, place_of(row.id), row.email->str());
    stored.email_index = index_of_invited(*row.email);
    stored.email.reset();
    return stored;
}

InvitationRow opened(store::Transaction& tx, StoredInvitation stored) {
    if (!stored.sealed_email) return stored;
    auto const email =
        privacy::open(tx, stored.invited_by.text, place_of(stored.id), *stored.sealed_email);
    if (email) stored.email = Email::stored(*email);
    return stored;
}

std::optional<InvitationRow> opened(
    store::Transaction& tx, std::optional<StoredInvitation> stored) {
    if (!stored) return std::nullopt;
    return opened(tx, *std::move(stored));
}

// What an older program left in clear of those.
std::int64_t seal_clear_addresses(store::Transaction& tx, std::int64_t most) {
    auto const proofs =
        tx.all<Proof>("from proofs where sealed_address is null order by id limit $1", most);
    for (auto const& one : proofs) tx.update("proofs", sealed(tx, one));
    auto const invitations = tx.all<InvitationRow>(
        "from invitations where email is not null order by id limit $1", most);
    for (auto const& one : invitations) tx.update("invitations", sealed(tx, one));
    return static_cast<std::int64_t>(proofs.size() + invitations.size());
}

// From before there were keys.
struct ClearAccount {
    AccountId id;
    std::optional<Phone> phone;
    std::optional<Email> email;
};
BOOST_DESCRIBE_STRUCT(ClearAccount, (), (id, phone, email))

struct NamedAccount {
    AccountId id;
};
BOOST_DESCRIBE_STRUCT(NamedAccount, (), (id))

// What the accounts are called.
std::int64_t seal_clear_names(store::Transaction& tx, std::int64_t most) {
    auto const rows =
        tx.all<NamedAccount>("from accounts where display_name <> '' order by id limit $1", most);
    for (auto const& row : rows) update(tx, *find(tx, row.id));
    return static_cast<std::int64_t>(rows.size());
}

template <class Row> void save_in(store::Transaction& tx, std::string_view table, Row const& row) {
    auto const known = std::string("from ").append(table).append(" where id = $1");
    if (tx.count(known, row.id) > 0) tx.update(table, row);
    else tx.insert(table, row);
}

}  // namespace

std::optional<AccountRow> find(store::Transaction& tx, AccountId const& id) {
    return opened(tx, tx.one<StoredAccount>("from accounts where id = $1", id));
}

std::optional<AccountRow> find_by_name(store::Transaction& tx, std::string const& normalised_name) {
    return opened(
        tx, tx.one<StoredAccount>("from accounts where sign_in_name = $1", normalised_name));
}

std::optional<AccountRow> find_by_phone(store::Transaction& tx, Phone const& phone) {
    return opened(
        tx, tx.one<StoredAccount>("from accounts where phone_index = $1", index_of(phone)));
}

std::optional<AccountRow> find_by_email(store::Transaction& tx, Email const& email) {
    return opened(
        tx, tx.one<StoredAccount>("from accounts where email_index = $1", index_of(email)));
}

void insert(store::Transaction& tx, AccountRow const& account) {
    tx.insert("accounts", sealed(tx, account));
}
void update(store::Transaction& tx, AccountRow const& account) {
    tx.update("accounts", sealed(tx, account));
}

std::int64_t seal_clear(store::Transaction& tx, std::int64_t most) {
    auto const rows = tx.all<ClearAccount>(
        "from accounts where phone is not null or email is not null order by id limit $1", most);
    for (auto const& row : rows) {
        auto whole = *find(tx, row.id);
        whole.phone = row.phone;
        whole.email = row.email;
        update(tx, whole);
        tx.run("update accounts set phone = null, email = null where id = $1", row.id);
    }
    return static_cast<std::int64_t>(rows.size()) + seal_clear_names(tx, most) +
           seal_clear_addresses(tx, most);
}

std::string index_of_proved(std::string_view address) { return privacy::blinded("proof", address); }
std::string index_of_invited(Email const& email) {
    return privacy::blinded("invitation", email.str());
}

std::optional<Proof> find_proof(store::Transaction& tx, ProofId const& id) {
    auto stored = tx.one<StoredProof>("from proofs where id = $1", id);
    if (!stored) return std::nullopt;
    return opened(tx, *std::move(stored));
}

void insert(store::Transaction& tx, Proof const& proof) { tx.insert("proofs", sealed(tx, proof)); }
void update(store::Transaction& tx, Proof const& proof) { tx.update("proofs", sealed(tx, proof)); }

bool remove(store::Transaction& tx, ProofId const& id) {
    return tx.run("delete from proofs where id = $1", id) > 0;
}

std::vector<Proof> proofs_since(store::Transaction& tx, std::string const& address, Instant since) {
    std::vector<Proof> proofs;
    for (auto& stored : tx.all<StoredProof>(
             "from proofs where address = $1 and created_at > $2 order by created_at, id",
             index_of_proved(address), since))
        proofs.push_back(opened(tx, std::move(stored)));
    return proofs;
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
    return opened(tx, tx.one<StoredInvitation>("from invitations where id = $1", id));
}

std::optional<InvitationRow> find_invitation_by(
    store::Transaction& tx, std::string const& token_hash) {
    return opened(
        tx, tx.one<StoredInvitation>("from invitations where token_hash = $1", token_hash));
}

void insert(store::Transaction& tx, InvitationRow const& invitation) {
    tx.insert("invitations", sealed(tx, invitation));
}

void update(store::Transaction& tx, InvitationRow const& invitation) {
    tx.update("invitations", sealed(tx, invitation));
}

void remove(store::Transaction& tx, InvitationId const& id) {
    tx.run("delete from invitations where id = $1", id);
}

std::vector<InvitationRow> open_invitations(
    store::Transaction& tx, access::OrganisationId const& organisation, Instant now) {
    std::vector<InvitationRow> rows;
    for (auto& stored : tx.all<StoredInvitation>(
             "from invitations where coalesce(organisation_id, '') = $1 and used_at is null and "
             "expires_at > $2 order by id desc",
             organisation, now))
        rows.push_back(opened(tx, std::move(stored)));
    return rows;
}

std::vector<InvitationRow> invitations_of(store::Transaction& tx, AccountId const& account) {
    std::vector<InvitationRow> rows;
    for (auto& stored : tx.all<StoredInvitation>(
             "from invitations where invited_by = $1 or used_by = $1 order by id", account))
        rows.push_back(opened(tx, std::move(stored)));
    return rows;
}

void withdraw_invitations(
    store::Transaction& tx, access::OrganisationId const& organisation,
    AccountId const& invited_by) {
    tx.run(
        "delete from invitations where coalesce(organisation_id, '') = $1 and invited_by = $2 and "
        "used_at is null",
        organisation, invited_by);
}

}  // namespace sx::accounts::records
