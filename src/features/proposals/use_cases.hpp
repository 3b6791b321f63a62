#pragma once
#include "features/proposals/proposals.hpp"
#include "platform/web/call.hpp"

namespace sx::proposals {

// Nothing is saved, and the file stays unclaimed. Outside of a transaction, because a document may
// take seconds. Refuses as files::open_unclaimed and documents::TextReader do, and with
// too_many_documents who has had many read.
Result<Proposals> read_document(Desk&, web::OutsideCall const&, ReadDocument const&);

}  // namespace sx::proposals
