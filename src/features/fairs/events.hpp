#pragma once
#include "features/fairs/participation_messages.hpp"

// What other features may learn. An event's members and name never change; a new meaning is a new
// event. `by` is the member of staff or of the organisation who did it.
namespace sx::fairs {

struct FairCreated {  // the subject of these is the fair
    static constexpr std::string_view type = "fair_created";
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(FairCreated, (), (by))

struct FairEdited {
    static constexpr std::string_view type = "fair_edited";
    access::AccountId by;
    std::int64_t version = 0;  // that it has now
};
BOOST_DESCRIBE_STRUCT(FairEdited, (), (by, version))

struct FairAnnounced {
    static constexpr std::string_view type = "fair_announced";
    std::optional<access::AccountId> by;  // absent: its time had come
};
BOOST_DESCRIBE_STRUCT(FairAnnounced, (), (by))

struct FairOpened {
    static constexpr std::string_view type = "fair_opened";
    std::optional<access::AccountId> by;  // absent: its time had come
};
BOOST_DESCRIBE_STRUCT(FairOpened, (), (by))

struct FairClosed {
    static constexpr std::string_view type = "fair_closed";
    std::optional<access::AccountId> by;  // absent: its time had come
};
BOOST_DESCRIBE_STRUCT(FairClosed, (), (by))

struct FairArchived {
    static constexpr std::string_view type = "fair_archived";
    std::optional<access::AccountId> by;  // absent: its time had come
};
BOOST_DESCRIBE_STRUCT(FairArchived, (), (by))

struct FairStageEnded {
    static constexpr std::string_view type = "fair_stage_ended";
    access::AccountId by;
    std::int64_t position = 0;  // the first stage is 1
};
BOOST_DESCRIBE_STRUCT(FairStageEnded, (), (by, position))

struct ParticipationRequested {  // the subject of these is the participation
    static constexpr std::string_view type = "participation_requested";
    FairId fair_id;
    access::OrganisationId organisation_id;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(ParticipationRequested, (), (fair_id, organisation_id, by))

struct ParticipationApproved {
    static constexpr std::string_view type = "participation_approved";
    FairId fair_id;
    access::OrganisationId organisation_id;
    std::optional<access::AccountId> by;  // absent: admitted by an import
};
BOOST_DESCRIBE_STRUCT(ParticipationApproved, (), (fair_id, organisation_id, by))

struct ParticipationDeclined {
    static constexpr std::string_view type = "participation_declined";
    FairId fair_id;
    access::OrganisationId organisation_id;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(ParticipationDeclined, (), (fair_id, organisation_id, by))

struct ParticipationReopened {  // an organiser asks for another decision
    static constexpr std::string_view type = "participation_reopened";
    FairId fair_id;
    access::OrganisationId organisation_id;
    access::AccountId by;
    ParticipationState from{};  // whether it had been approved
};
BOOST_DESCRIBE_STRUCT(ParticipationReopened, (), (fair_id, organisation_id, by, from))

struct ParticipationWithdrawn {  // by its employer, or by staff who exclude it
    static constexpr std::string_view type = "participation_withdrawn";
    FairId fair_id;
    access::OrganisationId organisation_id;
    access::AccountId by;
    ParticipationState from{};  // whether it had been approved
};
BOOST_DESCRIBE_STRUCT(ParticipationWithdrawn, (), (fair_id, organisation_id, by, from))

}  // namespace sx::fairs
