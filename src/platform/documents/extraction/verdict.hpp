#pragma once

namespace sx::documents {

// How the reader program ends; anything else is a crash.
enum class Verdict { read = 0, damaged = 10, encrypted = 11, too_long = 12, no_cage = 13 };

}  // namespace sx::documents
