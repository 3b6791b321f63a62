#pragma once
#include "features/screening/screening.hpp"
#include "platform/web/call.hpp"

namespace sx::screening {

Result<Wording> check_wording(Desk&, web::Call const&, WrittenTexts const&);

}  // namespace sx::screening
