#pragma once
#include "features/seekers/privacy_messages.hpp"
#include "platform/events/events.hpp"
#include "platform/store/transaction.hpp"

// People whom employers may find before they have applied to anything: who chose so, and does not
// say that they are not looking.
namespace sx::seekers {

// A school time without the school: an employer is to look at what was studied, not where.
struct CardSchooling {
    std::optional<codes::Education> education;
    std::optional<codes::MajorCode> major_code;
    std::optional<Text<1, 100>> major_name;
    std::optional<Day> graduates_on;
};
BOOST_DESCRIBE_STRUCT(CardSchooling, (), (education, major_code, major_name, graduates_on))

// Earlier work or an internship, without where.
struct CardExperience {
    Text<1, 60> title;
    ExperienceKind kind = ExperienceKind::work;
    std::int64_t months = 0;
};
BOOST_DESCRIBE_STRUCT(CardExperience, (), (title, kind, months))

// What a resume tells about what somebody can do and wants, and nothing about who it is: no name,
// no phone or mail address, no photo, no school, no earlier employer, no free text. Matching knows
// people by this alone.
struct SeekerCard {
    std::optional<codes::Education> education;
    std::optional<Day> graduates_on;
    std::vector<CardSchooling> schoolings;
    std::optional<codes::RegionCode> lives_in;
    std::optional<std::int64_t> work_months;  // absent: no experience was written down
    std::vector<CardExperience> experiences;
    std::vector<Text<1, 40>> skills;
    std::vector<Text<1, 80>> certificates;
    std::vector<SpokenLanguage> languages;
    std::vector<Text<1, 40>> wanted_titles;
    std::vector<codes::RegionCode> wanted_regions;
    std::optional<Money> wanted_salary_min, wanted_salary_max;  // a month
    std::vector<postings::PostingKind> wanted_kinds;            // empty: any
    std::optional<Day> available_from;
    std::optional<SearchState> search_state;
};
BOOST_DESCRIBE_STRUCT(
    SeekerCard, (),
    (education, graduates_on, schoolings, lives_in, work_months, experiences, skills, certificates,
     languages, wanted_titles, wanted_regions, wanted_salary_min, wanted_salary_max, wanted_kinds,
     available_from, search_state))

// Words that hold a phone number, a mail address, a link or the person's own name are left out.
SeekerCard card_of(ResumeContent const&, Day today);

struct FindableSeeker {
    AccountId account_id;
    std::int64_t version = 0;  // of the resume
    Instant updated_at;
    SeekerCard card;
};

// By account, those after `after`; the default resume of each.
std::vector<FindableSeeker> findable_seekers(
    store::Transaction&, AccountId const& after, std::int64_t most, Day today);
// Nothing unless this one may be found.
std::optional<FindableSeeker> find_findable(store::Transaction&, AccountId const&, Day today);
// Whether this employer may find this seeker now: findable, and has not blocked it.
bool may_find(store::Transaction&, AccountId const&, access::OrganisationId const&);
// Whom the seeker has blocked, in no particular order.
std::vector<access::OrganisationId> blocked_employers(store::Transaction&, AccountId const&);
// Who has blocked this employer, findable or not, in no particular order.
std::vector<AccountId> blockers_of(store::Transaction&, access::OrganisationId const&);

// Whether the event's account may be found otherwise since, or no more.
bool may_change_card(events::Event const&);

}  // namespace sx::seekers
