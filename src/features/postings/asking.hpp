#pragma once
#include "features/postings/moving.hpp"

namespace sx::postings {

// Its employer says that it still stands: it is not asked any more, and what was hidden for want of
// an answer is shown again. Other causes that hide it stay.
Result<> confirm(Mover const&, Posting&);

}  // namespace sx::postings
