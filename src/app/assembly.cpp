#include "app/assembly.hpp"
#include "app/code_tables.hpp"
#include "features/organisations/organisations.hpp"
#include "features/site/site.hpp"
#include "platform/access/sessions.hpp"
#include "platform/files/files.hpp"
#include "platform/web/idempotency.hpp"

namespace sx::app {

using namespace std::chrono_literals;

Assembly::Assembly(store::Database& db, World& world, web::Live& live, Settings const& settings)
    : desk_(world, {.secure_cookies = settings.secure_cookies}),
      postings_in_fairs_(world),
      fair_figures_(db, live) {}

web::Endpoints Assembly::endpoints() {
    web::Endpoints all;
    for (auto&& part :
         {accounts::endpoints(desk_), organisations::endpoints(), fairs::endpoints(),
          postings::endpoints(), seekers::endpoints(), applications::endpoints(),
          statistics::endpoints(), site::endpoints(), jobs::endpoints(), courier::endpoints(),
          files::endpoints(), code_table_endpoints()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

std::vector<events::Follower*> Assembly::followers() {
    return {&postings_in_fairs_, &posting_interest_, &fair_figures_};
}

std::vector<jobs::LongWork*> Assembly::long_works() { return {&postings::approval_of_all()}; }

std::vector<jobs::Recurrence> Assembly::recurrences() {
    return {
        {"expire_postings", 1min,
         [](store::Transaction& tx, World& world) { postings::expire(tx, world); }},
        {"move_fairs_on", 1min,
         [](store::Transaction& tx, World& world) { fairs::move_on(tx, world); }},
        {"purge_sessions", 1h,
         [](store::Transaction& tx, World& world) { access::purge_sessions(tx, world.now()); }},
        {"purge_letters", 1h,
         [](store::Transaction& tx, World& world) { courier::purge(tx, world.now()); }},
        {"purge_idempotency_keys", 1h,
         [](store::Transaction& tx, World& world) { web::idempotency::purge(tx, world.now()); }},
        {"purge_files", 1h,
         [](store::Transaction& tx, World& world) { files::purge(tx, world.now()); }},
    };
}

bool Assembly::may_follow(
    store::Transaction& tx, access::Caller const& caller, std::string_view topic) {
    return topic.starts_with("fair:") || jobs::may_follow(tx, caller, topic);
}

}  // namespace sx::app
