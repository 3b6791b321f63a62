#pragma once
#include "platform/base/text.hpp"

namespace sx {

// An address of the web, with its scheme: nothing else may stand behind a link that others follow.
struct IsLink {
    static std::optional<std::string_view> problem_of(std::string_view);  // link_format
};
using WebLink = Checked<IsLink>;

}  // namespace sx
