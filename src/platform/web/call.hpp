#pragma once
#include "platform/access/caller.hpp"
#include "platform/base/venue.hpp"
#include "platform/base/world.hpp"
#include "platform/store/database.hpp"
#include "platform/web/http.hpp"

namespace sx::web {

// One call of a use case: by whom, in which transaction. It ends with the call.
struct Call {
    store::Transaction& tx;
    World& world;
    access::Caller const& caller;
    Language language;
    Venue const& venue;
};

// The same for the few use cases that cannot run inside one transaction, e.g. because they hash a
// password first. They open their own.
struct OutsideCall {
    store::Database& db;
    World& world;
    access::Caller const& caller;
    Language language;
    Venue const& venue;
    Request const& request;
    std::vector<Header>& reply_headers;
};

struct Nothing {};  // an input or output without members
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

}  // namespace sx::web
