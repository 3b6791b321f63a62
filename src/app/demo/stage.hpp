#pragma once
#include <stdexcept>
#include <string>
#include <type_traits>
#include "app/demo/draw.hpp"
#include "platform/events/sealer.hpp"
#include "platform/web/call.hpp"

namespace sx::app::demo {

// Words of the story as the type that a form wants; they fit, because they are our own.
template <class T> T text(std::string const& value) { return *T::parse(value); }

// Where the story is played: a venue, its clock, and the one way to do something in it.
class Stage {
public:
    Stage(store::Database& db, StoryWorld& world, std::vector<events::Follower*> followers)
        : db_(db), world_(world), followers_(std::move(followers)), sealer_(db, world) {}

    StoryWorld& world() { return world_; }
    store::Database& database() { return db_; }

    // Many steps of the story in one transaction. `work` gets the transaction.
    template <class Work> void scene(Work work) {
        auto const done = db_.write([&](store::Transaction& tx) -> Result<> {
            work(tx);
            return {};
        });
        if (!done) throw std::logic_error("a scene was refused: " + done.error().code);
        follow();
    }
    // A use case as the web would run it; the story asks for nothing that is refused.
    template <class In, class Out, class Given>
    Out act(
        store::Transaction& tx, access::Caller const& by,
        Result<Out> (*use_case)(web::Call const&, In const&), Given const& input) {
        auto out = use_case({tx, world_, by, Language::zh, venue_}, In(input));
        if (!out) throw std::logic_error(told(out.error()));
        return *std::move(out);
    }
    // The same with what keeps something in memory.
    template <class Service, class In, class Out>
    Out act_served(
        store::Transaction& tx, access::Caller const& by,
        Result<Out> (*use_case)(Service&, web::Call const&, In const&), Service& service,
        std::type_identity_t<In> const& input) {
        auto out = use_case(service, {tx, world_, by, Language::zh, venue_}, input);
        if (!out) throw std::logic_error(told(out.error()));
        return *std::move(out);
    }
    // The same for one that opens its own transactions, so never within a scene.
    template <class Service, class In, class Out>
    Out act_outside(
        access::Caller const& by,
        Result<Out> (*use_case)(Service&, web::OutsideCall const&, In const&), Service& service,
        std::type_identity_t<In> const& input) {
        web::Request const request;
        std::vector<web::Header> headers;
        auto out =
            use_case(service, {db_, world_, by, Language::zh, venue_, request, headers}, input);
        if (!out) throw std::logic_error(told(out.error()));
        follow();
        return *std::move(out);
    }

private:
    static std::string told(Problem const& problem) {
        auto text = std::string("the story was refused: ").append(problem.code);
        for (auto const& field : problem.fields)
            text.append(" ").append(field.pointer).append("=").append(field.code);
        return text;
    }
    void follow() {
        sealer_.seal();
        for (auto* follower : followers_) events::catch_up(db_, *follower);
    }

    store::Database& db_;
    StoryWorld& world_;
    std::vector<events::Follower*> followers_;
    events::Sealer sealer_;
    Venue venue_{};
};

}  // namespace sx::app::demo
