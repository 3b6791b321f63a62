#pragma once
#include "features/postings/messages.hpp"

namespace sx::postings {

// As the caller sees it who works on it.
PostingRecord record_for(access::Caller const&, Posting const&);
// `rows` were read with one more than the page holds; `place_of` gives a row's cursor.
template <class PlaceOf>
PostingRecordPage page_for(
    access::Caller const& caller, std::vector<Posting> rows, std::int64_t size, PlaceOf place_of) {
    PostingRecordPage page;
    page.next_cursor = web::cut_page(rows, size, place_of);
    for (auto const& row : rows) page.items.push_back(record_for(caller, row));
    return page;
}

}  // namespace sx::postings
