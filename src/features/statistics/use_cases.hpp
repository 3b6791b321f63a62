#pragma once
#include "features/statistics/messages.hpp"

// What can be asked here, one function for each endpoint.
namespace sx::statistics {

Result<ExplainedFigures> show_figures(web::Call const&, fairs::FairRef const&);
Result<Recount> show_recount(web::Call const&, fairs::FairRef const&);

}  // namespace sx::statistics
