#pragma once
#include "platform/access/life_cycle.hpp"

namespace sx::fairs {

enum class NoticeState { draft, published, pinned, withdrawn };
BOOST_DESCRIBE_ENUM(NoticeState, draft, published, pinned, withdrawn)

enum class NoticeStep { publish, pin, unpin, withdraw };
BOOST_DESCRIBE_ENUM(NoticeStep, publish, pin, unpin, withdraw)

// The whole life of a notice. Nothing ends it: what was withdrawn may be published again.
inline constexpr access::LifeCycle<NoticeState, NoticeStep, 6> notice_life{
    "notice_not_in_that_state",
    {{{NoticeState::draft, NoticeStep::publish, NoticeState::published, access::organisers},
      {NoticeState::published, NoticeStep::pin, NoticeState::pinned, access::organisers},
      {NoticeState::published, NoticeStep::withdraw, NoticeState::withdrawn, access::organisers},
      {NoticeState::pinned, NoticeStep::unpin, NoticeState::published, access::organisers},
      {NoticeState::pinned, NoticeStep::withdraw, NoticeState::withdrawn, access::organisers},
      {NoticeState::withdrawn, NoticeStep::publish, NoticeState::published, access::organisers}}}};
static_assert(notice_life.is_sound());

}  // namespace sx::fairs
