#pragma once
#include "app/options.hpp"
#include "platform/courier/sender.hpp"

namespace sx::app {

courier::Channels channels_of(Options const&);

// The threads that send this installation's letters, one for each channel that it has. Throws when
// the options cannot work together.
std::vector<std::unique_ptr<courier::Round>> letter_rounds(
    Options const&, store::Database&, World&, courier::Round::Report const&);

}  // namespace sx::app
