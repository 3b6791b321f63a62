#pragma once

namespace sx::app {

// From now on Ctrl-C does not end the program but is told by interrupted(), so that a command can
// stop without leaving half a file.
void heed_interrupts();
bool interrupted();

inline constexpr int interrupted_status = 130;  // as shells count an end by SIGINT

}  // namespace sx::app
