#include <algorithm>
#include "features/notifications/kinds.hpp"
#include "features/notifications/letters.hpp"
#include "features/notifications/use_cases.hpp"

// A person chooses what is sent to them, and when.
namespace sx::notifications {
namespace {

using courier::Channel;

Timing chosen(std::vector<ChoiceRow> const& choices, Kind const& kind, Channel channel) {
    auto const found = std::ranges::find_if(choices, [&](ChoiceRow const& choice) {
        return choice.kind == kind.name && choice.channel == channel;
    });
    return found == choices.end() ? kind.usual(channel) : found->timing;
}

NotificationSettings settings_of(
    store::Transaction& tx, Settings const& settings, access::AccountId const& account,
    Language language) {
    NotificationSettings shown;
    shown.digest_hour = settings.digest_hour;
    auto const contact = accounts::contact_of(tx, account);
    for (auto const channel : {Channel::email, Channel::sms}) {
        auto& one = shown.channels.emplace_back();
        one.channel = channel;
        one.open = settings.channels.has(channel);
        auto const address = contact ? address_on(channel, *contact) : std::nullopt;
        if (address) one.address = courier::masked(channel, *address);
    }
    auto const hats = access::grants_of(tx, account);
    auto const choices = records::choices(tx, account);
    for (auto const& kind : kinds()) {
        auto const role = hat_for(tx, kind, account);
        bool const worn =
            std::ranges::any_of(hats, [&](access::Grant const& hat) { return hat.role == role; });
        if (!worn) continue;
        shown.kinds.push_back(
            {std::string(kind.name), std::string(kind.title(language)), role,
             chosen(choices, kind, Channel::email), chosen(choices, kind, Channel::sms), kind.email,
             kind.sms});
    }
    return shown;
}

// What is chosen as usual is not kept: it follows when the usual changes.
Result<std::vector<ChoiceRow>> rows_of(ChooseNotifications const& form) {
    std::vector<ChoiceRow> rows;
    Problem problem{ProblemKind::invalid, "invalid_fields"};
    for (std::size_t at = 0; at < form.kinds.size(); ++at) {
        auto const& choice = form.kinds[at];
        auto const* const kind = kind_named(choice.kind.str());
        bool const again = std::ranges::any_of(
            form.kinds.begin(), form.kinds.begin() + static_cast<std::ptrdiff_t>(at),
            [&](KindChoice const& other) { return other.kind == choice.kind; });
        if (!kind || again) {
            auto const pointer = std::string("/kinds/").append(std::to_string(at)).append("/kind");
            problem.fields.push_back({pointer, "notification_kind_unknown"});
            continue;
        }
        if (choice.email != kind->email)
            rows.push_back({{}, {}, choice.kind.str(), Channel::email, choice.email});
        if (choice.sms != kind->sms)
            rows.push_back({{}, {}, choice.kind.str(), Channel::sms, choice.sms});
    }
    if (!problem.fields.empty()) return problem;
    return rows;
}

}  // namespace

Result<NotificationSettings> show_settings(
    Settings const& settings, web::OutsideCall const& call, web::Nothing const&) {
    return call.db.read([&](store::Transaction& tx) {
        return settings_of(tx, settings, call.caller.account, call.language);
    });
}

Result<NotificationSettings> choose(
    Settings const& settings, web::OutsideCall const& call, ChooseNotifications const& form) {
    auto const rows = TRY(rows_of(form));
    return call.db.write([&](store::Transaction& tx) -> Result<NotificationSettings> {
        records::replace_choices(tx, call.caller.account, rows);
        return settings_of(tx, settings, call.caller.account, call.language);
    });
}

}  // namespace sx::notifications
