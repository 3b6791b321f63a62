// Whatever stands in a query or a cookie header, reading it ends, invents nothing, and what was
// understood means the same once it is encoded again. The first line is the query, the second the
// header. Run: build/fuzz/fuzz/address_reader_fuzz -max_total_time=60
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include "platform/web/target.hpp"

using namespace sx::web;

namespace {

void check(bool holds) {
    if (!holds) std::abort();
}

void check_query(std::string_view query) {
    auto const pairs = parse_query(query);
    if (!pairs) return;
    std::string encoded;
    for (auto const& [name, value] : *pairs) {
        check(!value.empty() && name.find('\0') == std::string::npos);
        check(value.find('\0') == std::string::npos);
        encoded.append(encode(name)).append("=").append(encode(value)).append("&");
    }
    check(encoded.find_first_of(" \r\n\"<>") == std::string::npos);
    check(parse_query(encoded) == pairs);
}

void check_cookies(std::string_view header) {
    for (std::string_view const name : {"session", "lang", "s"}) {
        auto const value = cookie(header, name);
        if (value.empty()) continue;
        check(value.find(';') == std::string_view::npos);
        check(
            value.data() > header.data() &&
            value.data() + value.size() <= header.data() + header.size());
        auto const before = std::string_view(header.data(), value.data());
        check(before.ends_with(std::string(name).append("=")));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    auto const query = bytes.substr(0, bytes.find('\n'));
    check_query(query);
    check_cookies(bytes.substr(std::min(size, query.size() + 1)));
    if (auto const plain = decode(bytes, false)) check(decode(encode(*plain), false) == plain);
    return 0;
}
