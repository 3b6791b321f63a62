#pragma once
#include "features/applications/test_market.hpp"
#include "features/statistics/use_cases.hpp"
#include "platform/events/sealer.hpp"

namespace sx::statistics {

// A market whose events are followed when the test says so.
struct Counting {
    explicit Counting(store::Database& database) : market(database) {}

    applications::Market market;
    web::Live live;
    FairFigures figures{live};
    FairCourse course;

    void catch_up() {
        market.follow();  // postings announce that they enter and leave
        events::Sealer sealer(market.db, market.world);
        sealer.seal();
        sealer.release();
        events::catch_up(market.db, figures);
        events::catch_up(market.db, course);
    }
    Recount recount() { return *market.read(market.reviewer(), &show_recount, {market.fair}); }
    Figures shown() {
        return *market.read(market.caller(access::Role::visitor), &show_figures, {market.fair});
    }
};

}  // namespace sx::statistics
