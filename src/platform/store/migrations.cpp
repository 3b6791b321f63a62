#include "platform/store/database.hpp"

namespace sx {
namespace embedded {
std::span<EmbeddedFile const> migrations();
}

std::span<EmbeddedFile const> store::migrations() { return embedded::migrations(); }

}  // namespace sx
