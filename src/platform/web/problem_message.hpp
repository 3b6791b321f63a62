#pragma once
#include "platform/wire/type.hpp"

// What a refusal looks like on the wire (RFC 9457, application/problem+json).
namespace sx::web {

struct FieldMessage {
    std::string pointer;  // RFC 6901 into the request; a query parameter is "/name"
    std::string code;     // stable
    std::string message;  // in the caller's language
};
BOOST_DESCRIBE_STRUCT(FieldMessage, (), (pointer, code, message))

struct ProblemMessage {
    std::string type, title;
    std::int64_t status = 0;
    std::string detail;
    std::string code;  // stable: clients switch on it
    std::vector<FieldMessage> fields;
    std::string request_id;
};
BOOST_DESCRIBE_STRUCT(ProblemMessage, (), (type, title, status, detail, code, fields, request_id))

}  // namespace sx::web
