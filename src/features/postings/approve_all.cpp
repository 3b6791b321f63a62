#include "features/postings/approve_all.hpp"
#include "features/postings/postings.hpp"
#include "features/postings/records.hpp"
#include "features/postings/reviewing.hpp"

namespace sx::postings {
namespace {

constexpr std::int64_t step_size = 200;  // postings in one transaction

// How far it is; the work's cursor.
struct ApprovalProgress {
    std::optional<web::Cursor> after;
    ApprovedPostings so_far;
};
BOOST_DESCRIBE_STRUCT(ApprovalProgress, (), (after, so_far))

records::ReviewFilter filter_of(std::string const& text) {
    auto input = wire::read_own<ApprovalInput>(text);
    return {PostingState::submitted, input.q, input.organisation_id, input.submitted_until};
}

class ApprovalOfAll final : public jobs::LongWork {
public:
    std::string kind() const override { return "approve_postings"; }

    std::int64_t total(store::Transaction& tx, std::string const& input) override {
        return records::count_reviewed(tx, filter_of(input));
    }

    Advance advance(Step const& step) override {
        auto progress = step.cursor.empty() ? ApprovalProgress()
                                            : wire::read_own<ApprovalProgress>(step.cursor);
        auto postings = records::reviewed(
            step.tx, filter_of(step.input), *web::place_of(progress.after), step_size);
        Mover const mover{step.tx, step.world, step.caller};
        for (auto& posting : postings) {
            progress.after = web::Cursor::stored(web::cursor_of(records::review_place(posting)));
            auto const approved =
                carry_out(mover, posting, organisations::Decision::approve, std::nullopt);
            ++(approved ? progress.so_far.approved : progress.so_far.left);
        }
        Advance advanced{wire::write(progress), static_cast<std::int64_t>(postings.size())};
        if (advanced.done == step_size) return advanced;
        advanced.finished = true;
        advanced.outcome = wire::write(progress.so_far);
        return advanced;
    }
};

}  // namespace

jobs::LongWork& approval_of_all() {
    static ApprovalOfAll work;
    return work;
}

}  // namespace sx::postings
