#pragma once
#include <boost/beast/http/basic_parser.hpp>
#include "platform/web/edge/split_target.hpp"
#include "platform/web/http.hpp"

namespace sx::web::edge {

namespace http = boost::beast::http;

// Beast's parser, filling our Request as it goes, without a second representation in between.
class RequestParser final : public http::basic_parser<true> {
    using Text = boost::beast::string_view;
    using Error = boost::beast::error_code;

public:
    RequestParser(Request& request, std::size_t header_bytes) : request_(request) {
        header_limit(static_cast<std::uint32_t>(header_bytes));
        this->body_limit({});  // ours is known only when the header has been read
    }

    void limit_body(std::size_t bytes) { most_body_ = bytes; }
    bool line_seen() const { return line_seen_; }
    bool known_method() const { return known_method_; }
    bool old_client() const { return old_client_; }
    std::size_t target_bytes() const { return target_bytes_; }

private:
    void on_request_impl(http::verb verb, Text, Text target, int version, Error& error) override {
        line_seen_ = true;
        old_client_ = version == 10;
        target_bytes_ = target.size();
        auto const parts = split_target({target.data(), target.size()});
        if (!parts) {
            error = http::error::bad_target;
            return;
        }
        request_.path.assign(parts->path);
        request_.query.assign(parts->query);
        switch (verb) {
            case http::verb::get: request_.method = Method::get; break;
            case http::verb::head: request_.method = Method::head; break;
            case http::verb::post: request_.method = Method::post; break;
            case http::verb::put: request_.method = Method::put; break;
            case http::verb::delete_: request_.method = Method::remove; break;
            default: known_method_ = false;
        }
    }
    void on_response_impl(int, Text, int, Error&) override {}
    void on_field_impl(http::field, Text name, Text value, Error&) override {
        if (is_header_done()) return;  // a trailer: nothing the Site asked for
        auto& header = request_.headers.emplace_back();
        header.name.assign(name.data(), name.size());
        for (auto& c : header.name)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
        header.value.assign(value.data(), value.size());
    }
    void on_header_impl(Error&) override {}
    void on_body_init_impl(boost::optional<std::uint64_t> const&, Error&) override {}
    std::size_t on_body_impl(Text text, Error& error) override { return take(text, error); }
    void on_chunk_header_impl(std::uint64_t, Text, Error&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, Text text, Error& error) override {
        return take(text, error);
    }
    void on_finish_impl(Error&) override {}

    std::size_t take(Text text, Error& error) {
        if (text.size() > most_body_ - request_.body.size()) {
            error = http::error::body_limit;
            return 0;
        }
        request_.body.append(text.data(), text.size());
        return text.size();
    }

    Request& request_;
    std::size_t most_body_ = 0;
    std::size_t target_bytes_ = 0;
    bool line_seen_ = false;
    bool known_method_ = true;
    bool old_client_ = false;
};

}  // namespace sx::web::edge
