#include "app/demo/errands.hpp"
#include "app/demo/story.hpp"
#include "features/pushes/suiting.hpp"
#include "features/pushes/use_cases.hpp"

// Batches of pushes: one that was sent, one that waits to be looked at.
namespace sx::app::demo {
namespace {

pushes::PushBatchForm for_masters(std::string const& name, std::int64_t factor) {
    pushes::PushBatchForm form;
    form.name = text<pushes::PushBatchName>(name);
    form.audience.education = codes::Education::master;
    form.wanted = {3};
    form.factor = {factor};
    return form;
}

}  // namespace

void Story::push_postings() {
    pushes::Recommended suiting(ready_);
    pushes::Simulation simulation(suiting);
    auto const simulate = [&](pushes::PushBatchForm const& form) {
        pushes::PushBatchRef batch;
        stage_.scene([&](store::Transaction& tx) {
            batch.batch_id = stage_.act(tx, organiser_, &pushes::start, form).id;
        });
        run_works(stage_, organiser_, simulation);
        return batch;
    };
    auto const first = simulate(for_masters("研究生专场", 10));
    stage_.scene([&](store::Transaction& tx) {
        stage_.act(tx, organiser_, &pushes::look_at_samples, first);
        stage_.act(
            tx, organiser_, &pushes::take_step,
            pushes::MovePushBatch{first.batch_id, pushes::PushBatchStep::approve});
        while (pushes::has_something_to_send(tx)) pushes::send_due(tx, stage_.world(), suiting);
    });
    // Every other one of those who were told has looked by now.
    stage_.scene([&](store::Transaction& tx) {
        for (std::size_t at = 1; at < candidates_.size(); at += 2) {
            auto const& reader = candidates_[at].caller;
            pushes::SeePushes looked;
            for (auto const& push :
                 stage_.act(tx, reader, &pushes::list_own, pushes::ListOwnPushes{}).items)
                looked.push_ids.push_back(push.id);
            if (!looked.push_ids.empty()) stage_.act(tx, reader, &pushes::see, looked);
        }
    });
    // Places are short here, so that the batch differs from giving everybody their best.
    auto second = for_masters("研究生专场：渝北区岗位", 3);
    second.offer.regions.push_back(text<codes::RegionCode>("500112"));
    simulate(second);
}

}  // namespace sx::app::demo
