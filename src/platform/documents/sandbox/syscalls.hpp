#pragma once

namespace sx::documents {

// Leaves this process the system calls that computing and reading need; every other one fails with
// EPERM. Memory cannot become code, and files open for reading only. False where the system or
// the processor does not know how.
bool keep_few_system_calls();

}  // namespace sx::documents
