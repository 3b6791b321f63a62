#include "features/consents/consents.hpp"
#include "features/consents/purposes.hpp"
#include "features/consents/records.hpp"

namespace sx::consents {
namespace {

void end(store::Transaction& tx, World& world, Receipt receipt, ConsentEnd by) {
    receipt.ended_at = world.now();
    receipt.ended_by = by;
    records::update(tx, receipt);
    ConsentEnded const ended{receipt.id, receipt.purpose, receipt.recipient.text, by};
    tx.announce(events::event(ended, receipt.account_id, world));
}

}  // namespace

bool covers(store::Transaction& tx, Disclosed const& to) {
    auto const receipt = records::standing(tx, to);
    return receipt && receipt->version >= purpose_now(to.purpose).oldest;
}

store::Condition covered(
    std::string_view account, ConsentPurpose purpose, access::OrganisationId const& recipient) {
    return records::covered(account, {purpose, recipient, purpose_now(purpose).oldest});
}

std::vector<access::AccountId> covered_between(
    store::Transaction& tx, ConsentPurpose purpose, AccountRange const& who) {
    std::vector<access::AccountId> covered;
    auto const oldest = purpose_now(purpose).oldest;
    for (auto& receipt : records::standing_between(tx, purpose, oldest, who))
        covered.push_back(std::move(receipt.account_id));
    return covered;
}

void give(store::Transaction& tx, World& world, Disclosed const& to) {
    auto const& words = purpose_now(to.purpose);
    if (auto const before = records::standing(tx, to)) {
        if (before->version == words.version) return;
        end(tx, world, *before, ConsentEnd::renewed);
    }
    Receipt receipt;
    receipt.id = world.fresh<Receipt>();
    receipt.account_id = to.account;
    receipt.purpose = to.purpose;
    receipt.recipient = to.recipient;
    receipt.fields = words.fields;
    receipt.version = words.version;
    receipt.text_hash = words.hash;
    receipt.given_at = world.now();
    records::insert(tx, receipt);
    ConsentGiven const given{receipt.id, to.purpose, to.recipient.text, words.version};
    tx.announce(events::event(given, to.account, world));
}

void end(store::Transaction& tx, World& world, Disclosed const& to, ConsentEnd by) {
    if (auto const receipt = records::standing(tx, to)) end(tx, world, *receipt, by);
}

}  // namespace sx::consents
