#pragma once
#include "platform/access/life_cycle.hpp"

namespace sx::screening {

// waiting: for a second person. replaced: a later version took its place.
enum class TermsState { draft, waiting, in_use, replaced, dropped };
BOOST_DESCRIBE_ENUM(TermsState, draft, waiting, in_use, replaced, dropped)

// submit: whoever wrote it asks for the second person.
enum class TermsStep { edit, submit, publish, replace, drop };
BOOST_DESCRIBE_ENUM(TermsStep, edit, submit, publish, replace, drop)

// The whole life of a version of the venue's own terms. A version from before comes back as a new
// one that says the same.
inline constexpr access::LifeCycle<TermsState, TermsStep, 8> terms_life{
    "terms_not_in_that_state",
    {{{TermsState::draft, TermsStep::edit, TermsState::draft, access::organisers},
      {TermsState::draft, TermsStep::submit, TermsState::waiting, access::organisers},
      {TermsState::draft, TermsStep::publish, TermsState::in_use, access::organisers},
      {TermsState::draft, TermsStep::drop, TermsState::dropped, access::organisers},
      {TermsState::waiting, TermsStep::edit, TermsState::draft, access::organisers},
      {TermsState::waiting, TermsStep::publish, TermsState::in_use, access::organisers},
      {TermsState::waiting, TermsStep::drop, TermsState::dropped, access::organisers},
      {TermsState::in_use, TermsStep::replace, TermsState::replaced, access::organisers}}}};
static_assert(terms_life.is_sound());

}  // namespace sx::screening
