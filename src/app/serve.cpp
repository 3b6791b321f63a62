#include <csignal>
#include <iostream>
#include "app/commands.hpp"
#include "app/running_venue.hpp"
#include "app/venue.hpp"

namespace sx::app {
namespace {

// Blocks the signals in every thread that starts after it, so that one place waits for them.
class StopSignals {
public:
    StopSignals() {
        sigemptyset(&set_);
        sigaddset(&set_, SIGTERM);
        sigaddset(&set_, SIGINT);
        pthread_sigmask(SIG_BLOCK, &set_, nullptr);
    }
    void wait() const {
        int signal = 0;
        sigwait(&set_, &signal);
    }

private:
    sigset_t set_{};
};

web::edge::Options edge_options(Options const& options, Log& log, web::Metrics& metrics) {
    web::edge::Options edge;
    edge.most_waiting = 4'000;  // all who apply when a fair opens; a second's work
    edge.address = options.address;
    edge.port = options.port;
    edge.workers = options.workers;
    edge.behind_proxy = options.behind_proxy;
    edge.log = [&log, &metrics](web::edge::LogLine const& line) {
        log.request(line);
        metrics.count(line.route, line.status, line.took.count());
    };
    return edge;
}

}  // namespace

int serve(Options const& options) {
    StopSignals const signals;
    RealWorld world;
    Log log(world, options.quiet ? Log::Detail::failures : Log::Detail::requests);
    VenueFolder const folder(options);
    auto const db = open_database(options);
    web::Live live;
    RunningVenue venue(options, *db, world, live, log);
    web::edge::Server server(
        venue.dispatcher(), live, world, edge_options(options, log, venue.dispatcher().metrics()));
    server.start();
    std::cout << "listening on http://" << options.address << ":" << server.port() << std::endl;
    log.note("started", db->kind());
    signals.wait();
    log.note("stopping", "");
    server.stop();
    return 0;
}

}  // namespace sx::app
