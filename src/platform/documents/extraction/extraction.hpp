#pragma once
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include "platform/base/result.hpp"

// The plain text of documents that people send in. The file is parsed by another program, in a
// cage (documents/sandbox): whatever a crafted file does to its reader stays there. Nothing of this
// process parses it.
namespace sx::documents {

enum class DocumentKind { pdf, docx };

struct ExtractionLimits {
    std::chrono::milliseconds patience{8'000};  // then the reader is ended
    std::size_t text_bytes = 400'000;           // a longer text is refused
    unsigned most_running = 2, most_waiting = 4;
};

// Hands documents to the reader program, few at a time. Safe from every thread; waits for the
// reader, so it is not for inside a transaction.
class TextReader {
public:
    explicit TextReader(std::filesystem::path program, ExtractionLimits limits = {})
        : program_(std::move(program)), limits_(limits) {}

    // UTF-8, a line a line, columns kept apart by two spaces or more or by a tab, pages by a form
    // feed. Refuses with document_damaged, document_encrypted, document_without_text (a scan),
    // document_too_long, document_too_slow, too_many_documents (are being read), or
    // document_reading_unavailable: there is no reader, or the system gives it no cage.
    Result<std::string> text_of(DocumentKind, std::string_view bytes);
    // Whether there is a reader, and its cage holds.
    bool works() const;

private:
    class Turn;

    std::filesystem::path program_;
    ExtractionLimits limits_;
    std::mutex mutex_;
    std::condition_variable ended_;
    unsigned running_ = 0, waiting_ = 0;
};

}  // namespace sx::documents
