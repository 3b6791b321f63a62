#pragma once
#include "features/statistics/cockpit_messages.hpp"
#include "features/statistics/statistics.hpp"

// What can be asked here, one function for each endpoint; what everybody may ask stands in the
// face.
namespace sx::statistics {

Result<Recount> show_recount(web::Call const&, fairs::FairRef const&);
Result<FigureDefinitions> list_definitions(web::Call const&, web::Nothing const&);
Result<Cockpit> show_cockpit(web::Call const&, fairs::FairRef const&);
Result<FairRows> list_rows(web::Call const&, AskRows const&);
// The cockpit, and all rows behind a figure, as workbooks.
Result<web::Download> export_cockpit(web::Call const&, fairs::FairRef const&);
Result<web::Download> export_rows(web::Call const&, AskRows const&);

}  // namespace sx::statistics
