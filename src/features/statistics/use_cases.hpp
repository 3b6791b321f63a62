#pragma once
#include "features/statistics/statistics.hpp"

// What can be asked here, one function for each endpoint; what everybody may ask stands in the
// face.
namespace sx::statistics {

Result<Recount> show_recount(web::Call const&, fairs::FairRef const&);

}  // namespace sx::statistics
