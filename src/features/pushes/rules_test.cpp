#include "features/pushes/rules.hpp"
#include <doctest/doctest.h>
#include "features/postings/test_postings.hpp"

using namespace sx;
using namespace sx::pushes;

namespace {

codes::RegionCode region(std::string_view code) {
    return codes::RegionCode::stored(std::string(code));
}

seekers::LookingSeeker bachelor_of(std::string_view day, std::string_view wanted) {
    seekers::LookingSeeker seeker;
    seeker.education = codes::Education::bachelor;
    seeker.graduates_on = parse_day(day);
    seeker.wanted_regions.push_back(region(wanted));
    return seeker;
}

PushBatch simulated(std::int64_t pushes) {
    PushBatch batch;
    batch.reckoning.emplace();
    batch.reckoning->batch.pushes = pushes;
    return batch;
}

}  // namespace

TEST_CASE("an audience that asks for nothing is everybody") {
    CHECK(is_meant(seekers::LookingSeeker(), PushAudience()));
}

TEST_CASE("education is the least, and unsaid education is too little") {
    PushAudience audience;
    audience.education = codes::Education::bachelor;
    CHECK(is_meant(bachelor_of("2027-06-30", "420111"), audience));
    audience.education = codes::Education::master;
    CHECK(!is_meant(bachelor_of("2027-06-30", "420111"), audience));
    CHECK(!is_meant(seekers::LookingSeeker(), audience));
}

TEST_CASE("a year of graduation is one of those asked for") {
    PushAudience audience;
    audience.graduation_years = {{2026}, {2027}};
    CHECK(is_meant(bachelor_of("2027-06-30", "420111"), audience));
    CHECK(!is_meant(bachelor_of("2028-01-01", "420111"), audience));
    CHECK(!is_meant(seekers::LookingSeeker(), audience));
}

TEST_CASE("a wanted region counts when it lies in one that is asked for, or holds one") {
    PushAudience audience;
    audience.regions.push_back(region("420100"));
    CHECK(is_meant(bachelor_of("2027-06-30", "420111"), audience));
    CHECK(is_meant(bachelor_of("2027-06-30", "420000"), audience));
    CHECK(!is_meant(bachelor_of("2027-06-30", "420200"), audience));
}

TEST_CASE("a posting is meant by its kind and its places, while it is open") {
    auto const now = TestWorld().time;
    auto posting = postings::posting_form(now);
    PushOffer offer;
    CHECK(is_meant(posting, offer, now));
    CHECK(!is_meant(posting, offer, posting.closes_at));
    offer.kinds.push_back(postings::PostingKind::traineeship);
    CHECK(!is_meant(posting, offer, now));
    offer.kinds.push_back(postings::PostingKind::job);
    CHECK(is_meant(posting, offer, now));
    offer.regions.push_back(region("310000"));
    CHECK(!is_meant(posting, offer, now));
    posting.other_places.emplace();
    posting.other_places->push_back({region("310115"), {}});
    CHECK(is_meant(posting, offer, now));
}

TEST_CASE("what was sent takes places, and none are left below nothing") {
    CHECK(capacity_of(3, 10, 0) == 30);
    CHECK(capacity_of(3, 10, 12) == 18);
    CHECK(capacity_of(1, 2, 5) == 0);
}

TEST_CASE("parts are told in ten-thousandths, of nothing as nothing") {
    CHECK(basis_points(1, 3) == 3333);
    CHECK(basis_points(5, 5) == 10'000);
    CHECK(basis_points(5, 0) == 0);
}

TEST_CASE("a name is masked but for its first character") {
    CHECK(masked("林知夏") == "林**");
    CHECK(masked("Ana") == "A**");
}

TEST_CASE("a batch is approved when it sends something and its samples were seen") {
    CHECK(may_approve(PushBatch()).error().code == "nothing_to_push");
    CHECK(may_approve(simulated(0)).error().code == "nothing_to_push");
    auto batch = simulated(1);
    CHECK(may_approve(batch).error().code == "push_samples_not_seen");
    batch.samples_seen_at = TestWorld().time;
    CHECK(may_approve(batch));
}
