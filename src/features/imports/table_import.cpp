#include "features/imports/table_import.hpp"
#include <algorithm>
#include "features/imports/imports.hpp"
#include "features/imports/table_events.hpp"
#include "features/imports/table_taking.hpp"
#include "platform/events/events.hpp"
#include "platform/store/trial.hpp"

namespace sx::imports {
namespace {

using Step = jobs::LongWork::Step;
using Advance = jobs::LongWork::Advance;

// Takes the chunk's rows. Gives those that are wrong; each row once.
std::vector<FaultyRow> take_rows(
    RowTaking& taking, TableChunk const& chunk, std::vector<FaultyRow> faulty) {
    for (auto const& row : chunk.cells) {
        auto faults = taking.take(row);
        if (faults.empty()) continue;
        auto const known = std::ranges::find(faulty, row.number, &FaultyRow::number);
        if (known == faulty.end()) faulty.push_back({row.number, std::move(faults)});
        else known->faults.insert(known->faults.end(), faults.begin(), faults.end());
    }
    std::ranges::sort(faulty, {}, &FaultyRow::number);
    return faulty;
}

std::int64_t count(std::vector<FaultyRow> const& rows) {
    return static_cast<std::int64_t>(rows.size());
}

Advance ended(std::string outcome, TableState state) {
    Advance last;
    last.finished = true;
    last.refused = state != TableState::imported;
    last.outcome = std::move(outcome);
    return last;
}

class ImportOfTable final : public jobs::LongWork {
public:
    std::string kind() const override { return "import_postings"; }

    std::int64_t total(store::Transaction& tx, std::string const& input) override {
        auto const table = records::find_table(tx, wire::read_own<TableWorkInput>(input).table_id);
        return table ? table->total_rows : 0;
    }

    Advance advance(Step const& step) override {
        auto const input = wire::read_own<TableWorkInput>(step.input);
        auto table = records::find_table(step.tx, input.table_id);
        bool const same = table && table->version == input.version;
        if (!same || table->state == TableState::imported)
            return ended("changed_meanwhile", TableState::refused);
        auto const place = step.cursor.empty() ? 0 : std::stoll(step.cursor);
        if (place == 0) {
            records::forget_keys(step.tx, table->id);
            table->bad_rows = 0;
        }
        auto chunk = records::find_chunk(step.tx, table->id, place);
        if (chunk) return check(step, *table, *std::move(chunk));
        if (table->bad_rows == 0) import_all(step, *table);
        else table->state = TableState::refused;
        records::update(step.tx, *table);
        TableWorkOutcome const outcome{
            table->id, table->state, table->bad_rows, table->added, table->changed};
        return ended(wire::write(outcome), table->state);
    }

private:
    static Advance check(Step const& step, PostingTable& table, TableChunk chunk) {
        Venue const venue;
        web::Call const call{step.tx, step.world, step.caller, Language::zh, venue};
        RowTaking taking(call, table);
        auto repeated = taking.repeated(chunk);
        store::on_trial(step.tx, [&] {
            chunk.problems = take_rows(taking, chunk, std::move(repeated));
            return false;
        });
        records::note_problems(step.tx, chunk);
        table.bad_rows += count(chunk.problems);
        records::update(step.tx, table);
        Advance next;
        next.cursor = std::to_string(chunk.place + 1);
        next.done = static_cast<std::int64_t>(chunk.cells.size());
        return next;
    }

    // What was right when it was checked may have become wrong: then nothing is taken.
    static void import_all(Step const& step, PostingTable& table) {
        Venue const venue;
        web::Call const call{step.tx, step.world, step.caller, Language::zh, venue};
        RowTaking taking(call, table);
        std::vector<TableChunk> wrong;
        store::on_trial(step.tx, [&] {
            for (std::int64_t place = 0;; ++place) {
                auto chunk = records::find_chunk(step.tx, table.id, place);
                if (!chunk) return wrong.empty();
                chunk->problems = take_rows(taking, *chunk, {});
                if (!chunk->problems.empty()) wrong.push_back(*std::move(chunk));
            }
        });
        for (auto const& chunk : wrong) {
            records::note_problems(step.tx, chunk);
            table.bad_rows += count(chunk.problems);
        }
        table.state = wrong.empty() ? TableState::imported : TableState::refused;
        if (!wrong.empty()) return;
        table.added = taking.taken().added;
        table.changed = taking.taken().changed;
        records::remove_rows(step.tx, table.id);
        step.tx.announce(events::event(
            PostingTableImported{
                table.organisation_id, step.caller.account, table.added, table.changed},
            table.id, step.world));
    }
};

}  // namespace

// Checks the rows chunk by chunk; if none is wrong, takes all of them in one transaction.
jobs::LongWork& import_of_table() {
    static ImportOfTable work;
    return work;
}

}  // namespace sx::imports
