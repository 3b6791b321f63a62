#include "app/demo/errands.hpp"
#include "app/demo/story.hpp"
#include "features/moderation/moderation.hpp"
#include "platform/access/grants.hpp"

// Long works that people find when they look how far theirs are.
namespace sx::app::demo {

using moderation::Bulk, moderation::BulkRef, moderation::ReviewQueue;

// So many of the postings that wait, with the sample looked at.
Bulk Story::choose_many(store::Transaction& tx, access::Caller const& by, std::int64_t number) {
    moderation::ListReviewItems asked;
    asked.queue = ReviewQueue::postings;
    asked.state = review::ReviewState::waiting;
    asked.claim = moderation::ClaimFilter::free;
    asked.limit.emplace().value = number;
    moderation::StartBulk form;
    form.queue = ReviewQueue::postings;
    form.item_ids.emplace();
    for (auto const& item : stage_.act(tx, by, &moderation::list, asked).items)
        form.item_ids->push_back(item.id);
    auto const bulk = stage_.act(tx, by, &moderation::start_bulk, form);
    for (auto const& sample : bulk.samples)
        stage_.act(
            tx, by, &moderation::look_at_sample, moderation::SampleRef{bulk.id, sample.item_id});
    return bulk;
}

// One is done, one was stopped, and one failed because its reviewer was no reviewer for a while.
void Story::leave_works_behind() {
    constexpr std::int64_t many = 6, few = 3;
    auto& approval = moderation::bulk_approval();
    auto const begin = [&](access::Caller const& by, std::int64_t number) {
        jobs::Work work;
        stage_.scene([&](store::Transaction& tx) {
            auto const bulk = choose_many(tx, by, number);
            work = stage_.act(tx, by, &moderation::approve_bulk, BulkRef{bulk.id});
        });
        return work;
    };
    begin(reviewer_, many);
    run_works(stage_, reviewer_, approval);
    stop(stage_, reviewer_, begin(reviewer_, few));
    run_works(stage_, reviewer_, approval);

    begin(second_reviewer_, few);
    stage_.scene([&](store::Transaction& tx) {
        access::withdraw(tx, access::grant_of(tx, second_reviewer_).value());
    });
    run_works(stage_, second_reviewer_, approval);
    stage_.scene(
        [&](store::Transaction& tx) { access::grant(tx, stage_.world(), second_reviewer_); });
}

}  // namespace sx::app::demo
