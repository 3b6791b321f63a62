#include "app/running_venue.hpp"
#include "app/venue.hpp"

namespace sx::app {

RunningVenue::RunningVenue(
    Options const& options, store::Database& db, World& world, web::Live& live, Log& log)
    : db_(db),
      live_(live),
      log_(log),
      files_(client_folder(options)),
      assembly_(
          db, world, live,
          {.secure_cookies = options.secure_cookies,
           .notifications = {channels_of(options), options.digest_hour, venue_of(options)}}),
      works_(db, world, assembly_.long_works(), live),
      feed_(
          db, world, assembly_.followers(),
          [&log](std::string_view who, std::exception const& failure) {
              log.failure(who, "", failure);
          }),
      clockwork_(
          works_, db, world, assembly_.recurrences(),
          [&log](std::string_view who, std::exception const& failure) {
              log.failure(who, "", failure);
          }),
      rounds_(letter_rounds(
          options, db, world,
          [&log](std::string_view who, std::exception const& failure) {
              log.failure(who, "", failure);
          })),
      dispatcher_(db, world, assembly_.endpoints(), dispatching(options)) {}

web::Dispatcher::Options RunningVenue::dispatching(Options const& options) {
    web::Dispatcher::Options dispatching;
    dispatching.venue = venue_of(options);
    dispatching.files = [this](web::Request const& request) { return files_.find(request); };
    dispatching.may_follow = &Assembly::may_follow;
    dispatching.written = [this] {
        feed_.nudge();
        clockwork_.nudge();
        for (auto const& round : rounds_) round->nudge();
    };
    dispatching.failed = [this](std::string_view request_id, std::exception const& failure) {
        log_.failure("request", request_id, failure);
    };
    dispatching.metrics = [this] { return metrics(); };
    dispatching.ready = [this] { return ready(); };
    return dispatching;
}

std::string RunningVenue::metrics() {
    std::string text = "# TYPE shuangxuan_feed_position gauge\n";
    for (auto const& progress : feed_.progress())
        text.append("shuangxuan_feed_position{name=\"")
            .append(progress.name)
            .append("\"} ")
            .append(std::to_string(progress.position))
            .append("\n");
    return text.append("# TYPE shuangxuan_live_listeners gauge\nshuangxuan_live_listeners ")
        .append(std::to_string(live_.listeners()))
        .append("\n")
        .append(db_.read([](store::Transaction& tx) { return courier::metrics(tx); }));
}

bool RunningVenue::ready() {
    try {
        return db_.read([](store::Transaction& tx) { return tx.count("from migrations") > 0; });
    } catch (std::exception const& failure) {
        log_.failure("ready", "", failure);
        return false;
    }
}

}  // namespace sx::app
