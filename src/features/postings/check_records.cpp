#include "features/postings/check_records.hpp"
#include "platform/wire/json.hpp"

namespace sx::postings::records {
namespace {

struct AllowedRow {
    std::optional<std::string> allowed_wording;
};
BOOST_DESCRIBE_STRUCT(AllowedRow, (), (allowed_wording))

}  // namespace

AllowedWording allowed(store::Transaction& tx, PostingId const& id) {
    auto const row = tx.one<AllowedRow>("from postings where id = $1", id);
    if (!row || !row->allowed_wording) return {};
    return wire::read_own<AllowedWording>(*row->allowed_wording);
}

void keep_allowed(store::Transaction& tx, PostingId const& id, AllowedWording const& allowed) {
    tx.run("update postings set allowed_wording = $2 where id = $1", id, wire::write(allowed));
}

std::int64_t count_published(store::Transaction& tx) {
    return tx.count("from postings where state = 'published'");
}

std::int64_t count_questioned(store::Transaction& tx) {
    return tx.count("from postings where questioned_at is not null");
}

std::vector<Posting> published_after(
    store::Transaction& tx, std::string const& after, std::int64_t most) {
    return tx.all<Posting>(
        "from postings where state = 'published' and id > $1 order by id limit $2", after, most);
}

std::int64_t count_written(store::Transaction& tx) {
    return tx.count("from postings where state not in ('draft', 'discarded', 'merged')");
}

std::vector<Posting> written_after(
    store::Transaction& tx, std::string const& after, std::int64_t most) {
    return tx.all<Posting>(
        "from postings where state not in ('draft', 'discarded', 'merged') and id > $1 "
        "order by id limit $2",
        after, most);
}

void insert(store::Transaction& tx, WordingCheck const& check) {
    tx.insert("wording_checks", check);
}
void update(store::Transaction& tx, WordingCheck const& check) {
    tx.update("wording_checks", check);
}

std::optional<WordingCheck> find_check(store::Transaction& tx, Id<WordingCheck> const& id) {
    return tx.one<WordingCheck>("from wording_checks where id = $1", id);
}

std::vector<WordingCheck> checks(store::Transaction& tx, std::int64_t most) {
    return tx.all<WordingCheck>("from wording_checks order by id desc limit $1", most);
}

bool is_checking(store::Transaction& tx) {
    return tx.count("from wording_checks where ended_at is null") > 0;
}

bool was_checked(store::Transaction& tx, std::string const& edition) {
    return tx.count("from wording_checks where edition = $1 and whole = 1", edition) > 0;
}

bool knows_edition(store::Transaction& tx, std::string const& edition) {
    return tx.count("from wording_editions where id = $1", edition) > 0;
}

void note_edition(store::Transaction& tx, std::string const& edition, Instant at) {
    tx.run("insert into wording_editions (id, noted_at) values ($1, $2)", edition, at);
}

}  // namespace sx::postings::records
