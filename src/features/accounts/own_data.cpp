#include "features/accounts/own_data.hpp"
#include "features/accounts/closing.hpp"
#include "features/accounts/entering.hpp"
#include "features/accounts/export_columns.hpp"
#include "features/accounts/identity_records.hpp"
#include "features/accounts/membership_records.hpp"
#include "features/accounts/passkey_records.hpp"
#include "features/accounts/records.hpp"
#include "features/accounts/second_factor.hpp"
#include "features/accounts/use_cases.hpp"

// A person's own copy: the phone number and mail address whole, since it goes to nobody else.
namespace sx::accounts {
namespace {

struct KeptAccount {
    AccountId account_id;
    std::string sign_in_name, display_name;
    std::optional<std::string> phone, email;
    Language language{};
    std::vector<Hat> hats;
    std::vector<SecondFactor> second_factors;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(
    KeptAccount, (),
    (account_id, sign_in_name, display_name, phone, email, language, hats, second_factors,
     created_at))

struct KeptAccounts {
    std::vector<KeptAccount> items;  // the one
};

Result<KeptAccounts> list_account(web::Call const& call, web::Nothing const&) {
    auto const row = TRY(own_row(call.tx, call.caller.account));
    KeptAccount kept;
    kept.account_id = row.id;
    kept.sign_in_name = row.sign_in_name.str();
    kept.display_name = row.display_name.str();
    if (row.phone) kept.phone = row.phone->str();
    if (row.email) kept.email = row.email->str();
    kept.language = row.language;
    kept.hats = hats_of(call.tx, row.id);
    kept.second_factors = factors_of(call.tx, row.id);
    kept.created_at = row.created_at;
    return KeptAccounts{{std::move(kept)}};
}

std::string hats_told(KeptAccount const& account, Language language) {
    std::vector<std::string> all;
    for (auto const& hat : account.hats)
        all.push_back(holdings::together(
            {exports::word("role", hat.role, language), hat.organisation_name.value_or("")},
            " · "));
    return holdings::together(all);
}

exports::Columns<KeptAccount> const& account_columns() {
    using Item = KeptAccount const&;
    using holdings::line;
    static exports::Columns<KeptAccount> const columns{
        {"账号", "Account"},
        {
            line<KeptAccount>(
                {"登录名", "Sign-in name"}, [](Item a, Language) { return a.sign_in_name; }),
            line<KeptAccount>(
                {"显示的名字", "Name that is shown"},
                [](Item a, Language) { return a.display_name; }),
            line<KeptAccount>(
                {"手机号", "Phone"}, [](Item a, Language) { return a.phone.value_or(""); }),
            line<KeptAccount>(
                {"邮箱", "Mail address"}, [](Item a, Language) { return a.email.value_or(""); }),
            line<KeptAccount>({"身份", "Roles"}, &hats_told),
            line<KeptAccount>(
                {"注册时间", "Registered"},
                [](Item a, Language) { return exports::moment(a.created_at); }),
        }};
    return columns;
}

struct KeptPasskeys {
    std::vector<OwnPasskey> items;
};

Result<KeptPasskeys> list_keys(web::Call const& call, web::Nothing const&) {
    KeptPasskeys kept;
    for (auto const& key : records::passkeys_of(call.tx, call.caller.account))
        kept.items.push_back({key.id, key.name.str(), key.created_at, key.used_at});
    return kept;
}

exports::Columns<OwnPasskey> const& key_columns() {
    using Item = OwnPasskey const&;
    using holdings::line;
    static exports::Columns<OwnPasskey> const columns{
        {"通行密钥", "Passkeys"},
        {
            line<OwnPasskey>({"名称", "Name"}, [](Item k, Language) { return k.name; }),
            line<OwnPasskey>(
                {"添加时间", "Added"},
                [](Item k, Language) { return exports::moment(k.created_at); }),
            line<OwnPasskey>(
                {"最近使用时间", "Last used"},
                [](Item k, Language) { return exports::moment(k.used_at); }),
        }};
    return columns;
}

struct KeptIdentities {
    std::vector<OwnIdentity> items;
};

Result<KeptIdentities> list_linked(web::Call const& call, web::Nothing const&) {
    KeptIdentities kept;
    for (auto const& one : records::identities_of(call.tx, call.caller.account))
        kept.items.push_back({one.id, one.issuer, one.linked_at, one.used_at});
    return kept;
}

exports::Columns<OwnIdentity> const& identity_columns() {
    using Item = OwnIdentity const&;
    using holdings::line;
    static exports::Columns<OwnIdentity> const columns{
        {"统一身份", "Identities"},
        {
            line<OwnIdentity>({"提供方", "Provider"}, [](Item i, Language) { return i.issuer; }),
            line<OwnIdentity>(
                {"关联时间", "Linked"},
                [](Item i, Language) { return exports::moment(i.linked_at); }),
            line<OwnIdentity>(
                {"最近使用时间", "Last used"},
                [](Item i, Language) { return exports::moment(i.used_at); }),
        }};
    return columns;
}

struct KeptRequests {
    std::vector<OwnMembershipRequest> items;
};

Result<KeptRequests> list_requests(web::Call const& call, web::Nothing const&) {
    KeptRequests kept;
    for (auto& row : records::memberships_of(call.tx, call.caller.account))
        kept.items.push_back(std::move(row));
    return kept;
}

std::string state_of(OwnMembershipRequest const& request, Language language) {
    constexpr Phrase waiting{"待处理", "Waits"}, decided{"已处理", "Decided"};
    return std::string((request.decided_at ? decided : waiting).in(language));
}

exports::Columns<OwnMembershipRequest> const& request_columns() {
    using Item = OwnMembershipRequest const&;
    using holdings::line;
    static exports::Columns<OwnMembershipRequest> const columns{
        {"加入单位的申请", "Requests to join"},
        {
            line<OwnMembershipRequest>(
                {"统一社会信用代码", "Credit code"},
                [](Item r, Language) { return r.credit_code.str(); }),
            line<OwnMembershipRequest>(
                {"说明", "Note"}, [](Item r, Language) { return r.note.str(); }),
            line<OwnMembershipRequest>({"进展", "State"}, &state_of),
            line<OwnMembershipRequest>(
                {"申请时间", "Asked"},
                [](Item r, Language) { return exports::moment(r.asked_at); }),
        }};
    return columns;
}

// Without what opens it.
struct KeptInvitation {
    InvitationId id;
    bool made = false;  // by oneself; others one has used
    MemberRole role{};
    std::optional<Email> email;  // of whom one invited
    Instant created_at, expires_at;
    std::optional<Instant> used_at;
};
BOOST_DESCRIBE_STRUCT(KeptInvitation, (), (id, made, role, email, created_at, expires_at, used_at))

struct KeptInvitations {
    std::vector<KeptInvitation> items;
};

Result<KeptInvitations> list_invitations_of(web::Call const& call, web::Nothing const&) {
    auto const& own = call.caller.account;
    KeptInvitations kept;
    for (auto const& row : records::invitations_of(call.tx, own)) {
        bool const made = row.invited_by == own;
        kept.items.push_back(
            {row.id, made, row.role, made ? row.email : std::nullopt, row.created_at,
             row.expires_at, row.used_at});
    }
    return kept;
}

exports::Columns<KeptInvitation> const& kept_invitation_columns() {
    using Item = KeptInvitation const&;
    using holdings::line;
    static exports::Columns<KeptInvitation> const columns{
        {"邀请", "Invitations"},
        {
            line<KeptInvitation>(
                {"种类", "Kind"},
                [](Item i, Language l) {
                    constexpr Phrase made{"我发出的", "That I made"},
                        used{"我接受的", "That I used"};
                    return std::string((i.made ? made : used).in(l));
                }),
            line<KeptInvitation>(
                {"邮箱", "Mail address"},
                [](Item i, Language) { return i.email ? i.email->str() : std::string(); }),
            line<KeptInvitation>(
                {"发出时间", "Made"},
                [](Item i, Language) { return exports::moment(i.created_at); }),
            line<KeptInvitation>(
                {"接受时间", "Used"}, [](Item i, Language) { return exports::moment(i.used_at); }),
        }};
    return columns;
}

}  // namespace

holdings::Holdings kept_of_people() {
    return {
        holdings::held<&list_account>("account", account_columns()),
        holdings::held<&list_keys>("passkeys", key_columns()),
        holdings::held<&list_linked>("identities", identity_columns()),
        holdings::held<&list_all_devices>("devices", device_columns()),
        holdings::held<&list_requests>("requests_to_join", request_columns()),
        holdings::held<&list_invitations_of>("invitations", kept_invitation_columns()),
    };
}

void erase_person(holdings::Erasing const& erasing) {
    erase_account(erasing.tx, erasing.world, erasing.account);
}

}  // namespace sx::accounts
