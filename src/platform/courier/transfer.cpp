#include "platform/courier/transfer.hpp"
#include <stdexcept>
#include "platform/courier/carrier.hpp"

namespace sx::courier {
namespace {

constexpr long connect_seconds = 10, whole_seconds = 30, idle_connection_seconds = 60;

std::string part_of(CURLU* url, CURLUPart part) {
    char* text = nullptr;
    if (curl_url_get(url, part, &text, 0) != CURLUE_OK) return {};
    std::string out(text);
    curl_free(text);
    return out;
}

}  // namespace

Transfer::Transfer() {
    static CURLcode const ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    handle_.reset(ready == CURLE_OK ? curl_easy_init() : nullptr);
    if (!handle_) throw std::runtime_error("libcurl cannot start");
}

void Transfer::begin(std::string const& url, char const* protocols) {
    curl_easy_reset(handle_.get());
    set(CURLOPT_URL, url.c_str());
    set(CURLOPT_PROTOCOLS_STR, protocols);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_PROXY, "");
    set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
    set(CURLOPT_TIMEOUT, whole_seconds);
    set(CURLOPT_MAXAGE_CONN, idle_connection_seconds);
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
}

long Transfer::reply_code() const {
    long code = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &code);
    return code;
}

void Lines::add(std::string const& line) {
    auto* const longer = curl_slist_append(list_.get(), line.c_str());
    if (!longer) throw std::bad_alloc();
    (void)list_.release();
    list_.reset(longer);
}

Address address_of(std::string const& url) {
    std::unique_ptr<CURLU, void (*)(CURLU*)> const parsed(curl_url(), &curl_url_cleanup);
    if (!parsed ||
        curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), CURLU_NON_SUPPORT_SCHEME) !=
            CURLUE_OK)
        throw std::runtime_error(url + " is no address");
    return {part_of(parsed.get(), CURLUPART_SCHEME), part_of(parsed.get(), CURLUPART_HOST)};
}

bool is_guarded(std::string const& url) {
    try {
        auto const address = address_of(url);
        bool const here = address.scheme == "http" && is_loopback(address.host);
        return (address.scheme == "https" && !address.host.empty()) || here;
    } catch (std::runtime_error const&) {
        return false;
    }
}

bool is_loopback(std::string_view host) {
    bool const numeric = host.find_first_not_of("0123456789.") == std::string_view::npos;
    return host == "localhost" || host == "[::1]" || (numeric && host.starts_with("127."));
}

}  // namespace sx::courier
