#include "platform/passkeys/cbor.hpp"
#include <cstdint>
#include <optional>

namespace sx::passkeys {
namespace {

constexpr int deepest = 8;

enum Major { text_of_bytes = 2, text_of_letters = 3, list = 4, map = 5, tag = 6 };

class Walk {
public:
    explicit Walk(std::string_view bytes) : left_(bytes) {}

    bool all() {
        while (!left_.empty())
            if (!item(0)) return false;
        return true;
    }

private:
    std::optional<std::uint64_t> argument(unsigned info) {
        if (info < 24) return info;
        if (info > 27) return std::nullopt;  // reserved, or of indefinite length
        auto const size = std::size_t{1} << (info - 24);
        if (left_.size() < size) return std::nullopt;
        std::uint64_t value = 0;
        for (char const c : left_.substr(0, size))
            value = value << 8 | static_cast<unsigned char>(c);
        left_.remove_prefix(size);
        return value;
    }
    bool members(std::uint64_t count, int depth) {
        if (count > left_.size()) return false;  // each takes a byte at least
        for (; count > 0; --count)
            if (!item(depth)) return false;
        return true;
    }
    bool item(int depth) {
        if (left_.empty() || depth > deepest) return false;
        auto const first = static_cast<unsigned char>(left_.front());
        left_.remove_prefix(1);
        auto const value = argument(first & 31u);
        if (!value) return false;
        switch (first >> 5) {
            case text_of_bytes:
            case text_of_letters:
                if (*value > left_.size()) return false;
                left_.remove_prefix(*value);
                return true;
            case list: return members(*value, depth + 1);
            case map: return *value <= left_.size() / 2 && members(2 * *value, depth + 1);
            case tag: return false;
            default: return true;
        }
    }

    std::string_view left_;
};

}  // namespace

bool is_bounded_cbor(std::string_view bytes) { return Walk(bytes).all(); }

}  // namespace sx::passkeys
