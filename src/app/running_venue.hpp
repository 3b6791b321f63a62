#pragma once
#include "app/assembly.hpp"
#include "app/files.hpp"
#include "app/letters.hpp"
#include "app/log.hpp"
#include "app/node_folder.hpp"
#include "app/options.hpp"
#include "platform/store/broadcast.hpp"
#include "platform/web/live_news.hpp"

namespace sx::app {

// A venue at work: features, feed, clockwork and the dispatcher in front of them; everything but
// the sockets. Members are in the order of their lives: what comes later uses what came before.
class RunningVenue {
public:
    RunningVenue(Options const&, store::Database&, World&, web::Live&, Log&);

    web::Dispatcher& dispatcher() { return dispatcher_; }
    events::Feed& feed() { return feed_; }

private:
    std::unique_ptr<store::Broadcast> join_nodes(Options const&);
    web::Dispatcher::Options dispatching(Options const&);
    std::string metrics();
    bool ready();

    store::Database& db_;
    web::Live& live_;
    Log& log_;
    Files files_;
    NodeFolder node_folder_;
    web::LiveNews news_;
    std::unique_ptr<store::Broadcast> broadcast_;
    Assembly assembly_;
    jobs::WorkRunner works_;
    events::Feed feed_;
    jobs::Clockwork clockwork_;
    std::vector<std::unique_ptr<courier::Round>> rounds_;
    search::IndexKeeper index_keeper_;
    recommendations::Preparer preparer_;
    web::Dispatcher dispatcher_;
};

}  // namespace sx::app
