#include "app/letters.hpp"
#include <fstream>
#include <stdexcept>
#include "app/venue.hpp"

namespace sx::app {
namespace {

std::vector<std::string> lines_of(std::filesystem::path const& file, std::size_t count) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; lines.size() < count && std::getline(in, line);) lines.push_back(line);
    if (lines.size() < count)
        throw std::runtime_error(std::string(file)
                                     .append(" should hold ")
                                     .append(std::to_string(count))
                                     .append(" lines"));
    return lines;
}

// Without a server's address: who the letters in a folder seem to come from.
constexpr std::string_view nobody = "noreply@localhost";

std::unique_ptr<courier::Carrier> mail_carrier(Options const& options) {
    if (options.mail_server.empty())
        return courier::open_folder(
            options.mail_to, courier::FileKind::eml,
            options.mail_from.empty() ? std::string(nobody) : options.mail_from);
    courier::MailServer server{
        options.mail_server, options.mail_from, venue_of(options).name(Language::zh), {}, {}};
    if (!options.mail_login.empty()) {
        auto login = lines_of(options.mail_login, 2);
        server.user = std::move(login[0]);
        server.password = std::move(login[1]);
    }
    return courier::open_mail_server(server);
}

std::unique_ptr<courier::Carrier> sms_carrier(Options const& options) {
    if (options.sms_webhook.empty())
        return courier::open_folder(options.sms_to, courier::FileKind::txt, {});
    if (options.sms_secret.empty()) throw std::runtime_error("--sms-webhook needs --sms-secret");
    return courier::open_webhook({options.sms_webhook, lines_of(options.sms_secret, 1).front()});
}

void check(Options const& options) {
    if (!options.mail_server.empty() && !options.mail_to.empty())
        throw std::runtime_error("--mail-server or --mail-to, not both");
    if (!options.sms_webhook.empty() && !options.sms_to.empty())
        throw std::runtime_error("--sms-webhook or --sms-to, not both");
    for (auto const per_minute : {options.mail_per_minute, options.sms_per_minute})
        if (per_minute < 1 || per_minute > 60'000)
            throw std::runtime_error("letters a minute: 1 to 60000");
    if (options.sms_per_day < 1) throw std::runtime_error("SMS a day: at least 1");
    if (options.closing_days < 0 || options.closing_days > 15)
        throw std::runtime_error("--closing-days wants 0 to 15");
    if (options.digest_hour < 0 || options.digest_hour > 23)
        throw std::runtime_error("--digest-hour wants 0 to 23");
}

}  // namespace

courier::Channels channels_of(Options const& options) {
    return {
        !options.mail_server.empty() || !options.mail_to.empty(),
        !options.sms_webhook.empty() || !options.sms_to.empty()};
}

std::vector<std::unique_ptr<courier::Round>> letter_rounds(
    Options const& options, store::Database& db, World& world,
    courier::Round::Report const& report) {
    check(options);
    auto const channels = channels_of(options);
    std::vector<std::unique_ptr<courier::Round>> rounds;
    auto const begin = [&](std::unique_ptr<courier::Carrier> carrier,
                           courier::Sender::Options how) {
        rounds.push_back(std::make_unique<courier::Round>(
            std::make_unique<courier::Sender>(db, world, std::move(carrier), how), report));
    };
    if (channels.email)
        begin(mail_carrier(options), {courier::Channel::email, options.mail_per_minute});
    if (channels.sms)
        begin(
            sms_carrier(options),
            {courier::Channel::sms, options.sms_per_minute, {options.sms_per_day}});
    return rounds;
}

}  // namespace sx::app
