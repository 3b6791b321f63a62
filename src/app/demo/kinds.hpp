#pragma once
#include "app/demo/draw.hpp"
#include "features/postings/posting_form.hpp"

namespace sx::app::demo {

// What a posting of its kind says besides.
void set_part_of_kind(Draw&, Instant now, postings::PostingForm&);

}  // namespace sx::app::demo
