#pragma once
#include <cstdio>
#include <exception>
#include <mutex>
#include <string_view>
#include "platform/base/world.hpp"
#include "platform/web/edge/edge.hpp"

namespace sx::app {

// One JSON object per line on standard error, for the system's journal. Holds routes, codes and
// times; never a path, a query, an address, a name or any other thing about a person. Safe from
// every thread.
class Log {
public:
    enum class Detail { failures, requests };
    Log(World& world, Detail detail) : world_(world), detail_(detail) {}

    void note(std::string_view event, std::string_view detail);
    void request(web::edge::LogLine const&);
    // What threw; the exception's text comes from us, SQLite or PostgreSQL and quotes statements,
    // not values.
    void failure(std::string_view where, std::string_view request_id, std::exception const&);

private:
    void write(std::string line);

    World& world_;
    Detail detail_;
    std::mutex mutex_;
};

}  // namespace sx::app
