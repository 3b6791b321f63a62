#pragma once
#include "platform/access/caller.hpp"
#include "platform/base/venue.hpp"
#include "platform/base/world.hpp"
#include "platform/events/events.hpp"
#include "platform/store/database.hpp"
#include "platform/web/http.hpp"

namespace sx::web {

// What a call showed of people, and what else is to be announced though it changed nothing; written
// into the audit before the answer leaves.
struct Witness {
    std::vector<std::string> people;  // their accounts
    std::vector<events::Event> facts;
};

// One call of a use case: by whom, in which transaction. It ends with the call.
struct Call {
    store::Transaction& tx;
    World& world;
    access::Caller const& caller;
    Language language;
    Venue const& venue;
    Witness* witness = nullptr;  // none: nobody asks, as in a preview

    // The answer holds personal data of somebody else.
    void shows(access::AccountId const& person) const {
        if (witness && person != caller.account) witness->people.push_back(person.text);
    }
    void notes(events::Event fact) const {
        if (witness) witness->facts.push_back(std::move(fact));
    }
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
