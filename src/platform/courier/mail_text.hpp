#pragma once
#include "platform/courier/carrier.hpp"

namespace sx::courier {

// Who an e-mail comes from.
struct MailFrom {
    std::string address, name;
};

// Whether `address` can stand in an envelope and a header as it is.
bool is_mail_address(std::string_view address);

// The e-mail as RFC 5322 and 2045 want it, lines ended by CRLF; the text is plain UTF-8 in base64.
// The Message-ID comes from the letter's id: a mailbox that gets it twice may know.
std::string mail_text(Parcel const&, MailFrom const&);

}  // namespace sx::courier
