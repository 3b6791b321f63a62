// Whatever a posting says, reading what it asks ends, shows only words that the posting holds, and
// names only entries of the table of majors. Run: build/fuzz/fuzz/requirement_reader_fuzz
// -max_total_time=60
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include "engine/requirements/reading.hpp"
#include "platform/codes/codes.hpp"

using namespace sx;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    auto const read = engine::read_requirements(text);
    auto const said = [&](auto const& all) {
        return std::ranges::all_of(
            all, [&](auto const& one) { return text.find(one.text) != text.npos; });
    };
    bool good = said(read.education) && said(read.degree) && said(read.majors.named) &&
                said(read.graduation) && said(read.experience) && said(read.age) &&
                said(read.languages) && said(read.certificates);
    for (auto const& major : read.majors.named)
        for (auto const& entry : major.entries) good = good && codes::majors().find(entry);
    if (!good) std::abort();
    return 0;
}
