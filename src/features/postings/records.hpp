#pragma once
#include "features/postings/messages.hpp"
#include "platform/store/transaction.hpp"

namespace sx::postings::records {

std::optional<Posting> find(store::Transaction&, PostingId const&);
bool in_fair(store::Transaction&, PostingId const&, Id<fairs::Fair> const&);

}  // namespace sx::postings::records
