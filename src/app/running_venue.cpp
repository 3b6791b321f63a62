#include "app/running_venue.hpp"
#include <utility>
#include "app/audit_key.hpp"
#include "app/identity.hpp"
#include "app/venue.hpp"
#include "app/weights_folder.hpp"
#include "platform/files/scanner.hpp"
#include "platform/privacy/keyring.hpp"

namespace sx::app {

RunningVenue::RunningVenue(
    Options const& options, store::Database& db, World& world, web::Live& live, Log& log)
    : db_(db),
      live_(live),
      log_(log),
      files_(client_folder(options)),
      node_folder_(options),
      news_(
          db, live, Assembly::live_topics(),
          [&log](std::string_view who, std::exception const& failure) {
              log.failure(who, "", failure);
          }),
      broadcast_(join_nodes(options)),
      assembly_(
          world, live,
          {.secure_cookies = options.secure_cookies,
           .second_factor = second_factor_rule(options),
           .closing_days = options.closing_days,
           .sms = {options.sms_per_day},
           .identity = identity_provider(options),
           .notifications = {channels_of(options), options.digest_hour, venue_of(options)},
           .weights = weights_in_use(options),
           .index = node_folder_.index(),
           .notary = std::make_shared<events::Notary>(
               audit_key(options, world), checkpoint_folder(options))}),
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
      index_keeper_(
          {&assembly_.posting_index(), &assembly_.person_index()}, db,
          [&log](std::string_view who, std::exception const& failure) {
              log.failure(who, "", failure);
          }),
      preparer_(
          assembly_.ready_to_recommend(), db, world,
          [&log](std::string_view who, std::exception const& failure) {
              log.failure(who, "", failure);
          }),
      dispatcher_(db, world, assembly_.endpoints(), dispatching(options)) {
    if (options.vectors.empty()) return;
    assembly_.posting_index().teach(
        std::make_shared<meaning::Vectors>(meaning::Vectors::load(options.vectors)));
}

// Before anything can change.
std::unique_ptr<store::Broadcast> RunningVenue::join_nodes(Options const& options) {
    auto broadcast = open_broadcast(
        options,
        {[this](std::string_view word) {
             if (!own_data::heard_of_destroyed_key(word)) news_.changed(word);
         },
         [this] {
             privacy::keyring().let_all_go();
             news_.all_changed();
         },
         [this](std::exception const& failure) { log_.failure("broadcast", "", failure); }});
    live_.bring_changes([&all = *broadcast](std::string topic) { all.say(std::move(topic)); });
    return broadcast;
}

web::Dispatcher::Options RunningVenue::dispatching(Options const& options) {
    web::Dispatcher::Options dispatching;
    dispatching.venue = venue_of(options);
    dispatching.limits = limits_of(options);
    dispatching.files = [this](web::Request const& request) { return files_.find(request); };
    dispatching.may_follow =
        [this](store::Transaction& tx, access::Caller const& caller, std::string_view topic) {
            return news_.may_follow(tx, caller, topic);
        };
    if (!options.scanner.empty()) {
        auto const told = [this](std::exception const& failure) {
            log_.failure("virus scanner", "", failure);
        };
        dispatching.inspect = [scanner = files::Scanner(options.scanner, told)](
                                  std::string_view bytes) { return scanner.examine(bytes); };
    }
    dispatching.remembered = [this] { return assembly_.posting_index().changes(); };
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
        .append("\n# TYPE shuangxuan_broadcast_connected gauge\nshuangxuan_broadcast_connected ")
        .append(broadcast_->connected() ? "1\n" : "0\n")
        .append(db_.read([](store::Transaction& tx) { return courier::metrics(tx); }));
}

bool RunningVenue::ready() {
    try {
        return assembly_.posting_index().is_built() && assembly_.person_index().is_built() &&
               db_.read([](store::Transaction& tx) { return tx.count("from migrations") > 0; });
    } catch (std::exception const& failure) {
        log_.failure("ready", "", failure);
        return false;
    }
}

}  // namespace sx::app
