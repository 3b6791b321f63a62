#include "platform/privacy/keyring.hpp"

// Keys for every test program that keeps people: nobody's, and new with each run.
namespace {

sx::RealWorld world;

[[maybe_unused]] bool const given = [] {
    auto const file = sx::privacy::fresh_key_file(world, sx::privacy::international());
    sx::privacy::use(std::make_shared<sx::privacy::Keyring>(world, [file] { return file; }));
    return true;
}();

}  // namespace
