#include "features/pushes/events.hpp"
#include "features/pushes/push_records.hpp"
#include "features/pushes/rules.hpp"
#include "features/pushes/use_cases.hpp"
#include "platform/events/events.hpp"

// People drawn by lot, so that an organiser sees what a batch is before it is sent.
namespace sx::pushes {
namespace {

PushSample sample_of(web::Call const& call, PersonRow const& person) {
    PushSample sample;
    sample.received = person.received;
    if (auto const resume = seekers::find_resume(call.tx, person.account_id)) {
        call.shows(person.account_id);
        if (resume->full_name) sample.seeker = masked(resume->full_name->str());
        sample.education = resume->education;
        sample.wanted_regions.assign(resume->wanted_regions.begin(), resume->wanted_regions.end());
    }
    for (auto const& push : records::of_person(call.tx, person.batch_id, person.account_id))
        sample.pushes.push_back(
            {push.posting_id, push.posting_title, push.employer_name, push.utility,
             worded(push.reasons, call.language)});
    return sample;
}

}  // namespace

Result<PushSamples> look_at_samples(web::Call const& call, PushBatchRef const& ref) {
    auto batch = records::find(call.tx, ref.batch_id);
    if (!batch) return refuse(ProblemKind::not_found, "push_batch_not_found");
    if (!batch->reckoning) return refuse(ProblemKind::conflict, "push_batch_not_in_that_state");
    PushSamples samples;
    auto const most = records::settings(call.tx).samples.value;
    for (auto const& person : records::drawn(call.tx, batch->id, most))
        samples.items.push_back(sample_of(call, person));
    if (!batch->samples_seen_at) {
        batch->samples_seen_at = call.world.now();
        records::update(call.tx, *batch);
    }
    call.tx.announce(events::event(
        PushSamplesShown{call.caller.account, std::ssize(samples.items)}, batch->id, call.world));
    return samples;
}

}  // namespace sx::pushes
