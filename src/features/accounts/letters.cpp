#include "features/accounts/letters.hpp"
#include "platform/courier/courier.hpp"

namespace sx::accounts {
namespace {

constexpr Phrase contact_code{
    "【{0}】验证码 {1}，10 分钟内有效。用它确认这个号码或邮箱是你的。不要告诉任何人，工作人员也不会"
    "向你要。",
    "[{0}] Your code is {1}. It lasts 10 minutes and proves that this number or mailbox is yours. "
    "Tell nobody; our staff never ask for it."};
constexpr Phrase password_code{
    "【{0}】重设密码的验证码 {1}，10 分钟内有效。不是你本人操作就不用理会，密码不会变。不要告诉任何"
    "人。",
    "[{0}] Your code to set a new password is {1}. It lasts 10 minutes. If you did not ask for it, "
    "do nothing: the password stays as it is. Tell nobody."};
constexpr Phrase code_subject{"{0}：验证码", "{0}: your code"};

constexpr Phrase password_warning{
    "【{0}】你的账号刚才换了密码，其他设备上的登录已退出。不是你本人操作的话，请马上用“忘记密码”"
    "重设。",
    "[{0}] The password of your account was just changed, and other devices were signed out. If "
    "that was not you, set a new one at once with \"Forgotten password\"."};
constexpr Phrase contact_warning{
    "【{0}】你的账号刚才改了绑定的手机号或邮箱。不是你本人操作的话，请马上修改密码并查看绑定。",
    "[{0}] The phone number or mail address of your account was just changed. If that was not you, "
    "change the password at once and look at your contacts."};
constexpr Phrase factor_added_warning{
    "【{0}】你的账号刚才设好了两步验证，以后登录除了密码还要这一步。不是你本人操作的话，请马上"
    "修改密码，并联系主办方的工作人员。",
    "[{0}] A second step was just set up for your account: signing in now asks for "
    "more than the password. If that was not you, change the password at once and call the staff."};
constexpr Phrase factor_removed_warning{
    "【{0}】你的账号刚才关掉了两步验证，现在只凭密码就能登录。不是你本人操作的话，请马上修改密码。",
    "[{0}] The second step of your account was just switched off: a password is enough to sign in. "
    "If that was not you, change the password at once."};
constexpr Phrase factor_reset_warning{
    "【{0}"
    "】管理员刚才清除了你账号的两步验证，所有设备上的登录已退出。没有请管理员这样做的话，请马上"
    "联系主办方的工作人员。",
    "[{0}] An administrator has just cleared the second step of your account, and all devices were "
    "signed out. If you did not ask for that, call the staff at once."};
constexpr Phrase recovery_code_warning{
    "【{0}"
    "】刚才有人用一个恢复码登录了你的账号，这个恢复码不能再用了。不是你本人操作的话，请马上修改"
    "密码并重新生成恢复码。",
    "[{0}] One of your recovery codes was just used to sign in; it works no more. If that was not "
    "you, change the password at once and make new recovery codes."};
constexpr Phrase passkey_copied_warning{
    "【{0}"
    "】刚才有人用你的通行密钥登录被拒绝：这个密钥看起来被复制了。请到“账号与安全”删除它，再重新"
    "添加。",
    "[{0}] A sign-in with one of your passkeys was just refused, because that key seems to have "
    "been copied. Remove it on the page of your account, and add it anew."};
constexpr Phrase identity_linked_warning{
    "【{0}】你的账号刚才关联了统一身份，以后可以用它登录。不是你本人操作的话，请马上到“账号与安全”"
    "解除关联，并修改密码。",
    "[{0}] An identity was just linked to your account and signs in to it from now on. If that was "
    "not you, unlink it on the page of your account at once, and change the password."};
constexpr Phrase identity_unlinked_warning{
    "【{0}"
    "】你的账号刚才解除了统一身份的关联，以后不能用它登录。不是你本人操作的话，请马上修改密码。",
    "[{0}] The identity was just unlinked from your account and signs in to it no more. If that "
    "was not you, change the password at once."};
constexpr Phrase closing_warning{
    "【{0}】你的账号刚才申请了注销，到期后全部资料会被清除，不能恢复。到期前登录，在“账号与安全”里"
    "可以撤回。不是你本人操作的话，请马上登录撤回并修改密码。",
    "[{0}] Somebody has just asked to close your account: when the time is up, all of your data is "
    "erased for good. Until then you can sign in and take it back on the page of your account. If "
    "that was not you, do so at once and change the password."};
constexpr Phrase warning_subject{"{0}：账号安全提醒", "{0}: about your account"};

constexpr Phrase invitation_subject{"{0}：邀请你加入{1}", "{0}: an invitation to {1}"};
constexpr Phrase invitation_text{
    "{0}邀请你加入“{1}”，一起处理招聘会的事。打开这个链接接受邀请，7 "
    "天内有效，只能用一次：\n\n{2}\n"
    "\n不认识对方就不用理会。",
    "{0} invites you to join {1} and work on its fairs together. Open this link to accept; it "
    "works once, within 7 days:\n\n{2}\n\nIf you do not know them, ignore this mail."};

Phrase const& phrase_of(Warning warning) {
    switch (warning) {
        case Warning::password: return password_warning;
        case Warning::contact: return contact_warning;
        case Warning::factor_added: return factor_added_warning;
        case Warning::factor_removed: return factor_removed_warning;
        case Warning::factor_reset: return factor_reset_warning;
        case Warning::recovery_code_used: return recovery_code_warning;
        case Warning::passkey_copied: return passkey_copied_warning;
        case Warning::identity_linked: return identity_linked_warning;
        case Warning::identity_unlinked: return identity_unlinked_warning;
        case Warning::closing: return closing_warning;
    }
    throw std::logic_error("no such warning");
}

void post_to(store::Transaction& tx, World& world, Address const& address, courier::Letter letter) {
    letter.channel =
        std::holds_alternative<Phone>(address) ? courier::Channel::sms : courier::Channel::email;
    letter.address = text_of(address);
    if (letter.channel == courier::Channel::sms) letter.subject.clear();
    courier::post(tx, letter, world);
}

}  // namespace

void post_code(
    store::Transaction& tx, web::OutsideCall const& call, CodeLetter const& to,
    std::string const& code) {
    auto const language = call.language;
    auto const& venue = call.venue.name(language);
    auto const& phrase = to.purpose == ProofPurpose::password ? password_code : contact_code;
    courier::Letter letter;
    letter.subject = code_subject.with(language, venue);
    letter.text = phrase.with(language, venue, code);
    letter.not_after = call.world.now() + code_lasts;
    post_to(tx, call.world, to.address, std::move(letter));
}

void post_invitation(
    store::Transaction& tx, web::OutsideCall const& call, InvitationLetter const& to) {
    auto const language = call.language;
    courier::Letter letter;
    letter.subject =
        invitation_subject.with(language, call.venue.name(language), to.organisation_name);
    letter.text = invitation_text.with(language, to.invited_by, to.organisation_name, to.link);
    post_to(tx, call.world, to.to, std::move(letter));
}

void warn(
    store::Transaction& tx, Sender const& sender, AccountRow const& account, Warning warning) {
    auto const& phrase = phrase_of(warning);
    auto const& venue = sender.venue.name(account.language);
    courier::Letter letter;
    letter.subject = warning_subject.with(account.language, venue);
    letter.text = phrase.with(account.language, venue);
    if (account.phone) post_to(tx, sender.world, *account.phone, letter);
    if (account.email) post_to(tx, sender.world, *account.email, letter);
}

}  // namespace sx::accounts
