#include "app/log.hpp"
#include "platform/wire/json.hpp"

namespace sx::app {
namespace {

struct NoteLine {
    Instant at;
    std::string level, event, detail;
};
BOOST_DESCRIBE_STRUCT(NoteLine, (), (at, level, event, detail))

struct RequestLine {
    Instant at;
    std::string level, event, request_id, method, route;
    std::int64_t status = 0, bytes = 0, micros = 0;
};
BOOST_DESCRIBE_STRUCT(
    RequestLine, (), (at, level, event, request_id, method, route, status, bytes, micros))

struct FailureLine {
    Instant at;
    std::string level, event, where, request_id, what;
};
BOOST_DESCRIBE_STRUCT(FailureLine, (), (at, level, event, where, request_id, what))

std::string_view name_of(web::Method method) {
    switch (method) {
        case web::Method::get: return "GET";
        case web::Method::head: return "HEAD";
        case web::Method::post: return "POST";
        case web::Method::put: return "PUT";
        case web::Method::remove: return "DELETE";
    }
    return "";
}

}  // namespace

void Log::note(std::string_view event, std::string_view detail) {
    if (detail_ == Detail::failures) return;
    write(wire::write(NoteLine{world_.now(), "info", std::string(event), std::string(detail)}));
}

void Log::request(web::edge::LogLine const& line) {
    if (detail_ == Detail::failures && line.status < 500) return;
    write(wire::write(RequestLine{
        world_.now(), line.status < 500 ? "info" : "error", "request", std::string(line.id),
        std::string(name_of(line.method)), std::string(line.route), std::int64_t{line.status},
        static_cast<std::int64_t>(line.bytes), line.took.count()}));
}

void Log::failure(
    std::string_view where, std::string_view request_id, std::exception const& failure) {
    write(wire::write(FailureLine{
        world_.now(), "error", "failure", std::string(where), std::string(request_id),
        failure.what()}));
}

void Log::write(std::string line) {
    line += '\n';
    std::lock_guard const lock(mutex_);
    std::fwrite(line.data(), 1, line.size(), stderr);  // unbuffered: one call, one line
}

}  // namespace sx::app
