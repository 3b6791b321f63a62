#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// HTTP as the rest of the house sees it: plain values, no sockets. web/edge turns bytes into these
// and back.
namespace sx::web {

enum class Method { get, head, post, put, remove };

struct Header {
    std::string name;  // lower case
    std::string value;
};

struct Request {
    Method method = Method::get;
    std::string path{};   // raw, e.g. "/api/v1/postings"; never holds '?'
    std::string query{};  // raw, without '?'
    std::string body{};
    std::vector<Header> headers{};
    std::string peer{};  // the caller's address, for limits only; never logged with a person
    std::string id{};    // of this request, in its log line and in problems

    // The first header of that name (lower case); empty if there is none.
    std::string_view header(std::string_view name) const {
        for (auto const& h : headers)
            if (h.name == name) return h.value;
        return {};
    }
};

// A body that several replies may share, e.g. one kept in memory for all callers.
using Body = std::shared_ptr<std::string const>;

struct Reply {
    unsigned status = 200;
    std::string content_type = "application/json";
    Body body{};  // none means empty
    std::vector<Header> headers{};
    // The endpoint's path pattern, e.g. "/postings/{posting_id}", for logs and metrics; lives as
    // long as the Site.
    std::string_view route{};

    std::string_view text() const { return body ? std::string_view(*body) : std::string_view(); }
};

inline Body body_of(std::string text) {
    return std::make_shared<std::string const>(std::move(text));
}

// RFC 9110's words for a status, e.g. "Not Found".
std::string_view reason_phrase(unsigned status);

// A problem document (RFC 9457) in English: what the edge says when the site does not know better.
Reply plain_problem(Request const&, unsigned status, std::string_view code);

// What the socket edge serves. Every member may be called from any thread at the same time.
class Site {
public:
    virtual ~Site() = default;

    // How large a body this target may send, asked as soon as the header has been read; bytes.
    virtual std::size_t body_limit(Method, std::string_view path) const = 0;
    // On the I/O thread: an answer that is ready in memory, or nothing. Must not block.
    virtual std::optional<Reply> at_once(Request const&) = 0;
    // On a worker thread: the answer; may block on the database. Never throws.
    virtual Reply answer(Request const&) = 0;
    // On the I/O thread: how to say what the edge refuses by itself. 400 malformed_request,
    // 403 cross_site_request, 405 method_not_allowed, 408 request_timeout, 413 body_too_large,
    // 414 target_too_long, 431 headers_too_large, 500 internal_error, 503 too_busy. The request may
    // be only partly read.
    virtual Reply refused(Request const& request, unsigned status, std::string_view code) {
        return plain_problem(request, status, code);
    }
    // On a worker thread: which of the topics the caller of a WebSocket asks for (query
    // "topics=a,b") it may follow; a reply in `refused` ends the upgrade instead.
    struct Following {
        std::vector<std::string> topics;
        std::optional<Reply> refused;
    };
    virtual Following follow(Request const&) = 0;
};

}  // namespace sx::web
