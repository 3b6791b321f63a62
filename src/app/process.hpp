#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace sx::app {

// Runs a program of the system and waits for it; its output goes where ours does. Throws when it
// cannot be started or fails.
void run_program(std::vector<std::string> const& words);

// The program that reads documents, beside this one in a checkout or as the package puts it. There
// may be none.
std::filesystem::path document_reader_program();

// Names what this program was built from, as its linker wrote it down: the GNU build id, in
// hexadecimal digits. Throws when it has none.
std::string build_of_program();

}  // namespace sx::app
