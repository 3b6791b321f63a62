#pragma once
#include <string_view>

namespace sx::documents {

// The whole life of the reader program: `word` is "pdf", "docx" or "check". It locks its cage,
// reads the document from standard input, and writes its text to standard output. Gives the exit
// status, a Verdict.
int read_document(std::string_view word);

}  // namespace sx::documents
