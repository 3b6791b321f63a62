#include <unordered_map>
#include "features/imports/composing.hpp"
#include "features/imports/imports.hpp"
#include "features/imports/records.hpp"
#include "features/imports/table_file.hpp"
#include "platform/base/digest.hpp"

namespace sx::imports {
namespace {

constexpr std::size_t batch_size = 1000;  // rows in one transaction

using Cells = std::vector<std::string_view>;

struct KeyedRow {
    std::string key;
    ComposedRow row;
};

std::string key_of(std::string const& mapping, ImportedRow const& row, Cells const& cells) {
    if (row.row_id && code_points(*row.row_id))
        return std::string(mapping).append("/").append(*row.row_id);
    std::string whole;
    for (auto const cell : cells) whole.append(cell).append("\t");
    return std::string(mapping).append("/").append(sha256_hex(whole));
}

// The employers that this import has met already.
using Employers = std::unordered_map<std::string, access::OrganisationId>;

struct Stored {
    std::int64_t added = 0, known = 0, to_read = 0;
    Employers met;
};

// One batch in its transaction. Changes nothing but the database, since it may run again.
class Storing {
public:
    Storing(store::Transaction& tx, World& world, ImportOrder const& order, Employers const& met)
        : tx_(tx), world_(world), order_(order), met_before_(met) {}

    Result<Stored> store(std::vector<KeyedRow> const& rows) {
        for (auto const& keyed : rows) {
            auto const employer = TRY(employer_of(keyed.row));
            if (records::is_known(tx_, keyed.key)) {
                ++stored_.known;
                continue;
            }
            auto const posting = postings::add_imported(
                tx_, world_,
                {keyed.row.form, employer,
                 postings::EmployerName::stored(keyed.row.employer.name.str()),
                 keyed.row.published_at.value_or(world_.now())});
            records::add_row(tx_, keyed.key, posting);
            ++stored_.added;
            stored_.to_read += postings::breaks_a_rule(tx_, keyed.row.form) ? 1 : 0;
        }
        return std::move(stored_);
    }

private:
    Result<access::OrganisationId> employer_of(ComposedRow const& row) {
        auto const& name = row.employer.name.str();
        for (auto const* met : {&met_before_, static_cast<Employers const*>(&stored_.met)})
            if (auto const found = met->find(name); found != met->end()) return found->second;
        auto id = records::find_employer(tx_, name);
        if (!id) {
            id = organisations::create_imported(tx_, world_, row.employer).id;
            records::add_employer(tx_, name, *id);
        }
        if (order_.fair_id) TRY(fairs::admit(tx_, world_, *order_.fair_id, *id));
        stored_.met.emplace(name, *id);
        return *std::move(id);
    }

    store::Transaction& tx_;
    World& world_;
    ImportOrder const& order_;
    Employers const& met_before_;
    Stored stored_;
};

class Importing {
public:
    Importing(store::Database& db, World& world, ImportOrder const& order)
        : db_(db), world_(world), order_(order) {}

    Result<ImportSummary> run(TableFile& table, ImportReader reader, ImportProgress const& go_on) {
        summary_.name = order_.mapping.name;
        while (auto const* cells = table.next()) {
            take(reader, *cells);
            if (batch_.size() < batch_size) continue;
            TRY(flush());
            summary_.stopped = !go_on(reader.report().rows);
            if (summary_.stopped) break;
        }
        TRY(flush());
        summary_.report = reader.report();
        return std::move(summary_);
    }

private:
    void take(ImportReader& reader, Cells const& cells) {
        auto const row = reader.read(cells);
        auto missing = ImportTarget::title;
        auto composed = compose(reader, row, order_.closes_at, missing);
        if (composed) {
            batch_.push_back({key_of(order_.mapping.name, row, cells), *std::move(composed)});
            return;
        }
        summary_.refusals.push_back({reader.report().rows, missing, "", ""});
    }

    Result<> flush() {
        auto stored = TRY(db_.write([&](store::Transaction& tx) {
            return Storing(tx, world_, order_, met_).store(batch_);
        }));
        summary_.added += stored.added;
        summary_.to_read += stored.to_read;
        summary_.known += stored.known;
        met_.merge(stored.met);
        batch_.clear();
        return {};
    }

    store::Database& db_;
    World& world_;
    ImportOrder const& order_;
    Employers met_;
    std::vector<KeyedRow> batch_;
    ImportSummary summary_;
};

}  // namespace

Result<ImportSummary> import_postings(
    store::Database& db, World& world, ImportOrder const& order, ImportProgress const& go_on) {
    auto table = TRY(TableFile::open(order.file));
    auto reader = TRY(ImportReader::bind(order.mapping, table.header()));
    return Importing(db, world, order).run(table, std::move(reader), go_on);
}

}  // namespace sx::imports
