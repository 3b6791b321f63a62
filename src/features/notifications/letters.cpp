#include "features/notifications/letters.hpp"
#include <algorithm>
#include "features/notifications/kinds.hpp"

namespace sx::notifications {
namespace {

using courier::Channel;
using std::chrono::hours;

constexpr std::size_t most_lines = 20;  // of a day's letter

constexpr Phrase look{"查看：{0}", "Open: {0}"};
constexpr Phrase foot{
    "\n\n--\n{0}\n不想再收到这类邮件，可以在这里更改：{1}\n",
    "\n\n--\n{0}\nTo change what is sent to you: {1}\n"};
constexpr Phrase several{"{0} 条新消息", "News for you: {0}"};
constexpr Phrase more{"还有 {0} 条，请登录查看。", "And more: {0}. Sign in to read them."};
constexpr Phrase short_one{"【{0}】{1} 详情请登录 {2}", "[{0}] {1} Sign in at {2}"};
constexpr Phrase short_several{
    "【{0}】你有 {1} 条新消息，最近一条：{2} 请登录 {3}",
    "[{0}] News for you: {1}. The latest: {2} Sign in at {3}"};

std::string footer(Language language, Venue const& venue) {
    auto const& host = venue.host(language);
    auto const who = host.empty() ? venue.name(language)
                                  : std::string(venue.name(language)).append(" · ").append(host);
    return foot.with(language, who, venue.address + "/app/notifications/settings");
}

courier::Letter begin(Addressee const& to) {
    courier::Letter letter;
    letter.channel = to.channel;
    letter.address = to.address;
    letter.pace = courier::Pace::spread;
    return letter;
}

}  // namespace

std::string worded(NotificationRow const& row, Language language) {
    auto const* const kind = kind_named(row.kind);
    if (!kind) return {};
    auto parameters = row.parameters;
    parameters.push_back({"times", std::to_string(row.times)});
    return filled(kind->text(language), parameters);
}

std::string titled(NotificationRow const& row, Language language) {
    auto const* const kind = kind_named(row.kind);
    return std::string(kind ? kind->title(language) : std::string_view());
}

std::optional<std::string> address_on(Channel channel, accounts::Contact const& contact) {
    if (channel == Channel::email)
        return contact.email ? std::optional(contact.email->str()) : std::nullopt;
    return contact.phone ? std::optional(contact.phone->str()) : std::nullopt;
}

courier::Letter letter_about(NotificationRow const& row, Addressee const& to, Venue const& venue) {
    auto letter = begin(to);
    letter.cancel_key = cancel_key(row.id);
    auto const text = worded(row, to.language);
    if (to.channel == Channel::sms) {
        letter.text = short_one.with(to.language, venue.name(to.language), text, venue.address);
        return letter;
    }
    letter.subject = titled(row, to.language);
    letter.text = std::string(text)
                      .append("\n\n")
                      .append(look.with(to.language, venue.address + row.link))
                      .append(footer(to.language, venue));
    return letter;
}

courier::Letter digest_of(
    std::vector<NotificationRow> const& rows, Addressee const& to, Venue const& venue) {
    if (rows.size() == 1) return letter_about(rows.front(), to, venue);
    auto letter = begin(to);
    auto const count = std::to_string(rows.size());
    if (to.channel == Channel::sms) {
        letter.text = short_several.with(
            to.language, venue.name(to.language), count, worded(rows.back(), to.language),
            venue.address);
        return letter;
    }
    letter.subject = several.with(to.language, count);
    for (std::size_t at = 0; at < std::min(rows.size(), most_lines); ++at)
        letter.text.append(worded(rows[at], to.language))
            .append("\n")
            .append(venue.address)
            .append(rows[at].link)
            .append("\n\n");
    if (rows.size() > most_lines)
        letter.text.append(more.with(to.language, std::to_string(rows.size() - most_lines)));
    letter.text.append(footer(to.language, venue));
    return letter;
}

std::string cancel_key(NotificationId const& id) {
    return std::string("notification:").append(id.text);
}

Instant next_hour(Instant now, std::int64_t hour) {
    auto const midnight = end_of_shanghai_day(shanghai_day(now)) - hours(24);
    auto const today = midnight + hours(hour);
    return today > now ? today : today + hours(24);
}

}  // namespace sx::notifications
