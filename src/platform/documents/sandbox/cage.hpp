#pragma once

namespace sx::documents {

enum class Sees { nothing, encodings };  // poppler's tables of character encodings, to be read

// From here on this process has little memory and processor time, and can neither open a file
// (but what it `sees`), write one, reach a network, start a program or another process, nor touch
// one that runs. Needs Linux 5.13 with Landlock. False when the system does not give all of it.
bool lock_cage(Sees);

// Whether a locked cage holds: what it forbids is tried.
bool cage_holds();

}  // namespace sx::documents
