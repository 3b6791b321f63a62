#pragma once
#include "platform/web/edge/lane.hpp"

namespace sx::web::edge {

// Answers the requests of one connection, one after the other, until either side has enough.
Task<> serve_http(Lane&, Socket, Seat);

// What becomes of a connection whose upgrade the Site allowed.
struct Upgrade {
    Socket socket;
    Seat seat;
    Request request;
    std::vector<std::string> topics;
};

// Shakes hands and passes on what is published on the topics.
Task<> serve_live(Lane&, Upgrade);

}  // namespace sx::web::edge
