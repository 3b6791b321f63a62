#include "platform/web/edge/head.hpp"
#include <array>
#include <charconv>
#include <cstdio>

namespace sx::web::edge {
namespace {

// Headers of a reply that has none of that name itself.
struct Custom {
    std::string_view name;
    std::string_view line;
};
constexpr std::array<Custom, 7> customs{{
    {"x-content-type-options", "X-Content-Type-Options: nosniff\r\n"},
    {"referrer-policy", "Referrer-Policy: same-origin\r\n"},
    {"x-frame-options", "X-Frame-Options: DENY\r\n"},
    {"content-security-policy",
     "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"},
    {"cross-origin-opener-policy", "Cross-Origin-Opener-Policy: same-origin\r\n"},
    {"cross-origin-resource-policy", "Cross-Origin-Resource-Policy: same-origin\r\n"},
    {"permissions-policy",
     "Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=()\r\n"},
}};

bool names(Reply const& reply, std::string_view name) {
    for (auto const& header : reply.headers)
        if (header.name == name) return true;
    return false;
}

void append_number(std::string& out, std::size_t number) {
    std::array<char, 24> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

void append_value(std::string& out, std::string_view value) {
    for (char const c : value) {
        auto const byte = static_cast<unsigned char>(c);
        out.push_back(byte < 0x20 || byte == 0x7F ? ' ' : c);
    }
}

void append_customs(std::string& out, Reply const& reply) {
    for (auto const& custom : customs)
        if (!names(reply, custom.name)) out.append(custom.line);
    if (!names(reply, "cache-control") && !names(reply, "etag"))
        out.append("Cache-Control: no-store\r\n");
}

}  // namespace

bool has_body(unsigned status) { return status >= 200 && status != 204 && status != 304; }

std::string http_date(Instant instant) {
    using namespace std::chrono;
    constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const day = floor<days>(instant);
    year_month_day const date{day};
    hh_mm_ss const time{floor<seconds>(instant - day)};
    std::array<char, 40> text{};
    std::snprintf(
        text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
        weekdays[weekday{day}.c_encoding()], static_cast<unsigned>(date.day()),
        months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
        static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
        static_cast<int>(time.seconds().count()));
    return text.data();
}

void append_head(std::string& out, Reply const& reply, Circumstances const& about) {
    out.append("HTTP/1.1 ");
    append_number(out, reply.status);
    out.append(" ").append(reason_phrase(reply.status));
    out.append("\r\nDate: ").append(about.date);
    if (has_body(reply.status)) {
        out.append("\r\nContent-Type: ").append(reply.content_type);
        out.append("\r\nContent-Length: ");
        append_number(out, reply.text().size());
    }
    out.append("\r\nX-Request-Id: ").append(about.id).append("\r\n");
    if (!about.keep_alive) out.append("Connection: close\r\n");
    else if (about.old_client) out.append("Connection: keep-alive\r\n");
    append_customs(out, reply);
    for (auto const& header : reply.headers) {
        out.append(header.name).append(": ");
        append_value(out, header.value);
        out.append("\r\n");
    }
    out.append("\r\n");
}

}  // namespace sx::web::edge
