#pragma once
#include "features/postings/messages.hpp"
#include "platform/store/transaction.hpp"

// The table posting_interest.
namespace sx::postings::records {

void open_interest(store::Transaction&, PostingId const&);
void change_interest(store::Transaction&, PostingId const&, std::int64_t by);
void forget_interest(store::Transaction&);

}  // namespace sx::postings::records
