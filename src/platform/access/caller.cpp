#include "platform/access/caller.hpp"

namespace sx::access {

Result<> authorize(Access const& access, Caller const& caller) {
    if ((access.roles & roles_of(caller.role)) != 0) return {};
    if (caller.role == Role::visitor) return refuse(ProblemKind::unauthenticated, "sign_in_first");
    return refuse(ProblemKind::forbidden, "not_for_this_role");
}

}  // namespace sx::access
