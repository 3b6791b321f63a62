#include "features/postings/repeat_records.hpp"

namespace sx::postings::records {

void save_marks(store::Transaction& tx, Posting const& posting, Marks const& marks) {
    tx.run(
        "insert into posting_marks (posting_id, organisation_id, marks) values ($1, $2, $3) "
        "on conflict (posting_id) do update set marks = excluded.marks",
        posting.id, posting.organisation_id, to_text(marks));
}

void forget_marks(store::Transaction& tx) { tx.run("delete from posting_marks"); }

std::vector<MarkedPosting> marked(store::Transaction& tx, Posting const& posting) {
    return tx.all<MarkedPosting>(
        "from (select p.id, m.marks from posting_marks m join postings p on p.id = m.posting_id "
        "where m.organisation_id = $1 and p.kind = $2 and p.revises is null and p.id <> $3 "
        "and p.state in ('submitted', 'published', 'closed', 'expired')) as marked order by id",
        posting.organisation_id, posting.kind, posting.id);
}

}  // namespace sx::postings::records
