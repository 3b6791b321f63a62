#include "features/notifications/own_data.hpp"
#include <limits>
#include "features/notifications/export_columns.hpp"
#include "features/notifications/kinds.hpp"
#include "features/notifications/letters.hpp"
#include "features/notifications/use_cases.hpp"

namespace sx::notifications {
namespace {

using holdings::line;

struct KeptChoice {
    std::string kind;
    courier::Channel channel{};
    Timing timing{};
};
BOOST_DESCRIBE_STRUCT(KeptChoice, (), (kind, channel, timing))

struct KeptChoices {
    std::vector<KeptChoice> items;  // what is chosen as usual is not kept
};

Result<KeptChoices> list_choices(web::Call const& call, web::Nothing const&) {
    KeptChoices kept;
    for (auto const& row : records::choices(call.tx, call.caller.account))
        kept.items.push_back({row.kind, row.channel, row.timing});
    return kept;
}

std::string title_of(KeptChoice const& choice, Language language) {
    auto const* const kind = kind_named(choice.kind);
    return kind ? std::string(kind->title(language)) : choice.kind;
}

std::string channel_of(KeptChoice const& choice, Language language) {
    constexpr Phrase email{"邮件", "E-mail"}, sms{"短信", "SMS"};
    return std::string((choice.channel == courier::Channel::email ? email : sms).in(language));
}

std::string timing_of(KeptChoice const& choice, Language language) {
    constexpr Phrase never{"不发", "Never"}, at_once{"立即", "At once"}, daily{"每天一次", "Daily"};
    switch (choice.timing) {
        case Timing::never: return std::string(never.in(language));
        case Timing::at_once: return std::string(at_once.in(language));
        case Timing::daily: break;
    }
    return std::string(daily.in(language));
}

exports::Columns<KeptChoice> const& choice_columns() {
    static exports::Columns<KeptChoice> const columns{
        {"通知设置", "Choices of notifications"},
        {
            line<KeptChoice>({"通知", "Notification"}, &title_of),
            line<KeptChoice>({"方式", "By"}, &channel_of),
            line<KeptChoice>({"时间", "When"}, &timing_of),
        }};
    return columns;
}

}  // namespace

holdings::Holdings kept_of_people() {
    return {
        holdings::held<&list_own>("notifications", own_columns()),
        holdings::held<&list_choices>("notification_choices", choice_columns()),
    };
}

void erase_person(holdings::Erasing const& erasing) {
    auto const& [tx, world, account] = erasing;
    constexpr auto all = std::numeric_limits<std::int64_t>::max();
    for (auto const& row : records::of_account(tx, account, {false, {}, all})) {
        courier::withdraw(tx, cancel_key(row.id), world.now());
        records::remove_items(tx, row.id);
        records::remove(tx, row.id);
    }
    records::remove_items(tx, account);
    records::replace_choices(tx, account, {});
}

}  // namespace sx::notifications
