#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include "platform/base/instant.hpp"

// Those who bring letters: a mail server, an SMS gateway, or a folder of this machine.
namespace sx::courier {

struct Parcel {
    std::string id;  // the same whenever the same letter is carried
    std::string address, subject, text;
    Instant at{};
};

enum class Delivery { delivered, put_off, refused, uncertain };

struct Attempt {
    Delivery delivery{};
    std::optional<std::int64_t> reply_code{};  // of SMTP or HTTP
};

// For one thread. Blocks, for half a minute at most.
class Carrier {
public:
    virtual ~Carrier() = default;
    virtual Attempt carry(Parcel const&) = 0;
};

struct MailServer {
    std::string url;   // smtp://host:587 (STARTTLS) or smtps://host:465
    std::string from;  // the address that letters come from
    std::string from_name;
    std::string user, password;  // empty: it takes letters without
};
struct Webhook {
    std::string url;     // https://…
    std::string secret;  // signs each request
};

// These throw when the settings cannot work, e.g. without TLS to another machine.
std::unique_ptr<Carrier> open_mail_server(MailServer const&);
std::unique_ptr<Carrier> open_webhook(Webhook const&);
enum class FileKind { eml, txt };
// One file per letter, readable by this user only.
std::unique_ptr<Carrier> open_folder(std::filesystem::path const&, FileKind, std::string from);

// Whether a host name or address means this machine.
bool is_loopback(std::string_view host);

}  // namespace sx::courier
