#include "features/accounts/aging.hpp"

namespace sx::accounts {
namespace {

aging::Classes of_signing_in() {
    return {
        {.name = "failed_tries",
         .title = {"登录失败计数", "Sign-ins that failed"},
         .reason = {"防止猜测密码", "Against guessing"},
         .counted_from = {"最后一次失败时", "when it failed last"},
         .ending = aging::Ending::deleted,
         .period = aging::always(1),
         .rows = {{.table = "failed_tries", .moment = "last_at"}}},
        {.name = "known_devices",
         .title = {"用过的设备", "Devices that are known"},
         .reason = {"在新设备登录时提醒本人", "So that people are warned of a new one"},
         .counted_from = {"最后一次使用时", "when it was used last"},
         .ending = aging::Ending::deleted,
         .period = {.usual = 180, .least = 30, .most = 365},
         .rows = {{.table = "known_devices", .moment = "seen_at"}}},
        {.name = "codes",
         .title = {"验证码", "Codes"},
         .reason =
             {"核实手机号或邮箱，一天后不再有用",
              "To prove a phone or mailbox; of no use after a day"},
         .counted_from = {"发出时", "when it was sent"},
         .ending = aging::Ending::deleted,
         .period = aging::always(1),
         .rows = {{.table = "proofs", .moment = "created_at"}}},
        {.name = "sign_in_steps",
         .title = {"进行中的登录", "Sign-ins under way"},
         .reason = {"几分钟后失效", "They run out within minutes"},
         .counted_from = {"失效时", "when it ran out"},
         .ending = aging::Ending::deleted,
         .period = aging::always(0),
         .rows =
             {{.table = "second_steps", .moment = "expires_at"},
              {.table = "passkey_challenges", .moment = "expires_at"},
              {.table = "identity_attempts", .moment = "expires_at"},
              {.table = "shown_identities", .moment = "expires_at"}}},
        {.name = "offered_secrets",
         .title = {"未启用的身份验证器", "Authenticators that were not set up"},
         .reason = {"未完成设置", "Setting it up was not finished"},
         .counted_from = {"生成时", "when it was made"},
         .ending = aging::Ending::deleted,
         .period = aging::always(1),
         .rows =
             {{.table = "totp_secrets", .moment = "created_at", .also = "confirmed_at is null"}}},
    };
}

aging::Classes of_people() {
    return {
        {.name = "invitations",
         .title = {"邀请", "Invitations"},
         .reason = {"查明谁邀请了谁", "So that it is known who invited whom"},
         .counted_from = {"失效时", "when it ran out"},
         .ending = aging::Ending::deleted,
         .period = {.usual = 30, .least = 7, .most = 365},
         .rows = {{.table = "invitations", .moment = "expires_at"}}},
        {.name = "membership_requests",
         .title = {"加入单位的申请", "Requests to become a member"},
         .reason = {"处理再次申请和异议", "For who asks again, or objects"},
         .counted_from = {"处理完毕时", "when it was settled"},
         .ending = aging::Ending::deleted,
         .period = {.usual = 365, .least = 30, .most = aging::three_years},
         .rows = {{.table = "membership_requests", .moment = "decided_at"}}},
        {.name = "accounts",
         .title = {"账号", "Accounts"},
         .reason =
             {"本人使用期间保存；本人注销后清除",
              "Kept while their owners use them; erased when these leave"},
         .counted_from = {"注销生效时", "when their owner has left"},
         .ending = aging::Ending::kept,
         .period = aging::always(0)},
        {.name = "erased_accounts",
         .title = {"已注销账号的编号", "Numbers of erased accounts"},
         .reason =
             {"从备份恢复后重新清除；只有编号和日期",
              "So that they are erased again after a copy was restored; number and day only"},
         .counted_from = {"注销生效时", "when their owner has left"},
         .ending = aging::Ending::kept,
         .period = aging::always(0)},
    };
}

}  // namespace

aging::Classes data_classes() {
    auto all = of_people();
    for (auto& data : of_signing_in()) all.push_back(std::move(data));
    return all;
}

}  // namespace sx::accounts
