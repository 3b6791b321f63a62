#include <memory>
#include <utility>
#include "features/accounts/accounts.hpp"
#include "features/applications/applications.hpp"
#include "features/applications/bundle.hpp"
#include "features/applications/downloading.hpp"

namespace sx::applications {
namespace {

constexpr std::int64_t step_size = 10;  // resumes in one transaction

// What the person can fetch then; the work's outcome.
struct PrintingOutcome {
    ResumeDownloadId download_id;
};
BOOST_DESCRIBE_STRUCT(PrintingOutcome, (), (download_id))

// A PDF cannot be put down half written: the paper stays in memory between the steps. After a
// restart, or a step that has to be taken again, it is written anew up to where the cursor is.
class ResumePrinting final : public jobs::LongWork {
public:
    std::string kind() const override { return "print_resumes"; }

    std::int64_t total(store::Transaction& tx, std::string const& input) override {
        return records::find_download(tx, wire::read_own<PrintingInput>(input).download_id)
            ->resumes;
    }

    Advance advance(Step const& step) override {
        auto const input = wire::read_own<PrintingInput>(step.input);
        auto const from = step.cursor.empty() ? 0 : std::stoll(step.cursor);
        if (!paper_ || paper_of_ != input.download_id || printed_ != from) begin(step, input, from);
        auto const before = printed_;
        print(step, input, step_size);
        Advance advanced{std::to_string(printed_), printed_ - before};
        if (advanced.done == step_size) return advanced;
        finish(step, input);
        advanced.finished = true;
        advanced.outcome = wire::write(PrintingOutcome{input.download_id});
        return advanced;
    }

private:
    void begin(Step const& step, PrintingInput const& input, std::int64_t from) {
        auto const member = accounts::find(step.tx, step.caller.account);
        auto const items = records::items(step.tx, input.download_id);
        paper_ = std::make_unique<Bundle>(input.language, step.world.now());
        paper_of_ = input.download_id;
        printed_ = 0;
        paper_->list(member->display_name, as_of_now(step.tx, step.caller.organisation, items));
        if (from > 0) print(step, input, from);
    }

    void print(Step const& step, PrintingInput const& input, std::int64_t most) {
        auto const items = records::items(step.tx, input.download_id, printed_, most);
        for (auto const& item : as_of_now(step.tx, step.caller.organisation, items))
            paper_->resume(item);
        printed_ += static_cast<std::int64_t>(items.size());
    }

    void finish(Step const& step, PrintingInput const& input) {
        auto row = *records::find_download(step.tx, input.download_id);
        auto const first = records::items(step.tx, row.id, 0, 1).front();
        auto const bytes = std::exchange(paper_, nullptr)->finish();
        row.file_id = files::keep(
                          step.tx, step.world, files::Purpose::attachment, step.caller.account,
                          {paper_name(row, first, input.language), "application/pdf", bytes})
                          .file_id;
        complete({step.tx, step.world, ApplicationParty::employer, step.caller.account}, row);
    }

    std::unique_ptr<Bundle> paper_;
    ResumeDownloadId paper_of_;
    std::int64_t printed_ = 0;
};

}  // namespace

jobs::LongWork& resume_printing() {
    static ResumePrinting work;
    return work;
}

}  // namespace sx::applications
