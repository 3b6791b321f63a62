#pragma once
#include "features/postings/messages.hpp"

// The JSON of one change of many postings.
namespace sx::postings {

struct PostingPay {
    SalaryUnit salary_unit{};
    std::optional<Money> salary_min, salary_max;
    std::optional<Number<12, 24>> salary_months;
};
BOOST_DESCRIBE_STRUCT(PostingPay, (), (salary_unit, salary_min, salary_max, salary_months))

struct PostingPlaces {
    codes::RegionCode region_code;
    std::optional<Text<1, 200>> address;
    std::optional<List<PostingPlace, 19>> other_places;
};
BOOST_DESCRIBE_STRUCT(PostingPlaces, (), (region_code, address, other_places))

// What is absent stays as it is.
struct PostingChange {
    std::optional<Instant> closes_at;
    std::optional<Number<1, 9999>> headcount;
    std::optional<PostingPay> pay;
    std::optional<PostingPlaces> places;
    std::optional<PostingContact> contact;
};
BOOST_DESCRIBE_STRUCT(PostingChange, (), (closes_at, headcount, pay, places, contact))

struct KnownPosting {
    PostingId posting_id;
    std::int64_t version = 0;  // that was seen
};
BOOST_DESCRIBE_STRUCT(KnownPosting, (), (posting_id, version))

struct ChangePostings {
    List<KnownPosting, 200> postings;
    PostingChange change;
};
BOOST_DESCRIBE_STRUCT(ChangePostings, (), (postings, change))

// What such a change may touch.
struct PostingTerms {
    Instant closes_at;
    std::int64_t headcount = 0;
    SalaryUnit salary_unit{};
    std::optional<Money> salary_min, salary_max;
    std::optional<Number<12, 24>> salary_months;
    std::vector<PostingPlace> places;  // the main one first
    std::optional<PostingContact> contact;
};
BOOST_DESCRIBE_STRUCT(
    PostingTerms, (),
    (closes_at, headcount, salary_unit, salary_min, salary_max, salary_months, places, contact))

// at_once: also what seekers read. reviewed: they go on reading the old words until the review has
// passed. refused: for the reason in `code` and `message`.
enum class ChangeEffect { unchanged, at_once, reviewed, refused };
BOOST_DESCRIBE_ENUM(ChangeEffect, unchanged, at_once, reviewed, refused)

struct ChangedPosting {
    PostingId posting_id;
    std::int64_t version = 0;
    PostingTitle title;
    PostingState state{};
    ChangeEffect effect{};
    PostingTerms before, after;
    std::vector<web::FieldMessage> problems;  // why it is refused
};
BOOST_DESCRIBE_STRUCT(
    ChangedPosting, (), (posting_id, version, title, state, effect, before, after, problems))

struct ChangedPostings {
    std::vector<ChangedPosting> items;  // in the order asked
};
BOOST_DESCRIBE_STRUCT(ChangedPostings, (), (items))

}  // namespace sx::postings
