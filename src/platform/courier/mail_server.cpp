#include <algorithm>
#include <cstring>
#include <stdexcept>
#include "platform/courier/carrier.hpp"
#include "platform/courier/mail_text.hpp"
#include "platform/courier/transfer.hpp"

namespace sx::courier {
namespace {

struct Upload {
    std::string_view left;
    bool handed_over = false;  // to its last byte
};

std::size_t give(char* to, std::size_t size, std::size_t count, void* state) {
    auto& upload = *static_cast<Upload*>(state);
    auto const taken = std::min(size * count, upload.left.size());
    std::memcpy(to, upload.left.data(), taken);
    upload.left.remove_prefix(taken);
    upload.handed_over = upload.left.empty();
    return taken;
}

// 2yz yes, 4yz not now, 5yz no (RFC 5321). Without such an answer it depends on whether the text
// was out of our hands.
Attempt judge(CURLcode outcome, long reply_code, bool handed_over) {
    Attempt attempt;
    if (reply_code >= 400 && reply_code < 600) attempt.reply_code = reply_code;
    if (outcome == CURLE_OK) attempt.delivery = Delivery::delivered;
    else if (outcome == CURLE_LOGIN_DENIED || outcome == CURLE_USE_SSL_FAILED)
        attempt.delivery = Delivery::put_off;
    else if (reply_code >= 500 && reply_code < 600) attempt.delivery = Delivery::refused;
    else if (reply_code >= 400 || !handed_over) attempt.delivery = Delivery::put_off;
    else attempt.delivery = Delivery::uncertain;
    return attempt;
}

class SmtpServer final : public Carrier {
public:
    SmtpServer(MailServer server, bool nearby) : server_(std::move(server)), nearby_(nearby) {}

    Attempt carry(Parcel const& parcel) override {
        if (!is_mail_address(parcel.address)) return {Delivery::refused};
        auto const mail = mail_text(parcel, {server_.from, server_.from_name});
        Upload upload{mail};
        auto const sender = bracketed(server_.from);
        Lines recipients;
        recipients.add(bracketed(parcel.address));
        transfer_.begin(server_.url, "smtp,smtps");
        transfer_.set(
            CURLOPT_USE_SSL, static_cast<long>(nearby_ ? CURLUSESSL_NONE : CURLUSESSL_ALL));
        if (!server_.user.empty()) {
            transfer_.set(CURLOPT_USERNAME, server_.user.c_str());
            transfer_.set(CURLOPT_PASSWORD, server_.password.c_str());
        }
        transfer_.set(CURLOPT_MAIL_FROM, sender.c_str());
        transfer_.set(CURLOPT_MAIL_RCPT, recipients.get());
        transfer_.set(CURLOPT_UPLOAD, 1L);
        transfer_.set(CURLOPT_READFUNCTION, &give);
        transfer_.set(CURLOPT_READDATA, &upload);
        auto const outcome = transfer_.perform();
        return judge(outcome, transfer_.reply_code(), upload.handed_over);
    }

private:
    static std::string bracketed(std::string const& address) {
        return std::string("<").append(address).append(">");
    }

    MailServer server_;
    bool nearby_;
    Transfer transfer_;
};

}  // namespace

std::unique_ptr<Carrier> open_mail_server(MailServer const& server) {
    auto const address = address_of(server.url);
    if (address.scheme != "smtp" && address.scheme != "smtps")
        throw std::runtime_error("a mail server's address begins with smtp:// or smtps://");
    if (!is_mail_address(server.from))
        throw std::runtime_error("letters need an address that they come from");
    return std::make_unique<SmtpServer>(
        server, address.scheme == "smtp" && is_loopback(address.host));
}

}  // namespace sx::courier
