#pragma once
#include "platform/access/life_cycle.hpp"

namespace sx::postings {

enum class PostingState { draft, submitted, published, returned, refused, closed, expired };
BOOST_DESCRIBE_ENUM(PostingState, draft, submitted, published, returned, refused, closed, expired)

// prolong: to change nothing but the last day. take_down: staff remove it. expire: time does.
enum class PostingStep {
    edit,
    prolong,
    submit,
    withdraw,
    approve,
    return_,
    refuse,
    close,
    take_down,
    expire
};
BOOST_DESCRIBE_ENUM(
    PostingStep, edit, prolong, submit, withdraw, approve, return_, refuse, close, take_down,
    expire)

inline constexpr access::Access by_time{"time", 0, access::Scope::venue};

// The whole life of a posting. Whoever wants a closed or expired one again copies it.
inline constexpr access::LifeCycle<PostingState, PostingStep, 13> posting_life{
    "posting_not_in_that_state",
    {{{PostingState::draft, PostingStep::edit, PostingState::draft, access::employers},
      {PostingState::draft, PostingStep::submit, PostingState::submitted, access::employers},
      {PostingState::submitted, PostingStep::withdraw, PostingState::draft, access::employers},
      {PostingState::submitted, PostingStep::approve, PostingState::published, access::staff},
      {PostingState::submitted, PostingStep::return_, PostingState::returned, access::staff},
      {PostingState::submitted, PostingStep::refuse, PostingState::refused, access::staff},
      {PostingState::returned, PostingStep::edit, PostingState::returned, access::employers},
      {PostingState::returned, PostingStep::submit, PostingState::submitted, access::employers},
      {PostingState::published, PostingStep::edit, PostingState::submitted, access::employers},
      {PostingState::published, PostingStep::prolong, PostingState::published, access::employers},
      {PostingState::published, PostingStep::close, PostingState::closed, access::employers},
      {PostingState::published, PostingStep::take_down, PostingState::closed, access::staff},
      {PostingState::published, PostingStep::expire, PostingState::expired, by_time}}}};
static_assert(posting_life.is_sound());
static_assert(
    posting_life.is_final(PostingState::refused) && posting_life.is_final(PostingState::closed) &&
    posting_life.is_final(PostingState::expired));

}  // namespace sx::postings
