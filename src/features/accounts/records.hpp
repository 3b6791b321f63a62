#pragma once
#include "features/accounts/messages.hpp"
#include "platform/base/language.hpp"
#include "platform/store/transaction.hpp"

namespace sx::accounts {

struct AccountRow {
    AccountId id;
    SignInName sign_in_name;  // normalised
    std::string password_hash;
    DisplayName display_name;
    Instant created_at;
    std::optional<Phone> phone{};  // both proved
    std::optional<Email> email{};  // in small letters
    Language language{};           // that the person last used
};
BOOST_DESCRIBE_STRUCT(
    AccountRow, (),
    (id, sign_in_name, password_hash, display_name, created_at, phone, email, language))

namespace records {

std::optional<AccountRow> find(store::Transaction&, AccountId const&);
std::optional<AccountRow> find_by_name(store::Transaction&, std::string const& normalised_name);
void insert(store::Transaction&, AccountRow const&);

}  // namespace records
}  // namespace sx::accounts
