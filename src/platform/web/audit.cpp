#include "platform/web/audit.hpp"
#include <arpa/inet.h>
#include <algorithm>
#include <array>
#include <span>

namespace sx::web {
namespace {

constexpr std::size_t most_people = 500;

std::string text_of(int family, void const* address, std::string_view length) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (!::inet_ntop(family, address, text.data(), text.size())) return {};
    return std::string(text.data()).append(length);
}

}  // namespace

std::string network_of(std::string_view peer) {
    constexpr std::string_view mapped = "::ffff:";
    if (peer.starts_with(mapped) && peer.find('.') != std::string_view::npos)
        peer.remove_prefix(mapped.size());
    std::string const text(peer);
    std::array<unsigned char, 16> bytes{};
    if (::inet_pton(AF_INET, text.c_str(), bytes.data()) == 1) {
        bytes[3] = 0;
        return text_of(AF_INET, bytes.data(), "/24");
    }
    if (::inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return {};
    std::ranges::fill(std::span(bytes).subspan(6), static_cast<unsigned char>(0));
    return text_of(AF_INET6, bytes.data(), "/48");
}

void announce_seen(
    store::Transaction& tx, World& world, access::Caller const& caller, std::string_view operation,
    Witness const& witness) {
    for (auto const& fact : witness.facts) tx.announce(fact);
    auto people = witness.people;
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    for (std::size_t from = 0; from < people.size(); from += most_people) {
        auto const part =
            std::span(people).subspan(from).first(std::min(most_people, people.size() - from));
        PersonalDataShown const shown{std::string(operation), {part.begin(), part.end()}};
        tx.announce(events::event(shown, caller.account, world));
    }
}

}  // namespace sx::web
