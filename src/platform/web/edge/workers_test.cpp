#include "platform/web/edge/workers.hpp"
#include <doctest/doctest.h>
#include <atomic>
#include <barrier>
#include <latch>

using namespace sx::web::edge;

TEST_CASE("as many jobs run at the same time as there are threads") {
    constexpr int threads = 4;
    std::barrier together(threads + 1);  // none gets past it before all have come, we too
    Workers workers(threads, 100);
    for (int round = 0; round < 200; ++round) {
        for (int i = 0; i < threads; ++i)
            REQUIRE(workers.offer([&] { together.arrive_and_wait(); }));
        together.arrive_and_wait();
    }
    workers.finish();
    CHECK(workers.waiting() == 0);
}

TEST_CASE("a job that finds the queue full is not taken") {
    Workers workers(1, 2);
    std::latch started(1), go_on(1);
    std::atomic<int> ran = 0;
    REQUIRE(workers.offer([&] {
        started.count_down();
        go_on.wait();
    }));
    started.wait();
    CHECK(workers.offer([&] { ++ran; }));
    CHECK(workers.offer([&] { ++ran; }));
    CHECK(!workers.offer([&] { ++ran; }));
    CHECK(workers.waiting() == 2);
    go_on.count_down();
    workers.finish();
    CHECK(ran == 2);
}

TEST_CASE("finishing runs what was taken and takes no more") {
    std::atomic<int> ran = 0;
    Workers workers(3, 1000);
    for (int i = 0; i < 1000; ++i) CHECK(workers.offer([&] { ++ran; }));
    workers.finish();
    CHECK(ran == 1000);
    CHECK(!workers.offer([&] { ++ran; }));
}
