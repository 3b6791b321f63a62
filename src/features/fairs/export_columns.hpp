#pragma once
#include "features/fairs/duty_messages.hpp"
#include "features/fairs/employer_duty_messages.hpp"
#include "features/fairs/notice_messages.hpp"
#include "features/fairs/series_messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::fairs {

exports::Columns<Participation> const& participation_columns();      // staff's list as a table
exports::Columns<Participation> const& own_participation_columns();  // an employer's
exports::Columns<ReviewedNotice> const& notice_columns();            // with how many have confirmed
exports::Columns<ReviewedFair> const& fair_columns();                // in every state
exports::Columns<Fair> const& public_fair_columns();
exports::Columns<FairEmployer> const& fair_employer_columns();
exports::Columns<NoticeVersion> const& notice_version_columns();
exports::Columns<FairSeries> const& series_columns();
exports::Columns<FairDuty> const& duty_columns();                   // the organiser's people
exports::Columns<FairEmployerDuty> const& employer_duty_columns();  // all employers'
exports::Columns<OwnEmployerDuty> const& own_duty_columns();        // one employer's

}  // namespace sx::fairs
