#pragma once
#include "features/postings/kind_details.hpp"
#include "features/postings/terms.hpp"
#include "features/screening/screening.hpp"
#include "platform/codes/checked.hpp"
#include "platform/codes/terms.hpp"
#include "platform/wire/type.hpp"

// What an employer says about a posting. Member names are the wire names; types carry the limits.
namespace sx::postings {

struct Posting;
using PostingId = Id<Posting>;

using PostingTitle = Text<1, 80>;
using EmployerName = Text<1, 100>;
using PostingRemark = Text<1, 500>;
using RepeatReason = Text<1, 200>;
using screening::WordingReason;

struct PostingPlace {
    codes::RegionCode region_code;
    std::optional<Text<1, 200>> address;
};
BOOST_DESCRIBE_STRUCT(PostingPlace, (), (region_code, address))

// Whom to ask about the posting; everybody may read it.
struct PostingContact {
    Text<1, 40> name;
    std::optional<Text<5, 40>> phone;
    std::optional<Text<3, 100>> email;
};
BOOST_DESCRIBE_STRUCT(PostingContact, (), (name, phone, email))

// What an employer offers. Amounts are fen per salary_unit; codes are those of the code tables.
struct PostingForm {
    PostingTitle title;
    PostingKind kind{};
    Text<1, 10000> description;
    Number<1, 9999> headcount;
    SalaryUnit salary_unit{};
    std::optional<Money> salary_min, salary_max;
    std::optional<Number<12, 24>> salary_months;   // paid in a year; absent is 12
    codes::Education education{};                  // the least that is asked
    Number<0, 50> experience_years;                // the least that is asked
    List<codes::MajorCode, 100> major_codes;       // empty: any
    std::optional<codes::RegionCode> region_code;  // the main place; absent: anywhere
    std::optional<Text<1, 200>> address;
    std::optional<List<PostingPlace, 19>> other_places;  // besides the main one
    List<Text<1, 40>, 40> benefits;
    std::optional<PostingContact> contact;
    Instant closes_at;  // no application from this instant on: the end of a day in Shanghai
    // The part of its kind; the others are absent.
    std::optional<JobDetails> job;
    std::optional<TraineeshipDetails> traineeship;
    std::optional<InternshipDetails> internship;
    std::optional<PublicInstitutionDetails> public_institution;
    std::optional<GrassrootsDetails> grassroots;
};
BOOST_DESCRIBE_STRUCT(
    PostingForm, (),
    (title, kind, description, headcount, salary_unit, salary_min, salary_max, salary_months,
     education, experience_years, major_codes, region_code, address, other_places, benefits,
     contact, closes_at, job, traineeship, internship, public_institution, grassroots))

}  // namespace sx::postings
