#pragma once
#include "features/moderation/messages.hpp"

// For the desk: what is drawn for a second look after it was approved.
namespace sx::moderation {

// Draws lots on what was approved just now.
void draw_lots(web::Call const&, ReviewItem const& approved);

}  // namespace sx::moderation
