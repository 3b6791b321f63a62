#pragma once
#include "features/sanctions/sanctions.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint.
namespace sx::sanctions {

// Staff.
Result<StaffSanction> impose(web::Call const&, ImposeSanction const&);
Result<StaffSanctionPage> list(web::Call const&, ListSanctions const&);
Result<StaffSanction> show(web::Call const&, SanctionRef const&);
Result<StaffSanction> lift(web::Call const&, LiftSanction const&);
Result<StaffSanction> decide_appeal(web::Call const&, DecideAppeal const&);
Result<StaffSanction> clear_namesake(web::Call const&, ClearNamesake const&);

// An employer, its own.
Result<MySanctionPage> list_own(web::Call const&, ListMySanctions const&);
Result<MySanction> appeal(web::Call const&, AppealSanction const&);

}  // namespace sx::sanctions
