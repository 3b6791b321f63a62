#pragma once
#include "features/fairs/participation_messages.hpp"

// The JSON of whom an employer has on duty at a fair.
namespace sx::fairs {

struct EmployerDuty;
using EmployerDutyId = Id<EmployerDuty>;

struct EmployerDutyForm {
    std::optional<access::AccountId> account_id;  // of a member; others have none here
    Text<1, 40> person;                           // as the public may call them: 王经理
    Text<0, 60> task;                             // 现场面试
    std::optional<Text<5, 30>> phone;
    bool phone_is_public = false;  // if not, the organiser alone sees it
    Instant starts_at, ends_at;
};
BOOST_DESCRIBE_STRUCT(
    EmployerDutyForm, (), (account_id, person, task, phone, phone_is_public, starts_at, ends_at))

struct EmployerDutyKey {
    EmployerDutyId id;
    ParticipationId participation_id;
};
BOOST_DESCRIBE_STRUCT(EmployerDutyKey, (), (id, participation_id))

// Also the record.
struct EmployerDuty : EmployerDutyKey, EmployerDutyForm {};
BOOST_DESCRIBE_STRUCT(EmployerDuty, (EmployerDutyKey, EmployerDutyForm), ())

struct NewEmployerDuty : EmployerDutyForm {
    ParticipationId participation_id;
};
BOOST_DESCRIBE_STRUCT(NewEmployerDuty, (EmployerDutyForm), (participation_id))

struct EmployerDutyRef {
    EmployerDutyId duty_id;
};
BOOST_DESCRIBE_STRUCT(EmployerDutyRef, (), (duty_id))

struct OwnEmployerDuty : EmployerDuty {
    bool has_left = false;  // no member any more: nobody else sees it
};
BOOST_DESCRIBE_STRUCT(OwnEmployerDuty, (EmployerDuty), (has_left))

struct EmployerDuties {
    std::vector<OwnEmployerDuty> items;  // the earliest first
};
BOOST_DESCRIBE_STRUCT(EmployerDuties, (), (items))

// Of all employers in a fair, for staff.
struct FairEmployerDuty : EmployerDuty {
    access::OrganisationId organisation_id;
    std::string organisation_name;
};
BOOST_DESCRIBE_STRUCT(FairEmployerDuty, (EmployerDuty), (organisation_id, organisation_name))

struct FairEmployerDuties {
    std::vector<FairEmployerDuty> items;  // the earliest first
};
BOOST_DESCRIBE_STRUCT(FairEmployerDuties, (), (items))

// As everybody sees it: the telephone only where the employer chose so.
struct PublicDuty {
    FairId fair_id;
    std::string fair_title, person, task;
    std::optional<std::string> phone;
    Instant starts_at, ends_at;
};
BOOST_DESCRIBE_STRUCT(
    PublicDuty, (), (fair_id, fair_title, person, task, phone, starts_at, ends_at))

struct PublicDuties {
    std::vector<PublicDuty> items;  // that are not over, the earliest first
};
BOOST_DESCRIBE_STRUCT(PublicDuties, (), (items))

struct EmployerRef {
    access::OrganisationId organisation_id;
};
BOOST_DESCRIBE_STRUCT(EmployerRef, (), (organisation_id))

}  // namespace sx::fairs
