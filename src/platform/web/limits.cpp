#include "platform/web/limits.hpp"
#include <arpa/inet.h>
#include <algorithm>
#include <charconv>
#include <stdexcept>
#include "platform/base/characters.hpp"
#include "platform/base/embedded.hpp"
#include "platform/wire/reader.hpp"

namespace sx {
namespace embedded {
std::span<EmbeddedFile const> limits();
}
namespace web {
namespace {

using std::chrono::milliseconds;

constexpr std::uint64_t most = 60'000;  // a minute's milliseconds: one each is the finest there is

std::string_view file(std::string_view name) {
    for (auto const& one : embedded::limits())
        if (one.name == name) return one.content;
    throw std::logic_error("a table of limits is missing");
}

[[noreturn]] void wrong(std::size_t line, std::string_view what) {
    throw std::runtime_error(
        std::string("limits, line ").append(std::to_string(line)).append(": ").append(what));
}

std::uint64_t number(std::string_view text, std::size_t line) {
    std::uint64_t value = 0;
    auto const [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end != text.data() + text.size() || value > most)
        wrong(line, "a burst and a rate are whole numbers from 0 to 60000");
    return value;
}

// How many of them are told apart at once; see Limiter.
std::size_t keys_of(Whom whom) {
    switch (whom) {
        case Whom::address:
        case Whom::account: return 16'384;
        case Whom::organisation: return 4'096;
        case Whom::venue: return 1;
    }
    throw std::logic_error("nobody to limit");
}

bool is_this_machine(std::string_view peer) {
    constexpr std::string_view mapped = "::ffff:";
    if (peer.starts_with(mapped)) peer.remove_prefix(mapped.size());
    return peer.empty() || peer == "::1" || peer.starts_with("127.");
}

}  // namespace

LimitTable read_limits(std::string_view text, LimitTable base) {
    std::size_t line = 0;
    for (auto row : split(text, '\n')) {
        if (row.ends_with('\r')) row.remove_suffix(1);
        if (++line == 1 && row != "cost\twhom\tburst\tper_minute")
            wrong(line, "the first line is \"cost whom burst per_minute\", a tab between");
        if (line == 1 || row.empty() || row.starts_with('#')) continue;
        auto const cells = split(row, '\t');
        if (cells.size() != 4) wrong(line, "four cells, a tab between");
        auto const cost = wire::parse_enum<Cost>(cells[0]);
        auto const whom = wire::parse_enum<Whom>(cells[1]);
        if (!cost) wrong(line, "a cost is read, search, write, send, exports or heavy");
        if (!whom) wrong(line, "whom is address, account, organisation or venue");
        auto const burst = number(cells[2], line), per_minute = number(cells[3], line);
        if (burst != 0 && per_minute == 0) wrong(line, "nobody would ever get another call");
        base.at(*cost, *whom) =
            burst == 0 ? std::nullopt
                       : std::optional(Allowance{
                             static_cast<unsigned>(burst),
                             milliseconds(static_cast<std::int64_t>(most / per_minute))});
    }
    return base;
}

LimitTable default_limits() {
    static LimitTable const table = read_limits(file("limits.tsv"));
    return table;
}

Limits::Limits(LimitTable const& table, std::uint64_t seed) {
    for (std::size_t cost = 0; cost < costs; ++cost)
        for (std::size_t whom = 0; whom < parties; ++whom)
            if (auto const& allowance = table.all[cost][whom])
                all_[cost][whom].limiter =
                    std::make_unique<Limiter>(*allowance, keys_of(static_cast<Whom>(whom)), seed);
}

std::string subscriber_of(std::string_view peer) {
    std::array<unsigned char, 16> bytes{};
    std::array<char, INET6_ADDRSTRLEN> text{};
    constexpr std::string_view mapped = "::ffff:";
    if (peer.starts_with(mapped) && peer.find('.') != std::string_view::npos)
        peer.remove_prefix(mapped.size());
    std::string const address(peer);
    if (::inet_pton(AF_INET6, address.c_str(), bytes.data()) != 1) return address;
    std::fill(bytes.begin() + bytes.size() / 2, bytes.end(), static_cast<unsigned char>(0));
    ::inet_ntop(AF_INET6, bytes.data(), text.data(), text.size());
    return std::string(text.data()).append("/64");
}

std::map<std::string_view, Cost, std::less<>> const& special_costs() {
    static auto const all = [] {
        std::map<std::string_view, Cost, std::less<>> all_costs;
        std::size_t line = 0;
        for (auto const row : split(file("costs.tsv"), '\n')) {
            if (++line == 1 || row.empty() || row.starts_with('#')) continue;
            auto const cells = split(row, '\t');
            auto const cost = cells.size() == 2 ? wire::parse_enum<Cost>(cells[1]) : std::nullopt;
            if (!cost) wrong(line, "an operation and its cost, a tab between");
            all_costs[cells[0]] = *cost;
        }
        return all_costs;
    }();
    return all;
}

Cost cost_of(Endpoint const& endpoint) {
    auto const& special = special_costs();
    if (auto const found = special.find(endpoint.operation_id); found != special.end())
        return found->second;
    if (endpoint.operation_id.ends_with("_table") && endpoint.gives == Endpoint::Gives::file)
        return Cost::exports;
    if (endpoint.raw_body()) return Cost::heavy;
    return endpoint.method == Method::get ? Cost::read : Cost::write;
}

std::optional<Limits::Reached> Limits::take(
    Cost cost, Whom whom, std::string_view key, Instant now) {
    auto& counted = all_[static_cast<std::size_t>(cost)][static_cast<std::size_t>(whom)];
    if (!counted.limiter) return std::nullopt;
    auto const wait = counted.limiter->take(key, now);
    if (wait <= wait.zero()) return std::nullopt;
    counted.refused.fetch_add(1, std::memory_order_relaxed);
    return Reached{whom, wait};
}

std::optional<Limits::Reached> Limits::take(Cost cost, std::string_view peer, Instant now) {
    if (is_this_machine(peer)) return std::nullopt;
    if (auto reached = take(cost, Whom::address, subscriber_of(peer), now)) return reached;
    return take(cost, Whom::venue, "venue", now);
}

std::optional<Limits::Reached> Limits::take(
    Cost cost, std::string_view peer, access::Caller const& caller, Instant now) {
    if (is_this_machine(peer) || caller.account.text.empty()) return std::nullopt;
    if (auto reached = take(cost, Whom::account, caller.account.text, now)) return reached;
    if (caller.organisation.text.empty()) return std::nullopt;
    return take(cost, Whom::organisation, caller.organisation.text, now);
}

// Waiting a moment more than one must is better than asking twice.
std::string Limits::Reached::retry_after() const {
    return std::to_string(std::chrono::ceil<std::chrono::seconds>(wait).count());
}

Problem refusal(Limits::Reached const& reached) {
    switch (reached.whom) {
        case Whom::address:
        case Whom::account: return refuse(ProblemKind::too_many, "too_many_requests");
        case Whom::organisation: return refuse(ProblemKind::too_many, "too_many_from_organisation");
        case Whom::venue: return refuse(ProblemKind::too_many, "too_many_everywhere");
    }
    throw std::logic_error("nobody was limited");
}

std::string Limits::metrics() const {
    std::string text = "# TYPE shuangxuan_limited_total counter\n";
    for (std::size_t cost = 0; cost < costs; ++cost)
        for (std::size_t whom = 0; whom < parties; ++whom)
            if (auto const& counted = all_[cost][whom]; counted.limiter)
                text.append("shuangxuan_limited_total{cost=\"")
                    .append(wire::name(static_cast<Cost>(cost)))
                    .append("\",whom=\"")
                    .append(wire::name(static_cast<Whom>(whom)))
                    .append("\"} ")
                    .append(std::to_string(counted.refused.load(std::memory_order_relaxed)))
                    .append("\n");
    return text;
}

}  // namespace web
}  // namespace sx
