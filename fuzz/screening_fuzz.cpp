// Whatever a text says, screening it ends, its findings lie in it and quote it, and the fast
// reading finds what trying everything everywhere finds. Run: build/fuzz/fuzz/screening_fuzz
// -max_total_time=60 -max_len=400
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include "engine/screening/letters.hpp"
#include "engine/screening/screener.hpp"

using namespace sx::screening;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static Screener const screener(Rulebook::standard());
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    auto const letters = letters_of(text);
    auto const findings = screener.screen(text);
    for (auto const& one : findings) {
        bool const inside = one.begin < one.end && one.end <= letters.size();
        if (!inside || letters_of(one.quote) != letters.substr(one.begin, one.end - one.begin))
            std::abort();
    }
    if (size < 400 && findings != screener.screen_exhaustively(text)) std::abort();
    return 0;
}
