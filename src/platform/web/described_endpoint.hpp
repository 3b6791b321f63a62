#pragma once
#include <functional>
#include "platform/web/call.hpp"
#include "platform/wire/type.hpp"

namespace sx::web {

struct Answer {
    unsigned status = 200;
    std::string body;
    std::string content_type = "application/json";
    bool for_ever = false;      // its address changes with its content, so caches may keep it
    std::string disposition{};  // of a file: whether a browser shows or keeps it, and its name
};

// A file that a use case hands out under its own rule of who may have it.
struct Download {
    enum class As { attachment, shown };  // shown: in the browser; for pictures and PDF only
    std::string name;
    std::string media_type;
    std::string bytes;
    As as = As::attachment;
    bool for_ever = false;  // as Answer's; only where anybody may have it
};
Answer answer_of(Download&&);

// A public page or file, made on the server: for anybody, the same for everybody.
struct Document {
    std::string content;
    unsigned status = 200;
    std::string content_type = "text/html; charset=utf-8";
    bool for_ever = false;  // as Answer's
};

struct Endpoint {
    enum class Runs { reading, writing, outside };
    enum class Gives { json, document, file };

    Method method{};
    Runs runs{};
    Gives gives = Gives::json;
    unsigned status = 200;  // when all goes well
    std::string_view path, summary;
    access::Access access;
    std::string operation_id;
    wire::Type const* input = nullptr;
    wire::Type const* output = nullptr;  // of what it gives as JSON
    std::shared_ptr<void> (*make_input)() = nullptr;
    std::vector<std::string_view> discreet{};  // members that travel in headers, see discreet()
    std::function<Result<Answer>(Call const&, void const* input)> run{};
    std::function<Result<Answer>(OutsideCall const&, void const* input)> run_outside{};

    bool is_document() const { return gives == Gives::document; }
    bool creates() const { return runs == Runs::writing && status == 201; }
    // The member of an upload's input that takes the body as it is: its one Bytes. The others are
    // query parameters then. None for JSON.
    wire::Member const* raw_body() const;
    bool is_discreet(std::string_view member) const;
    // Whether it takes no JSON body: what is not in the path is a query parameter, or discreet.
    bool takes_query() const;
};
using Endpoints = std::vector<Endpoint>;

inline constexpr std::string_view api_prefix = "/api/v1";

// The header that a discreet member travels in, e.g. "sx-q"; its value is percent-encoded UTF-8.
std::string discreet_header(std::string_view member);

}  // namespace sx::web
