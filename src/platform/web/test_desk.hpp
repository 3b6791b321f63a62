#pragma once
#include <type_traits>
#include "platform/base/test_world.hpp"
#include "platform/store/test_databases.hpp"
#include "platform/web/call.hpp"

namespace sx::web {

// Where a test calls use cases, each in a transaction of its own as the web would:
//     TestDesk desk{db};
//     auto const ana = desk.seeker();
//     desk.write(ana, &save_resume, form);
struct TestDesk {
    store::Database& db;
    TestWorld world{};
    Venue venue{};
    Language language = Language::zh;

    access::Caller caller(access::Role role, access::OrganisationId organisation = {}) {
        return {role, {world.fresh_id()}, std::move(organisation)};
    }
    access::Caller seeker() { return caller(access::Role::seeker); }
    access::Caller employer(access::OrganisationId of = {}) {
        return caller(access::Role::employer, std::move(of));
    }
    access::Caller reviewer() { return caller(access::Role::reviewer); }
    access::Caller organiser() { return caller(access::Role::organiser); }

    template <class In, class Out>
    Result<Out> write(
        access::Caller const& by, Result<Out> (*use_case)(Call const&, In const&),
        std::type_identity_t<In> const& input) {
        return db.write([&](store::Transaction& tx) {
            return use_case({tx, world, by, language, venue}, input);
        });
    }
    template <class In, class Out>
    Result<Out> read(
        access::Caller const& by, Result<Out> (*use_case)(Call const&, In const&),
        std::type_identity_t<In> const& input) {
        return db.read([&](store::Transaction& tx) {
            return use_case({tx, world, by, language, venue}, input);
        });
    }
    // How many events of this type were announced.
    std::int64_t announced(std::string_view type) {
        return db.read(
            [&](store::Transaction& tx) { return tx.count("from events where type = $1", type); });
    }
};

// Text of whatever limits, for a test: text<PostingTitle>("厨师").
template <class Limited> Limited text(std::string_view words) { return *Limited::parse(words); }

}  // namespace sx::web
