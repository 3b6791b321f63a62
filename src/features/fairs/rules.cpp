#include "features/fairs/rules.hpp"

namespace sx::fairs {
namespace {

Problem invalid(std::vector<FieldProblem> fields) {
    return {ProblemKind::invalid, "invalid_fields", std::move(fields)};
}

std::string pointer(std::size_t stage, std::string_view member) {
    return std::string("/stages/").append(std::to_string(stage)).append(member);
}

}  // namespace

Result<> check_stages(FairStages const& stages) {
    if (stages.empty()) return invalid({{"/stages", "stage_required"}});
    std::vector<FieldProblem> wrong;
    for (std::size_t at = 0; at < stages.size(); ++at) {
        auto const& stage = stages[at];
        if (at > 0 && stage.starts_at < stages[at - 1].starts_at)
            wrong.push_back(FieldProblem{pointer(at, "/starts_at"), "stages_out_of_order"});
        if (stage.ends_at && *stage.ends_at <= stage.starts_at)
            wrong.push_back(FieldProblem{pointer(at, "/ends_at"), "ends_before_start"});
        bool const may_run_on =
            stage.mode == StageMode::online_normalised || at + 1 == stages.size();
        if (!stage.ends_at && !may_run_on)
            wrong.push_back(FieldProblem{pointer(at, "/ends_at"), "stage_end_required"});
    }
    if (!wrong.empty()) return invalid(std::move(wrong));
    return {};
}

bool is_public(FairState state) { return state != FairState::draft; }

Result<> may_edit(Fair const& fair, std::int64_t edited_version) {
    if (fair.state == FairState::archived) return refuse(ProblemKind::conflict, "fair_archived");
    if (fair.version != edited_version) return refuse(ProblemKind::conflict, "changed_meanwhile");
    return {};
}

Result<> takes_participations(Fair const& fair) {
    if (fair.state == FairState::announced || fair.state == FairState::open) return {};
    return refuse(ProblemKind::conflict, "fair_takes_no_participations");
}

Result<> may_request_again(ParticipationState state) {
    if (participation_life.next(state, ParticipationStep::request, access::Role::employer))
        return {};
    return refuse(ProblemKind::conflict, "already_taking_part");
}

Result<> check_remark(ParticipationDecision decision, std::optional<Remark> const& remark) {
    if (decision == ParticipationDecision::decline && !remark)
        return invalid({{"/remark", "remark_required"}});
    return {};
}

}  // namespace sx::fairs
