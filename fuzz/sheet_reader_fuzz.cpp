// Whatever bytes somebody sends as a table, reading them ends and stays within its limits, both as
// CSV and as a workbook. Run: build/fuzz/fuzz/sheet_reader_fuzz -max_total_time=60
#include <cstdint>
#include <cstdlib>
#include "platform/documents/sheets/reading.hpp"

using namespace sx::documents;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    SheetLimits const limits{
        .rows = 1000,
        .columns = 50,
        .cell_bytes = 1000,
        .inflated_bytes = 1 << 20,
        .shared_text_bytes = 1 << 16};
    auto const check = [&](std::int64_t number, std::vector<std::string> const& cells) {
        if (number > limits.rows || cells.size() > limits.columns) std::abort();
        return true;
    };
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    (void)read_csv(bytes, limits, check);
    (void)read_xlsx(bytes, limits, check);
    return 0;
}
