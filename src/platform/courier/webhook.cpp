#include <openssl/hmac.h>
#include <array>
#include <stdexcept>
#include "platform/base/digest.hpp"
#include "platform/courier/carrier.hpp"
#include "platform/courier/transfer.hpp"
#include "platform/wire/json.hpp"

namespace sx::courier {
namespace {

struct ShortMessage {
    std::string id, to, text;
};
BOOST_DESCRIBE_STRUCT(ShortMessage, (), (id, to, text))

std::string hmac_sha256_hex(std::string_view key, std::string_view text) {
    std::array<std::byte, 32> digest{};
    unsigned size = 0;
    auto const* const done = HMAC(
        EVP_sha256(), key.data(), static_cast<int>(key.size()),
        reinterpret_cast<unsigned char const*>(text.data()), text.size(),
        reinterpret_cast<unsigned char*>(digest.data()), &size);
    if (!done || size != digest.size()) throw std::runtime_error("cannot sign a message");
    return hex(digest);
}

std::size_t pass_over(char*, std::size_t size, std::size_t count, void*) { return size * count; }

// Failures before anything was sent; after any other the message may be on its way.
bool never_left(CURLcode outcome) {
    return outcome == CURLE_COULDNT_RESOLVE_HOST || outcome == CURLE_COULDNT_CONNECT ||
           outcome == CURLE_SSL_CONNECT_ERROR || outcome == CURLE_PEER_FAILED_VERIFICATION;
}

Attempt judge(CURLcode outcome, long status) {
    Attempt attempt;
    if (status > 0) attempt.reply_code = status;
    if (status >= 200 && status < 300) attempt.delivery = Delivery::delivered;
    else if (status == 408 || status == 429 || status == 503) attempt.delivery = Delivery::put_off;
    else if (status >= 300 && status < 500) attempt.delivery = Delivery::refused;
    else if (status == 0 && never_left(outcome)) attempt.delivery = Delivery::put_off;
    else attempt.delivery = Delivery::uncertain;
    return attempt;
}

class WebhookCarrier final : public Carrier {
public:
    explicit WebhookCarrier(Webhook hook) : hook_(std::move(hook)) {}

    Attempt carry(Parcel const& parcel) override {
        auto const body = wire::write(ShortMessage{parcel.id, parcel.address, parcel.text});
        auto const seconds = std::to_string(
            std::chrono::floor<std::chrono::seconds>(parcel.at.time_since_epoch()).count());
        auto const signature =
            hmac_sha256_hex(hook_.secret, std::string(seconds).append(".").append(body));
        Lines headers;
        headers.add("content-type: application/json");
        headers.add(std::string("idempotency-key: ").append(parcel.id));
        headers.add(
            std::string("x-signature: t=").append(seconds).append(",v1=").append(signature));
        headers.add("expect:");
        transfer_.begin(hook_.url, "http,https");
        transfer_.set(CURLOPT_HTTPHEADER, headers.get());
        transfer_.set(CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
        transfer_.set(CURLOPT_POSTFIELDS, body.c_str());
        transfer_.set(CURLOPT_WRITEFUNCTION, &pass_over);
        auto const outcome = transfer_.perform();
        return judge(outcome, transfer_.reply_code());
    }

private:
    Webhook hook_;
    Transfer transfer_;
};

}  // namespace

std::unique_ptr<Carrier> open_webhook(Webhook const& hook) {
    if (!is_guarded(hook.url))
        throw std::runtime_error("the SMS gateway's address begins with https://");
    if (hook.secret.size() < 16)
        throw std::runtime_error("the SMS gateway's secret needs 16 characters or more");
    return std::make_unique<WebhookCarrier>(hook);
}

}  // namespace sx::courier
