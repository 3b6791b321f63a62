#include "platform/courier/mail_text.hpp"
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace sx::courier {
namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string base64(std::string_view bytes) {
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        auto const taken = std::min<std::size_t>(3, bytes.size() - at);
        unsigned group = 0;
        for (std::size_t i = 0; i < 3; ++i)
            group = group << 8 | (i < taken ? static_cast<unsigned char>(bytes[at + i]) : 0u);
        for (std::size_t i = 0; i < 4; ++i)
            out += i <= taken ? alphabet[group >> (18 - 6 * i) & 63u] : '=';
    }
    return out;
}

std::string in_lines(std::string_view text) {
    constexpr std::size_t width = 76;
    std::string out;
    for (; !text.empty(); text.remove_prefix(std::min(width, text.size())))
        out.append(text.substr(0, width)).append("\r\n");
    return out;
}

bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

// The longest beginning of at most `most` bytes that does not cut a code point.
std::string_view whole_beginning(std::string_view text, std::size_t most) {
    auto end = std::min(most, text.size());
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u)
        --end;
    return text.substr(0, end);
}

// RFC 2047: an encoded word is at most 75 characters long and a line 76, so 36 bytes of text each.
std::string header_text(std::string_view text) {
    if (is_plain(text) && text.size() <= 60) return std::string(text);
    std::string out;
    while (!text.empty()) {
        auto const part = whole_beginning(text, 36);
        if (!out.empty()) out.append("\r\n ");
        out.append("=?UTF-8?B?").append(base64(part)).append("?=");
        text.remove_prefix(part.size());
    }
    return out;
}

// RFC 5322, in UTC: "Sun, 01 Mar 2026 01:00:00 +0000".
std::string date_text(Instant at) {
    using namespace std::chrono;
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const midnight = floor<std::chrono::days>(at);
    year_month_day const day{midnight};
    hh_mm_ss const time{floor<seconds>(at - midnight)};
    std::array<char, 64> text{};
    std::snprintf(
        text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d +0000",
        days[weekday{midnight}.c_encoding()], static_cast<unsigned>(day.day()),
        months[static_cast<unsigned>(day.month()) - 1], static_cast<int>(day.year()),
        static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
        static_cast<int>(time.seconds().count()));
    return text.data();
}

}  // namespace

bool is_mail_address(std::string_view address) {
    auto const at = address.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < address.size() &&
           address.find('@', at + 1) == std::string_view::npos && is_plain(address) &&
           address.find_first_of(" <>()[],;:\\\"") == std::string_view::npos;
}

std::string mail_text(Parcel const& parcel, MailFrom const& from) {
    auto const domain = from.address.substr(from.address.find('@') + 1);
    std::string mail;
    auto const line = [&](std::string_view name, std::string const& value) {
        mail.append(name).append(": ").append(value).append("\r\n");
    };
    line("Date", date_text(parcel.at));
    line("From", header_text(from.name).append(" <").append(from.address).append(">"));
    line("To", parcel.address);
    line("Message-ID", std::string("<").append(parcel.id).append("@").append(domain).append(">"));
    line("Subject", header_text(parcel.subject));
    line("Auto-Submitted", "auto-generated");
    line("MIME-Version", "1.0");
    line("Content-Type", "text/plain; charset=utf-8");
    line("Content-Transfer-Encoding", "base64");
    return mail.append("\r\n").append(in_lines(base64(parcel.text)));
}

}  // namespace sx::courier
