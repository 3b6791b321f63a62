#pragma once
#include <string_view>

namespace sx::passkeys {

// Whether these bytes are whole CBOR items (RFC 8949) of the form that authenticators write (CTAP2
// canonical: definite lengths, no tags), not nested deeper than eight. libcbor makes room for as
// many members as an item claims to have before it has seen one, so this is asked first.
bool is_bounded_cbor(std::string_view bytes);

}  // namespace sx::passkeys
