#pragma once
#include "platform/access/life_cycle.hpp"

namespace sx::postings {

// merged: a revision whose content the published posting has taken over. discarded: a draft that is
// not wanted any more, or a revision whose posting has closed. hidden: it was published, and nobody
// sees it for a time, for the reasons in posting_holds.
enum class PostingState {
    draft,
    submitted,
    published,
    hidden,
    returned,
    refused,
    closed,
    expired,
    merged,
    discarded
};
BOOST_DESCRIBE_ENUM(
    PostingState, draft, submitted, published, hidden, returned, refused, closed, expired, merged,
    discarded)

// Of a published posting: prolong changes nothing but the last day, adjust nothing but that and the
// headcount; revise lays every other change before the review, as a posting of its own; refresh
// moves it up among the newest; question lays it before the review as it stands, while everybody
// goes on reading it, and uphold, return or refuse ends that. take_down: staff remove it; reopen:
// an organiser asks for another decision; appeal: its employer does. merge: staff approve a
// revision. expire: time does; lapse: a revision goes with its posting. hide, show: staff or the
// venue take it out of sight for a time and bring it back. ask: the venue asks whether it still
// stands; confirm: its employer says so, which ends no other cause of being out of sight.
enum class PostingStep {
    edit,
    submit,
    withdraw,
    approve,
    uphold,
    merge,
    return_,
    refuse,
    prolong,
    adjust,
    revise,
    refresh,
    question,
    close,
    take_down,
    reopen,
    appeal,
    expire,
    discard,
    lapse,
    hide,
    show,
    ask,
    confirm
};
BOOST_DESCRIBE_ENUM(
    PostingStep, edit, submit, withdraw, approve, uphold, merge, return_, refuse, prolong, adjust,
    revise, refresh, question, close, take_down, reopen, appeal, expire, discard, lapse, hide, show,
    ask, confirm)

inline constexpr access::Access by_time{"time", 0, access::Scope::venue};

// The whole life of a posting. Whoever wants a closed or expired one again copies it.
inline constexpr access::LifeCycle<PostingState, PostingStep, 36> posting_life{
    "posting_not_in_that_state",
    {{{PostingState::draft, PostingStep::edit, PostingState::draft, access::employers},
      {PostingState::draft, PostingStep::submit, PostingState::submitted, access::employers},
      {PostingState::draft, PostingStep::discard, PostingState::discarded, access::employers},
      {PostingState::draft, PostingStep::lapse, PostingState::discarded, by_time},
      {PostingState::submitted, PostingStep::withdraw, PostingState::draft, access::employers},
      {PostingState::submitted, PostingStep::approve, PostingState::published, access::staff},
      {PostingState::submitted, PostingStep::merge, PostingState::merged, access::staff},
      {PostingState::submitted, PostingStep::return_, PostingState::returned, access::staff},
      {PostingState::submitted, PostingStep::refuse, PostingState::refused, access::staff},
      {PostingState::submitted, PostingStep::lapse, PostingState::discarded, by_time},
      {PostingState::returned, PostingStep::edit, PostingState::returned, access::employers},
      {PostingState::returned, PostingStep::submit, PostingState::submitted, access::employers},
      {PostingState::returned, PostingStep::discard, PostingState::discarded, access::employers},
      {PostingState::returned, PostingStep::lapse, PostingState::discarded, by_time},
      {PostingState::published, PostingStep::prolong, PostingState::published, access::employers},
      {PostingState::published, PostingStep::adjust, PostingState::published, access::employers},
      {PostingState::published, PostingStep::revise, PostingState::published, access::employers},
      {PostingState::published, PostingStep::refresh, PostingState::published, access::employers},
      {PostingState::published, PostingStep::question, PostingState::published, access::organisers},
      {PostingState::published, PostingStep::uphold, PostingState::published, access::staff},
      {PostingState::published, PostingStep::return_, PostingState::returned, access::staff},
      {PostingState::published, PostingStep::refuse, PostingState::refused, access::staff},
      {PostingState::published, PostingStep::close, PostingState::closed, access::employers},
      {PostingState::published, PostingStep::take_down, PostingState::closed, access::staff},
      {PostingState::published, PostingStep::hide, PostingState::hidden, access::staff},
      {PostingState::published, PostingStep::ask, PostingState::published, by_time},
      {PostingState::published, PostingStep::confirm, PostingState::published, access::employers},
      {PostingState::hidden, PostingStep::confirm, PostingState::hidden, access::employers},
      {PostingState::hidden, PostingStep::show, PostingState::published, access::staff},
      {PostingState::hidden, PostingStep::take_down, PostingState::closed, access::staff},
      {PostingState::published, PostingStep::reopen, PostingState::submitted, access::organisers},
      {PostingState::returned, PostingStep::reopen, PostingState::submitted, access::organisers},
      {PostingState::refused, PostingStep::reopen, PostingState::submitted, access::organisers},
      {PostingState::refused, PostingStep::appeal, PostingState::submitted, access::employers},
      {PostingState::published, PostingStep::expire, PostingState::expired, by_time},
      {PostingState::hidden, PostingStep::expire, PostingState::expired, by_time}}}};
static_assert(posting_life.is_sound());
static_assert(
    posting_life.is_final(PostingState::closed) && posting_life.is_final(PostingState::expired) &&
    posting_life.is_final(PostingState::merged) && posting_life.is_final(PostingState::discarded));

}  // namespace sx::postings
