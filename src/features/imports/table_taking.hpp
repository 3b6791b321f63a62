#pragma once
#include "features/imports/table_records.hpp"
#include "platform/web/call.hpp"

namespace sx::imports {

struct Taken {
    std::int64_t added = 0, changed = 0;
};

// Makes postings of a table's rows, one after the other, under the rules of postings. The check is
// the import itself on trial, so the two cannot disagree.
class RowTaking {
public:
    RowTaking(web::Call const&, PostingTable const&);

    // The references that another row of the table has already.
    std::vector<FaultyRow> repeated(TableChunk const&) const;
    // What is wrong with the row; nothing when it was taken. After a wrong one nothing that was
    // taken may be kept.
    std::vector<RowFault> take(TableRow const&);
    Taken const& taken() const { return taken_; }

private:
    struct Target {
        std::optional<postings::PostingId> posting_id;  // absent: a new one
        postings::PostingForm form;
    };
    Result<Target> target_of(TableRow const&) const;

    web::Call const& call_;
    PostingTable const& table_;
    TableRowReader reader_;
    Taken taken_;
};

TableRowReader reader_of(PostingTable const&);

// In words: what is wrong, with the name of a field that has no column.
std::string text_of(RowFault const&, Language);

}  // namespace sx::imports
