#pragma once
#include "platform/access/caller.hpp"
#include "platform/base/language.hpp"
#include "platform/base/world.hpp"
#include "platform/store/database.hpp"
#include "platform/web/http.hpp"

namespace sx::web {

// What this installation is called and where the world finds it; for pages, links and mail.
struct Venue {
    std::string name_zh = "双选", name_en = "Shuangxuan";
    std::string address;  // e.g. "https://fair.example.gov.cn", without a slash at its end

    std::string const& name(Language language) const {
        return language == Language::zh ? name_zh : name_en;
    }
};

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
    Request const& request;
    std::vector<Header>& reply_headers;
};

struct Nothing {};  // an input or output without members
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

}  // namespace sx::web
