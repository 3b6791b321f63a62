#include "platform/documents/sandbox/reading.hpp"
#include <unistd.h>
#include <array>
#include <new>
#include <string>
#include "platform/documents/extraction/docx.hpp"
#include "platform/documents/sandbox/cage.hpp"
#include "platform/documents/sandbox/pdf_text.hpp"

namespace sx::documents {
namespace {

std::string read_input() {
    std::string input;
    std::array<char, 65536> piece{};
    for (ssize_t heard = 0; (heard = ::read(STDIN_FILENO, piece.data(), piece.size())) > 0;)
        input.append(piece.data(), static_cast<std::size_t>(heard));
    return input;
}

void write_output(std::string_view text) {
    while (!text.empty()) {
        auto const sent = ::write(STDOUT_FILENO, text.data(), text.size());
        if (sent <= 0) return;
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
}

Verdict read_docx_into(std::string& text) {
    auto read = read_docx(read_input());
    if (read) {
        text = *std::move(read);
        return Verdict::read;
    }
    auto const& code = read.error().code;
    return code == "sheet_encrypted"   ? Verdict::encrypted
           : code == "sheet_too_large" ? Verdict::too_long
                                       : Verdict::damaged;
}

Verdict read_in_cage(std::string_view word) {
    bool const pdf = word == "pdf";
    if (pdf) prepare_pdf_reading();
    if (!lock_cage(pdf ? Sees::encodings : Sees::nothing)) return Verdict::no_cage;
    if (word == "check") return cage_holds() ? Verdict::read : Verdict::no_cage;
    std::string text;
    auto const verdict = pdf ? read_pdf(read_input(), text) : read_docx_into(text);
    if (verdict == Verdict::read) write_output(text);
    return verdict;
}

}  // namespace

int read_document(std::string_view word) {
    try {
        return static_cast<int>(read_in_cage(word));
    } catch (std::bad_alloc const&) {
        return static_cast<int>(Verdict::too_long);
    }
}

}  // namespace sx::documents
