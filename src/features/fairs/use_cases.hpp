#pragma once
#include "features/fairs/fairs.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint; what everybody may do stands in the
// face.
namespace sx::fairs {

Result<Fair> create(web::Call const&, FairForm const&);
Result<Fair> edit(web::Call const&, EditedFair const&);
Result<Fair> move(web::Call const&, MoveFair const&);
Result<Fair> end_stage(web::Call const&, EndStage const&);
Result<Fair> copy(web::Call const&, CopyFair const&);
Result<web::Download> show_banner(web::Call const&, FairRef const&);
Result<ReviewedFairPage> review(web::Call const&, ListFairs const&);
Result<ReviewedFair> review_one(web::Call const&, FairRef const&);

Result<SeriesPage> list_series(web::Call const&, ListSeries const&);
Result<FairSeries> create_series(web::Call const&, SeriesForm const&);
Result<FairSeries> edit_series(web::Call const&, EditedSeries const&);
Result<ReviewedSeries> review_series(web::Call const&, SeriesRef const&);
Result<FairOutline> show_outline(web::Call const&, FairRef const&);
Result<Fair> draft_edition(web::Call const&, DraftEdition const&);

Result<FairDuty> add_duty(web::Call const&, NewDuty const&);
Result<web::Nothing> remove_duty(web::Call const&, DutyRef const&);
Result<DutyRoster> list_duties(web::Call const&, FairRef const&);

// By employers, of their own participations; the list of all of a fair is for staff.
Result<EmployerDuty> add_employer_duty(web::Call const&, NewEmployerDuty const&);
Result<web::Nothing> remove_employer_duty(web::Call const&, EmployerDutyRef const&);
Result<EmployerDuties> list_own_duties(web::Call const&, ParticipationRef const&);
Result<FairEmployerDuties> list_employer_duties(web::Call const&, FairRef const&);

Result<FairNotice> draft_notice(web::Call const&, NewNotice const&);
Result<FairNotice> edit_notice(web::Call const&, EditedNotice const&);
Result<FairNotice> move_notice(web::Call const&, MoveNotice const&);
Result<ReviewedNoticePage> review_notices(web::Call const&, ListNotices const&);
Result<ReviewedNotice> review_notice(web::Call const&, NoticeRef const&);
Result<NoticeVersions> list_versions(web::Call const&, NoticeRef const&);
Result<MustReads> list_must_reads(web::Call const&, FairRef const&);
Result<FairNotice> confirm_reading(web::Call const&, ConfirmReading const&);

Result<Participation> request_participation(web::Call const&, FairRef const&);
Result<Participation> withdraw_participation(web::Call const&, ParticipationRef const&);
Result<ParticipationPage> list_own_participations(web::Call const&, ListOwnParticipations const&);
Result<ParticipationPage> list_participations(web::Call const&, ListParticipations const&);

}  // namespace sx::fairs
