#include "app/demo/errands.hpp"
#include <stdexcept>
#include <string>
#include <utility>
#include "features/fairs/use_cases.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/web/input.hpp"
#include "platform/web/router.hpp"

namespace sx::app::demo {
namespace {

struct Asked {
    web::Router router;
    web::Request const& request;
};

Result<web::Answer> answer(Asked& asked, web::OutsideCall const& call, web::Nothing const&) {
    auto const found = asked.router.find(asked.request.method, asked.request.path).found;
    if (!found) throw std::logic_error("nothing is asked for at " + asked.request.path);
    auto const input = TRY(web::read_input(*found, asked.request));
    return call.db.write([&](store::Transaction& tx) {
        web::Call const inside{tx, call.world, call.caller, call.language, call.venue};
        return found->endpoint->run(inside, input.get());
    });
}

Result<web::Nothing> run_all(
    jobs::LongWork& work, web::OutsideCall const& call, web::Nothing const&) {
    web::Live live;
    jobs::WorkRunner runner(call.db, call.world, {&work}, live);
    while (runner.step()) {}
    runner.release();
    return web::Nothing{};
}

}  // namespace

web::Answer answered(
    Stage& stage, access::Caller const& by, web::Endpoints endpoints, web::Request const& request) {
    Asked asked{web::Router(std::move(endpoints)), request};
    return stage.act_outside(by, &answer, asked, web::Nothing{});
}

void read_first(
    Stage& stage, store::Transaction& tx, access::Caller const& seeker, fairs::FairId const& fair) {
    for (auto const& notice : fairs::unread_must_reads(tx, fair, seeker.account))
        stage.act(
            tx, seeker, &fairs::confirm_reading, fairs::ConfirmReading{notice.id, notice.version});
}

void stop(Stage& stage, access::Caller const& by, jobs::Work const& work) {
    web::Request request;
    request.method = web::Method::post;
    request.path = std::string("/api/v1/works/").append(work.id.text).append("/cancel");
    answered(stage, by, jobs::endpoints(), request);
}

void run_works(Stage& stage, access::Caller const& by, jobs::LongWork& work) {
    stage.act_outside(by, &run_all, work, web::Nothing{});
}

}  // namespace sx::app::demo
