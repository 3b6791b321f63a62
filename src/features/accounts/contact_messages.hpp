#pragma once
#include "features/accounts/messages.hpp"
#include "platform/base/contact.hpp"

// The JSON of contacts, codes and passwords.
namespace sx::accounts {

enum class ContactKind { phone, email };
BOOST_DESCRIBE_ENUM(ContactKind, phone, email)

// A phone number or a mail address, as typed; which one shows by itself.
struct AskCode {
    TypedName address;
};
BOOST_DESCRIBE_STRUCT(AskCode, (), (address))

// The same whether or not anything was sent.
struct SentCode {
    ProofId proof_id;
    Instant expires_at;
    Instant next_at;  // from then on another one may be asked for
};
BOOST_DESCRIBE_STRUCT(SentCode, (), (proof_id, expires_at, next_at))

struct OwnAccount {
    AccountId account_id;
    std::string sign_in_name, display_name;
    std::optional<std::string> phone, email;  // masked
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(
    OwnAccount, (), (account_id, sign_in_name, display_name, phone, email, created_at))

// The password too: who sits down at somebody's open session must not take the account over.
struct AddContact {
    ProofId proof_id;
    Code code;
    TypedPassword password;
};
BOOST_DESCRIBE_STRUCT(AddContact, (), (proof_id, code, password))

struct RemoveContact {
    ContactKind kind{};
    TypedPassword password;
};
BOOST_DESCRIBE_STRUCT(RemoveContact, (), (kind, password))

struct ChangePassword {
    TypedPassword old_password;
    Password password;
};
BOOST_DESCRIBE_STRUCT(ChangePassword, (), (old_password, password))

struct ResetPassword {
    ProofId proof_id;  // in the path
    Code code;
    Password password;
};
BOOST_DESCRIBE_STRUCT(ResetPassword, (), (proof_id, code, password))

}  // namespace sx::accounts
