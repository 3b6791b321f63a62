#include "features/fairs/rules.hpp"

namespace sx::fairs {
namespace {

Problem invalid(std::vector<FieldProblem> fields) {
    return {ProblemKind::invalid, "invalid_fields", std::move(fields)};
}

std::string pointer(std::size_t stage, std::string_view member) {
    return std::string("/stages/").append(std::to_string(stage)).append(member);
}

void check_stages(FairStages const& stages, std::vector<FieldProblem>& wrong) {
    if (stages.empty()) wrong.push_back({"/stages", "stage_required"});
    for (std::size_t at = 0; at < stages.size(); ++at) {
        auto const& stage = stages[at];
        if (at > 0 && stage.starts_at < stages[at - 1].starts_at)
            wrong.push_back(FieldProblem{pointer(at, "/starts_at"), "stages_out_of_order"});
        if (stage.ends_at && *stage.ends_at <= stage.starts_at)
            wrong.push_back(FieldProblem{pointer(at, "/ends_at"), "ends_before_start"});
        if (stage.ended_at && *stage.ended_at < stage.starts_at)
            wrong.push_back(FieldProblem{pointer(at, "/ended_at"), "ends_before_start"});
        bool const may_run_on =
            stage.mode == StageMode::online_normalised || at + 1 == stages.size();
        if (!end_of(stage) && !may_run_on)
            wrong.push_back(FieldProblem{pointer(at, "/ends_at"), "stage_end_required"});
    }
}

void check_times(FairForm const& form, std::vector<FieldProblem>& wrong) {
    std::optional<Instant> before;
    auto const check = [&](std::string_view name, std::optional<Instant> const& at) {
        if (at && before && *at <= *before)
            wrong.push_back(FieldProblem{std::string(name), "times_out_of_order"});
        if (at) before = at;
    };
    check("/announce_at", form.announce_at);
    check("/open_at", form.open_at);
    check("/close_at", form.close_at);
    check("/archive_at", form.archive_at);
}

bool is_on_site(FairStage const& stage) {
    return stage.mode == StageMode::on_campus || stage.mode == StageMode::offline;
}

FieldProblem field_of(FairNeed need) {
    switch (need) {
        case FairNeed::hosts: return {"/hosts", "hosts_required"};
        case FairNeed::contacts: return {"/contacts", "contacts_required"};
        case FairNeed::stage_to_come: return {"/stages", "stage_to_come_required"};
        case FairNeed::must_read: break;
    }
    return {"/must_reads", "must_read_required"};
}

}  // namespace

Result<> check_form(FairForm const& form) {
    std::vector<FieldProblem> wrong;
    check_stages(form.stages, wrong);
    check_times(form, wrong);
    if (!wrong.empty()) return invalid(std::move(wrong));
    return {};
}

bool is_public(FairState state) { return state != FairState::draft; }

Result<> may_edit(Fair const& fair, std::int64_t edited_version) {
    if (fair.state == FairState::archived) return refuse(ProblemKind::conflict, "fair_archived");
    if (fair.version != edited_version) return refuse(ProblemKind::conflict, "changed_meanwhile");
    return {};
}

std::vector<FairNeed> needs_of(FairStep step, Fair const& fair, FairSituation const& situation) {
    std::vector<FairNeed> needs;
    bool to_come = false, on_site = false;
    for (auto const& stage : fair.stages) {
        if (is_over(stage, situation.now)) continue;
        to_come = true;
        on_site = on_site || is_on_site(stage);
    }
    if (step == FairStep::announce) {
        if (fair.hosts.empty()) needs.push_back(FairNeed::hosts);
        if (fair.contacts.empty()) needs.push_back(FairNeed::contacts);
    }
    if (step == FairStep::announce || step == FairStep::open) {
        if (!to_come) needs.push_back(FairNeed::stage_to_come);
    }
    if (step == FairStep::open && on_site && situation.must_reads == 0)
        needs.push_back(FairNeed::must_read);
    return needs;
}

Result<> may_take(FairStep step, Fair const& fair, FairSituation const& situation) {
    std::vector<FieldProblem> fields;
    for (auto const need : needs_of(step, fair, situation)) fields.push_back(field_of(need));
    if (!fields.empty()) return Problem{ProblemKind::conflict, "fair_not_ready", std::move(fields)};
    return {};
}

std::optional<TimedStep> next_by_itself(Fair const& fair) {
    auto const timed = [](FairStep step, std::optional<Instant> const& at) {
        return at ? std::optional(TimedStep{step, *at}) : std::nullopt;
    };
    switch (fair.state) {
        case FairState::draft: return timed(FairStep::announce, fair.announce_at);
        case FairState::announced: return timed(FairStep::open, fair.open_at);
        case FairState::open: return timed(FairStep::close, fair.close_at);
        case FairState::closed: return timed(FairStep::archive, fair.archive_at);
        case FairState::archived: break;
    }
    return std::nullopt;
}

Result<> end_now(Fair& fair, std::int64_t position, Instant now) {
    if (position < 1 || position > static_cast<std::int64_t>(fair.stages.size()))
        return refuse(ProblemKind::not_found, "no_such_stage");
    auto& stage = fair.stages[static_cast<std::size_t>(position - 1)];
    if (!has_begun(stage, now)) return refuse(ProblemKind::conflict, "stage_not_begun");
    if (is_over(stage, now)) return refuse(ProblemKind::conflict, "stage_over");
    stage.ended_at = now;
    return {};
}

void end_running_stages(Fair& fair, Instant now) {
    for (auto& stage : fair.stages)
        if (has_begun(stage, now) && !is_over(stage, now)) stage.ended_at = now;
}

Result<> takes_participations(Fair const& fair) {
    if (fair.state == FairState::announced || fair.state == FairState::open) return {};
    return refuse(ProblemKind::conflict, "fair_takes_no_participations");
}

Result<> may_request_again(ParticipationState state) {
    if (participation_life.next(state, ParticipationStep::request, access::Role::employer))
        return {};
    if (state == ParticipationState::excluded)
        return refuse(ProblemKind::conflict, "excluded_from_fair");
    return refuse(ProblemKind::conflict, "already_taking_part");
}

Result<> check_remark(ParticipationDecision decision, std::optional<Remark> const& remark) {
    if (decision == ParticipationDecision::decline && !remark)
        return invalid({{"/remark", "remark_required"}});
    return {};
}

bool is_public(NoticeState state) {
    return state == NoticeState::published || state == NoticeState::pinned;
}

Result<> may_edit(FairNotice const& notice, std::int64_t edited_version) {
    if (notice.version != edited_version) return refuse(ProblemKind::conflict, "changed_meanwhile");
    return {};
}

Result<> may_confirm(FairNotice const& notice, std::int64_t read_version) {
    if (notice.kind != NoticeKind::must_read || !is_public(notice.state))
        return refuse(ProblemKind::not_found, "notice_not_found");
    if (notice.version != read_version) return refuse(ProblemKind::conflict, "reading_changed");
    return {};
}

Result<> check_duty(DutyForm const& form) {
    if (form.ends_at <= form.starts_at) return invalid({{"/ends_at", "ends_before_start"}});
    return {};
}

Result<> check_duty(EmployerDutyForm const& form) {
    if (form.ends_at <= form.starts_at) return invalid({{"/ends_at", "ends_before_start"}});
    if (form.phone_is_public && !form.phone) return invalid({{"/phone", "required"}});
    return {};
}

Result<> may_have_duties(ParticipationState state) {
    if (state == ParticipationState::requested || state == ParticipationState::approved) return {};
    return refuse(ProblemKind::conflict, participation_life.refusal);
}

}  // namespace sx::fairs
