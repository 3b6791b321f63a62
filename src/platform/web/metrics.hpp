#pragma once
#include <array>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace sx::web {

// How many requests were answered, how and how fast, by route. Safe from every thread.
class Metrics {
public:
    void count(std::string_view route, unsigned status, std::int64_t micros);
    std::string text() const;  // Prometheus text format 0.0.4

private:
    static constexpr std::array<std::int64_t, 8> bounds_micros{500,    1'000,  2'500,   5'000,
                                                               10'000, 50'000, 250'000, 1'000'000};
    struct Route {
        std::map<unsigned, std::uint64_t> by_status;
        std::array<std::uint64_t, bounds_micros.size()> within{};
        std::uint64_t count = 0;
        std::int64_t micros = 0;
    };
    mutable std::mutex mutex_;
    std::map<std::string, Route, std::less<>> routes_;
};

}  // namespace sx::web
