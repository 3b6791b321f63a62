#pragma once
#include "features/fairs/messages.hpp"

// The JSON of who is on duty.
namespace sx::fairs {

struct FairDuty;
using DutyId = Id<FairDuty>;

struct DutyForm {
    Text<1, 60> task;    // 求职咨询
    Text<1, 40> person;  // as the public may call them: 陈老师
    Text<1, 60> phone;
    Instant starts_at, ends_at;
};
BOOST_DESCRIBE_STRUCT(DutyForm, (), (task, person, phone, starts_at, ends_at))

struct FairDutyKey {
    DutyId id;
    FairId fair_id;
};
BOOST_DESCRIBE_STRUCT(FairDutyKey, (), (id, fair_id))

struct FairDuty : FairDutyKey, DutyForm {};
BOOST_DESCRIBE_STRUCT(FairDuty, (FairDutyKey, DutyForm), ())

struct NewDuty : DutyForm {
    FairId fair_id;
};
BOOST_DESCRIBE_STRUCT(NewDuty, (DutyForm), (fair_id))

struct DutyRef {
    DutyId duty_id;
};
BOOST_DESCRIBE_STRUCT(DutyRef, (), (duty_id))

struct DutyRoster {
    std::vector<FairDuty> items;  // the earliest first
};
BOOST_DESCRIBE_STRUCT(DutyRoster, (), (items))

}  // namespace sx::fairs
