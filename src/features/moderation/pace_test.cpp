#include "features/moderation/pace.hpp"
#include "features/moderation/test_office.hpp"

using namespace sx;
using namespace sx::moderation;

namespace {

Instant at(std::string_view clock) {
    return *parse_instant(std::string("2026-03-04T").append(clock).append(":00+08:00"));
}

calendar::WorkingHours const nine_to_five;

// As many decisions on postings, so far apart.
std::vector<OwnDecision> steady(int count, std::chrono::seconds apart) {
    std::vector<OwnDecision> all;
    for (int i = 0; i < count; ++i) all.push_back({ReviewQueue::postings, at("09:00") + i * apart});
    return all;
}

}  // namespace

TEST_CASE("the usual time of a decision is the middle one, so that a break does not count") {
    CHECK(usual_time(steady(6, 40s), ReviewQueue::postings) == 40s);
    auto with_break = steady(6, 40s);
    for (std::size_t i = 3; i < with_break.size(); ++i) with_break[i].at += 90min;
    CHECK(usual_time(with_break, ReviewQueue::postings) == 40s);
}

TEST_CASE("of fewer than five times nothing is told, nor of a queue that was not worked on") {
    CHECK_FALSE(usual_time({}, ReviewQueue::postings));
    CHECK_FALSE(usual_time(steady(5, 40s), ReviewQueue::postings));
    CHECK_FALSE(usual_time(steady(30, 40s), ReviewQueue::organisations));
}

TEST_CASE("a time runs from the decision before, in whatever queue, and counts for its own") {
    std::vector<OwnDecision> mixed;
    auto now = at("09:00");
    for (int i = 0; i < 6; ++i) {
        mixed.push_back({ReviewQueue::postings, now += 20s});
        mixed.push_back({ReviewQueue::organisations, now += 180s});
    }
    CHECK(usual_time(mixed, ReviewQueue::postings) == 20s);
    CHECK(usual_time(mixed, ReviewQueue::organisations) == 180s);
}

TEST_CASE("the end comes in working time, rounded up to five minutes") {
    CHECK(expected_end(at("10:00"), 30s, 172, nine_to_five) == at("11:30"));
    CHECK(expected_end(at("10:00"), 30s, 120, nine_to_five) == at("11:00"));
    CHECK(expected_end(at("10:00"), 1ms, 1, nine_to_five) == at("10:05"));
    // Half an hour of it is left for Thursday, and what is begun at night begins in the morning.
    CHECK(
        expected_end(at("16:30"), 60s, 60, nine_to_five) ==
        *parse_instant("2026-03-05T09:30:00+08:00"));
    CHECK(
        expected_end(at("20:00"), 60s, 60, nine_to_five) ==
        *parse_instant("2026-03-05T10:00:00+08:00"));
    // From the last working day before the Qingming holidays, which end on a Monday.
    CHECK(
        expected_end(*parse_instant("2026-04-03T16:30:00+08:00"), 60s, 60, nine_to_five) ==
        *parse_instant("2026-04-07T09:30:00+08:00"));
}

TEST_CASE("nothing is told when nothing waits, or beyond five days' work") {
    CHECK_FALSE(expected_end(at("10:00"), 30s, 0, nine_to_five));
    CHECK(expected_end(at("10:00"), 60s, 5 * 480, nine_to_five));
    CHECK_FALSE(expected_end(at("10:00"), 60s, 5 * 480 + 1, nine_to_five));
}

TEST_CASE("a queue says when whoever asks is done with what they may decide, at today's pace") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& desk = office.desk;
        desk.world.time = at("09:00");
        std::vector<postings::PostingId> all;
        for (int i = 0; i < 9; ++i) all.push_back(office.submitted("甲"));
        auto const standing = [&](access::Caller const& by) {
            return desk.read(by, &list_queues, {})->items[0];
        };
        for (int i = 0; i < 6; ++i) {
            CHECK_FALSE(standing(office.ana).expected_end);
            desk.world.time += 10min;
            CHECK(office.decided(office.ana, all[static_cast<std::size_t>(i)], Decision::approve));
        }
        CHECK(desk.world.time == at("10:09"));
        CHECK(standing(office.ana).expected_end == at("10:40"));  // three times ten minutes
        CHECK_FALSE(standing(office.bo).expected_end);
        CHECK(desk.write(office.bo, &claim, {office.waiting(all[8]).id}));
        CHECK(standing(office.ana).expected_end == at("10:30"));  // one is a colleague's
        CHECK(desk.write(office.ana, &claim, {office.waiting(all[7]).id}));
        desk.world.time += 1h;  // both claims have run out, and one of them was hers
        CHECK(standing(office.ana).expected_end == at("11:40"));
        desk.world.time += 24h;
        CHECK_FALSE(standing(office.ana).expected_end);
    });
}
