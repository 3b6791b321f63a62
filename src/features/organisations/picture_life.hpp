#pragma once
#include "platform/access/life_cycle.hpp"

namespace sx::organisations {

enum class PictureState { waiting, approved, refused };
BOOST_DESCRIBE_ENUM(PictureState, waiting, approved, refused)

// reword: its text for those who cannot see it changes, which staff read as well. reopen: an
// organiser asks for another decision; appeal: its employer does.
enum class PictureStep { approve, refuse, reword, reopen, appeal };
BOOST_DESCRIBE_ENUM(PictureStep, approve, refuse, reword, reopen, appeal)

// The life of a picture; its employer may remove it at any time.
// clang-format off
inline constexpr access::LifeCycle<PictureState, PictureStep, 8> picture_life{
    "picture_not_in_that_state",
    {{{PictureState::waiting,  PictureStep::approve, PictureState::approved, access::staff},
      {PictureState::waiting,  PictureStep::refuse,  PictureState::refused,  access::staff},
      {PictureState::waiting,  PictureStep::reword,  PictureState::waiting,  access::employers},
      {PictureState::approved, PictureStep::reword,  PictureState::waiting,  access::employers},
      {PictureState::refused,  PictureStep::reword,  PictureState::waiting,  access::employers},
      {PictureState::approved, PictureStep::reopen,  PictureState::waiting,  access::organisers},
      {PictureState::refused,  PictureStep::reopen,  PictureState::waiting,  access::organisers},
      {PictureState::refused,  PictureStep::appeal,  PictureState::waiting,  access::employers}}}};
// clang-format on
static_assert(picture_life.is_sound());

}  // namespace sx::organisations
