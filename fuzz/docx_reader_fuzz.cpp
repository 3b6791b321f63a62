// Whatever bytes somebody sends as a resume, reading them as a document ends and stays within its
// limits. Run: build/fuzz/fuzz/docx_reader_fuzz -max_total_time=60
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include "platform/documents/extraction/docx.hpp"

using namespace sx::documents;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    DocxLimits const limits{.inflated_bytes = 1 << 20, .text_bytes = 1 << 16};
    auto const text = read_docx({reinterpret_cast<char const*>(data), size}, limits);
    if (text && text->size() > limits.text_bytes) std::abort();
    return 0;
}
