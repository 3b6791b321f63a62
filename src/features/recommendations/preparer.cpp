#include "features/recommendations/preparer.hpp"

namespace sx::recommendations {

Preparer::Preparer(Ready& ready, store::Database& db, World& world, Report const& report)
    : thread_([&ready, &db, &world, report](std::stop_token const& stop) {
          try {
              db.read([&](store::Transaction& tx) {
                  ready.follow(tx, world.now(), stop);
                  return ready.is_filled();
              });
          } catch (std::exception const& failure) {
              report("recommendations", failure);
          }
      }) {}

}  // namespace sx::recommendations
