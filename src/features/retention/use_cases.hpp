#pragma once
#include "features/retention/retention.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint. Whatever names a class refuses with
// data_class_not_found.
namespace sx::retention {

Result<RetentionClasses> list_classes(Desk&, web::Call const&, ListRetentionClasses const&);
// Refuses with period_is_fixed, and at /days with period_too_short or period_too_long.
Result<RetentionClass> set_period(Desk&, web::Call const&, SetRetentionPeriod const&);
// Refuses with data_class_is_kept.
Result<jobs::Work> end_now(Desk&, web::Call const&, RetentionClassRef const&);
Result<RetentionProofs> list_proofs(web::Call const&, ListRetentionProofs const&);

}  // namespace sx::retention
