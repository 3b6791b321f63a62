#pragma once
#include "features/postings/messages.hpp"
#include "features/postings/settings.hpp"
#include "platform/web/call.hpp"

namespace sx::postings {

// As the caller sees it who works on it.
PostingRecord record_for(web::Call const&, Posting const&);
PostingRecord record_for(web::Call const&, Posting const&, PostingSettings const&);

// `rows` were read with one more than the page holds; `place_of` gives a row's cursor.
template <class PlaceOf>
PostingRecordPage page_for(
    web::Call const& call, std::vector<Posting> rows, std::int64_t size, PlaceOf place_of) {
    PostingRecordPage page;
    page.next_cursor = web::cut_page(rows, size, place_of);
    auto const settings = records::settings(call.tx);
    for (auto const& row : rows) page.items.push_back(record_for(call, row, settings));
    return page;
}

}  // namespace sx::postings
