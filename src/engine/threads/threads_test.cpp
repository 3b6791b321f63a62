#include "engine/threads/threads.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

namespace sx::threads {

TEST_CASE("the parts are all of it, each once") {
    CHECK(rc::check([] {
        auto const size = *rc::gen::inRange<std::size_t>(0, 50);
        auto const parts = *rc::gen::inRange<std::size_t>(1, 9);
        std::vector<std::atomic<int>> met(size), called(parts);
        run_over(size, parts, [&](std::size_t part, std::size_t begin, std::size_t end) {
            ++called[part];
            for (auto at = begin; at < end; ++at) ++met[at];
        });
        for (auto const& times : met) RC_ASSERT(times == 1);
        for (auto const& times : called) RC_ASSERT(times == 1);
    }));
}

TEST_CASE("what one thread throws reaches the caller, once the others are done") {
    for (std::size_t thrower = 0; thrower < 3; ++thrower) {
        std::atomic<int> done = 0, told = 0;
        auto const work = [&](std::size_t part) {
            if (part == thrower) throw std::runtime_error("part " + std::to_string(part));
            ++done;
        };
        auto const text = "part " + std::to_string(thrower);
        CHECK_THROWS_WITH_AS(run(3, work, [&] { ++told; }), text.c_str(), std::runtime_error);
        CHECK(done == 2);
        CHECK(told == 1);
    }
}

TEST_CASE("the first of several failures is thrown, and told once") {
    std::atomic<int> told = 0;
    auto const work = [](std::size_t) { throw std::logic_error("all"); };
    CHECK_THROWS_AS(run(4, work, [&] { ++told; }), std::logic_error);
    CHECK(told == 1);
}

TEST_CASE("as many threads as are asked for, else as many as the machine has") {
    CHECK(count_of(3) == 3);
    CHECK(count_of(0) >= 1);
    CHECK_NOTHROW(run(0, [](std::size_t) { throw std::logic_error("nobody"); }));
}

}  // namespace sx::threads
