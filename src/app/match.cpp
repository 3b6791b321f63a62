#include "app/match.hpp"
#include <stdexcept>
#include "app/commands.hpp"

namespace sx::app {

int match(Options const& options) {
    if (options.words.size() == 1 && options.words.front() == "all") return match_all(options);
    if (options.words.size() == 1 && options.words.front() == "allocate")
        return match_allocate(options);
    throw std::runtime_error("say what: match all, match allocate");
}

}  // namespace sx::app
