#include "platform/access/caller.hpp"

namespace sx::access {

Result<> authorize(Access const& access, Caller const& caller) {
    if ((access.roles & roles_of(caller.role)) != 0) return {};
    if (caller.role == Role::visitor) return refuse(ProblemKind::unauthenticated, "sign_in_first");
    return refuse(ProblemKind::forbidden, "not_for_this_role");
}

store::Origin origin_of(Caller const& caller, std::string network) {
    if (caller.role == Role::visitor) return {{}, {}, {}, std::move(network)};
    return {
        caller.account.text, std::string(wire::name(caller.role)), caller.organisation.text,
        std::move(network)};
}

}  // namespace sx::access
