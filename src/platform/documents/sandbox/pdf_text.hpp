#pragma once
#include <string>
#include <string_view>
#include "platform/documents/extraction/verdict.hpp"

namespace sx::documents {

// What poppler needs of the system before the cage is locked.
void prepare_pdf_reading();

// Adds the text of a PDF, laid out as on paper, pages apart by form feeds.
Verdict read_pdf(std::string_view bytes, std::string& text);

}  // namespace sx::documents
