#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <boost/beast/core/flat_buffer.hpp>
#include "platform/web/edge/request_parser.hpp"
#include "platform/web/http.hpp"

namespace sx::web::edge {

// Why bytes were no request that we take.
struct Fault {
    unsigned status;
    std::string_view code;
};

// Turns the bytes of one connection into requests, one after the other. Knows no socket and no
// clock.
class RequestReader {
public:
    struct Limits {
        std::size_t header_bytes;
        std::size_t target_bytes;
    };
    enum class Stage { idle, head, body, whole };
    enum class Next { bytes, body, answer, refusal };

    explicit RequestReader(Limits);

    // Where more bytes go; took() tells how many came.
    std::span<char> room();
    void took(std::size_t bytes) { input_.commit(bytes); }

    // As far as the bytes go. bytes: more are needed; body: the header has come, allow_body() and
    // go on; answer: request() is whole; refusal: see fault(), and nothing more can be read.
    Next advance();
    // Refuses when the body's announced length is above.
    std::optional<Fault> allow_body(std::size_t most_bytes);
    // Whether the client waits to be told that its body is welcome.
    bool awaits_go_ahead() const;
    // Forget the request that was answered; bytes of the next stay.
    void restart();

    Request& request() { return request_; }
    Stage stage() const { return stage_; }
    Fault fault() const { return fault_; }
    bool keeps_alive() const { return parser_->keep_alive(); }
    bool old_client() const { return parser_->old_client(); }
    bool asks_for_websocket() const;

private:
    void skip_line_ends();
    Next refuse(Fault);
    Fault fault_of(boost::system::error_code) const;
    std::optional<Fault> head_fault() const;
    bool framed_well() const;

    Limits const limits_;
    boost::beast::flat_buffer input_;
    Request request_;
    std::optional<RequestParser> parser_;
    Stage stage_ = Stage::idle;
    Fault fault_{};
};

}  // namespace sx::web::edge
