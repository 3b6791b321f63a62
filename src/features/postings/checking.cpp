#include "features/postings/check_records.hpp"
#include "features/postings/moving.hpp"
#include "features/postings/postings.hpp"
#include "features/postings/records.hpp"
#include "features/postings/use_cases.hpp"
#include "features/postings/wording.hpp"
#include "platform/events/events.hpp"

// Everything published, by the rules of today: what nobody has allowed goes before the reviewers.
namespace sx::postings {
namespace {

constexpr std::int64_t step_size = 200;  // postings in one transaction
constexpr std::int64_t most_shown = 20;

struct CheckRef {
    Id<WordingCheck> check_id;
};
BOOST_DESCRIBE_STRUCT(CheckRef, (), (check_id))

struct WordingEdition;

class CheckOfWordings final : public jobs::LongWork {
public:
    std::string kind() const override { return "check_wordings"; }

    std::int64_t total(store::Transaction& tx, std::string const&) override {
        return records::count_published(tx);
    }

    Advance advance(Step const& step) override {
        auto check = check_of(step);
        Mover const mover{step.tx, step.world, step.caller};
        auto postings = records::published_after(step.tx, step.cursor, step_size);
        Advance next{step.cursor, static_cast<std::int64_t>(postings.size())};
        for (auto& posting : postings) {
            next.cursor = posting.id.text;
            if (posting.questioned_at || !is_doubtful(step.tx, posting)) continue;
            move(mover, posting, PostingStep::question, PostingState::published);
            ++check.questioned;
        }
        check.looked_at += next.done;
        if (next.done < step_size) {
            next.finished = check.whole = true;
            next.outcome = wire::write(CheckedWordings{check.looked_at, check.questioned});
            check.ended_at = step.world.now();
        }
        records::update(step.tx, check);
        return next;
    }

    // What it has found stays where it is.
    void stopped(Step const& step) override {
        auto check = check_of(step);
        check.ended_at = step.world.now();
        records::update(step.tx, check);
    }

private:
    static WordingCheck check_of(Step const& step) {
        return records::find_check(step.tx, wire::read_own<CheckRef>(step.input).check_id).value();
    }
};

WordingCheck begin_check(web::Call const& call) {
    WordingCheck check;
    check.id = call.world.fresh<WordingCheck>();
    check.edition = screening::edition(call.tx);
    check.started_by = call.caller.account;
    check.started_at = call.world.now();
    check.work_id = jobs::start(call, wording_check(), wire::write(CheckRef{check.id})).id;
    records::insert(call.tx, check);
    return check;
}

}  // namespace

jobs::LongWork& wording_check() {
    static CheckOfWordings work;
    return work;
}

Result<WordingChecks> list_wording_checks(web::Call const& call, web::Nothing const&) {
    WordingChecks all;
    all.edition = screening::edition(call.tx);
    all.checked = records::was_checked(call.tx, all.edition);
    all.published = records::count_published(call.tx);
    all.questioned = records::count_questioned(call.tx);
    all.items = records::checks(call.tx, most_shown);
    return all;
}

Result<WordingCheck> check_wordings(web::Call const& call, web::Nothing const&) {
    if (records::is_checking(call.tx)) return refuse(ProblemKind::conflict, "wording_check_runs");
    return begin_check(call);
}

// One that runs goes on; what it has read by older rules is read once more after it.
void check_by_new_rules(web::Call const& call) {
    auto const edition = screening::edition(call.tx);
    if (!records::knows_edition(call.tx, edition))
        records::note_edition(call.tx, edition, call.world.now());
    begin_check(call);
}

bool has_new_wording_rules(store::Transaction& tx) {
    return !records::knows_edition(tx, screening::edition(tx));
}

// A venue that has published nothing yet has nothing to check.
void note_wording_rules(store::Transaction& tx, World& world) {
    if (!has_new_wording_rules(tx)) return;
    auto const edition = screening::edition(tx);
    records::note_edition(tx, edition, world.now());
    if (records::count_published(tx) == 0) return;
    tx.announce(events::event(WordingRulesChanged{edition}, Id<WordingEdition>{edition}, world));
}

}  // namespace sx::postings
