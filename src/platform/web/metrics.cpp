#include "platform/web/metrics.hpp"

namespace sx::web {
namespace {

std::string labelled(std::string_view name, std::string_view route, std::string_view more) {
    return std::string(name)
        .append("{route=\"")
        .append(route)
        .append("\"")
        .append(more)
        .append("} ");
}

std::string seconds(std::int64_t micros) {
    auto const fraction = std::to_string(1'000'000 + micros % 1'000'000).substr(1);
    return std::to_string(micros / 1'000'000).append(".").append(fraction);
}

}  // namespace

void Metrics::count(std::string_view route, unsigned status, std::int64_t micros) {
    std::lock_guard const lock(mutex_);
    auto found = routes_.find(route);
    if (found == routes_.end()) found = routes_.emplace(route, Route{}).first;
    auto& counted = found->second;
    ++counted.by_status[status];
    ++counted.count;
    counted.micros += micros;
    for (std::size_t at = 0; at < bounds_micros.size(); ++at)
        counted.within[at] += micros <= bounds_micros[at] ? 1 : 0;
}

std::string Metrics::text() const {
    constexpr std::string_view total = "shuangxuan_http_requests_total";
    constexpr std::string_view duration = "shuangxuan_http_request_seconds";
    std::string requests = std::string("# TYPE ").append(total).append(" counter\n");
    std::string durations = std::string("# TYPE ").append(duration).append(" histogram\n");
    std::lock_guard const lock(mutex_);
    for (auto const& entry : routes_) {
        auto const& name = entry.first;
        auto const& route = entry.second;  // clang 14 captures no structured binding
        for (auto const& [status, count] : route.by_status)
            requests.append(labelled(total, name, ",status=\"" + std::to_string(status) + "\""))
                .append(std::to_string(count) + "\n");
        auto const bucket = [&](std::string const& bound, std::uint64_t count) {
            durations
                .append(labelled(std::string(duration) + "_bucket", name, ",le=\"" + bound + "\""))
                .append(std::to_string(count) + "\n");
        };
        for (std::size_t at = 0; at < bounds_micros.size(); ++at)
            bucket(seconds(bounds_micros[at]), route.within[at]);
        bucket("+Inf", route.count);
        durations.append(labelled(std::string(duration) + "_sum", name, ""))
            .append(seconds(route.micros) + "\n")
            .append(labelled(std::string(duration) + "_count", name, ""))
            .append(std::to_string(route.count) + "\n");
    }
    return requests + durations;
}

}  // namespace sx::web
