#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include "platform/web/http.hpp"

// Sending less: gzip for text that is worth it.
namespace sx::web::edge {

// Whether the caller takes that content coding (RFC 9110 section 12.5.3), e.g. "gzip"; "q=0" means
// no.
bool accepts(Request const&, std::string_view coding);

// `level` from 1, fast, to 9, small. Throws std::bad_alloc.
std::string gzip(std::string_view bytes, int level);

// Whether zipping pays: text of more than 1 KiB that is not coded yet. A reply that sets a cookie
// stays as it is, so that the length of a page never speaks about a secret beside text of the
// caller's choice.
bool worth_zipping(Reply const&);

// Zipped forms of bodies that are sent again and again, kept as long as the bodies live. One
// thread.
class GzipCache {
public:
    Body zipped(Body const&);

private:
    struct Entry {
        std::weak_ptr<std::string const> body;
        Body zipped;
    };
    std::unordered_map<std::string const*, Entry> entries_;
};

// Zips the reply's body if that pays and the caller takes it: with a cache for bodies that are sent
// again, without one for those made for this caller. Says in Vary that it might have been, and
// weakens the ETag, since the bytes differ.
void zip_if_wanted(Request const&, Reply&, GzipCache* cache);

}  // namespace sx::web::edge
