// Whatever bytes a peer sends, reading them ends, stays within its limits and does not depend on
// how the network cut them. Run: build/fuzz/fuzz/request_reader_fuzz -max_total_time=60
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include "platform/web/edge/request_reader.hpp"

using namespace sx::web;
using namespace sx::web::edge;

namespace {

constexpr std::size_t most_body = 1000;

void check(bool holds) {
    if (!holds) std::abort();
}

// All that a Site would see of it. When a refusal comes may depend on the cuts, so it is not told.
std::string read(std::string_view bytes, std::size_t piece, RequestReader::Limits limits) {
    RequestReader reader(limits);
    std::string seen;
    while (!bytes.empty()) {
        auto const room = reader.room();
        auto const size = std::min({bytes.size(), room.size(), piece});
        std::copy_n(bytes.begin(), size, room.begin());
        bytes.remove_prefix(size);
        reader.took(size);
        for (auto next = reader.advance(); next != RequestReader::Next::bytes;
             next = reader.advance()) {
            if (next == RequestReader::Next::refusal) return seen;
            auto const& request = reader.request();
            if (next == RequestReader::Next::body) {
                if (reader.allow_body(most_body)) return seen;
                continue;
            }
            check(request.path.starts_with('/') && request.path.find('?') == std::string::npos);
            check(request.body.size() <= most_body);
            seen.append(request.path).append(request.query).append(request.body).append("\n");
            reader.restart();
        }
    }
    return seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    // Beast counts the bytes that a header may have a little differently when it comes in pieces.
    RequestReader::Limits const generous{1 << 20, 1 << 20}, small{256, 64};
    check(read(bytes, 1 << 16, generous) == read(bytes, 3, generous));
    read(bytes, 7, small);
    return 0;
}
