#pragma once
#include <exception>
#include <functional>
#include <string_view>
#include <thread>
#include "features/recommendations/ready.hpp"
#include "platform/base/world.hpp"

namespace sx::recommendations {

// Fills what is ready as the node starts, on a thread of its own: reading what tens of thousands of
// postings ask of a person takes half a minute, which nobody should wait for. Stops with the
// object; what it could not do is left to whoever asks first.
class Preparer {
public:
    using Report = std::function<void(std::string_view who, std::exception const&)>;
    Preparer(Ready&, store::Database&, World&, Report const&);

private:
    std::jthread thread_;
};

}  // namespace sx::recommendations
