#pragma once
#include "features/proposals/proposals.hpp"
#include "platform/web/call.hpp"

namespace sx::proposals {

// Nothing is saved, and the file stays unclaimed. Outside of a transaction, because a document may
// take seconds. Refuses as files::open_unclaimed and documents::TextReader do, and with
// too_many_documents who has had many read.
Result<Proposals> read_document(Desk&, web::OutsideCall const&, ReadDocument const&);
// The same for the file that is attached to a resume already. Refuses with resume_not_found, and
// with file_not_found where nothing is attached.
Result<Proposals> read_attachment(Desk&, web::OutsideCall const&, ReadAttachment const&);

}  // namespace sx::proposals
