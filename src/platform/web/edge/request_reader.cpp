#include "platform/web/edge/request_reader.hpp"
#include <algorithm>
#include "platform/web/edge/header_text.hpp"

namespace sx::web::edge {
namespace {

// At once while a header is read, and what an idle connection keeps; while a body is read.
constexpr std::size_t head_bytes = 4096, body_bytes = 65536;

}  // namespace

RequestReader::RequestReader(Limits limits) : limits_(limits) { restart(); }

void RequestReader::restart() {
    stage_ = Stage::idle;
    request_.headers.clear();
    request_.id.clear();
    if (request_.body.capacity() > head_bytes) request_.body = {};
    request_.body.clear();
    if (input_.size() == 0 && input_.capacity() > head_bytes) input_.shrink_to_fit();
    parser_.emplace(request_, limits_.header_bytes);
}

std::span<char> RequestReader::room() {
    auto const room = input_.prepare(stage_ == Stage::body ? body_bytes : head_bytes);
    return {static_cast<char*>(room.data()), room.size()};
}

RequestReader::Next RequestReader::advance() {
    if (stage_ == Stage::idle) skip_line_ends();
    while (input_.size() > 0) {
        if (stage_ == Stage::idle) stage_ = Stage::head;
        boost::system::error_code error;
        input_.consume(parser_->put(input_.cdata(), error));
        if (error && error != http::error::need_more) return refuse(fault_of(error));
        if (stage_ == Stage::head && parser_->is_header_done()) {
            if (auto const fault = head_fault()) return refuse(*fault);
            if (!parser_->is_done()) {
                stage_ = Stage::body;
                parser_->eager(true);
                return Next::body;
            }
        }
        if (parser_->is_done()) {
            stage_ = Stage::whole;
            return Next::answer;
        }
        if (error) break;
    }
    return Next::bytes;
}

// Some clients send one too many after a body (RFC 9112 section 2.2).
void RequestReader::skip_line_ends() {
    auto const* const bytes = static_cast<char const*>(input_.cdata().data());
    auto const* const end = bytes + input_.size();
    auto const* const first =
        std::find_if(bytes, end, [](char c) { return c != '\r' && c != '\n'; });
    input_.consume(static_cast<std::size_t>(first - bytes));
}

RequestReader::Next RequestReader::refuse(Fault fault) {
    fault_ = fault;
    return Next::refusal;
}

Fault RequestReader::fault_of(boost::system::error_code error) const {
    if (error == http::error::header_limit)
        return parser_->line_seen() ? Fault{431, "headers_too_large"}
                                    : Fault{414, "target_too_long"};
    if (error == http::error::body_limit) return {413, "body_too_large"};
    return {400, "malformed_request"};
}

std::optional<Fault> RequestReader::head_fault() const {
    if (parser_->target_bytes() > limits_.target_bytes) return Fault{414, "target_too_long"};
    if (!parser_->known_method()) return Fault{405, "method_not_allowed"};
    if (!framed_well()) return Fault{400, "malformed_request"};
    return {};
}

bool RequestReader::framed_well() const {
    auto const count = [&](std::string_view name) {
        return std::count_if(
            request_.headers.begin(), request_.headers.end(),
            [&](Header const& header) { return header.name == name; });
    };
    // A coding that we do not know hides where the request ends.
    if (!parser_->chunked() && count("transfer-encoding") > 0) return false;
    auto const hosts = count("host");
    return hosts == 1 || (hosts == 0 && parser_->old_client());
}

std::optional<Fault> RequestReader::allow_body(std::size_t most_bytes) {
    auto const length = parser_->content_length();
    if (length && *length > most_bytes) return Fault{413, "body_too_large"};
    parser_->limit_body(most_bytes);
    return {};
}

bool RequestReader::awaits_go_ahead() const {
    return stage_ == Stage::body && input_.size() == 0 &&
           same_text(request_.header("expect"), "100-continue");
}

bool RequestReader::asks_for_websocket() const {
    return parser_->upgrade() && request_.method == Method::get &&
           same_text(request_.header("upgrade"), "websocket");
}

}  // namespace sx::web::edge
