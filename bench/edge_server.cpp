// The edge before a site in memory, to be measured by bench/edge.py. Takes the file whose bytes it
// serves at /posting, prints its port, and stops when its input ends.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include "platform/base/world.hpp"
#include "platform/web/edge/edge.hpp"

using namespace sx;
using namespace sx::web;

namespace {

class OnePosting final : public Site {
public:
    explicit OnePosting(std::string bytes) : body_(body_of(std::move(bytes))) {}

    std::size_t body_limit(Method, std::string_view) const override { return 0; }
    std::optional<Reply> at_once(Request const& request) override {
        if (request.path != "/posting") return {};
        return posting();
    }
    Reply answer(Request const& request) override {
        return request.path == "/worker" ? posting() : plain_problem(request, 404, "absent");
    }
    Following follow(Request const&) override { return {{"fair:1"}, {}}; }

private:
    Reply posting() const {
        return {200, "application/json", body_, {{"etag", "\"1\""}}, "/posting"};
    }

    Body const body_;
};

}  // namespace

int main(int, char** arguments) {
    std::ifstream in(arguments[1], std::ios::binary);
    OnePosting site(std::string(std::istreambuf_iterator<char>(in), {}));
    Live live;
    RealWorld world;
    edge::Options options;
    std::atomic<std::uint64_t> lines = 0;  // a log is kept, as in the product
    options.log = [&](edge::LogLine const&) { lines.fetch_add(1, std::memory_order_relaxed); };
    edge::Server server(site, live, world, options);
    server.start();
    std::printf("%u\n", server.port());
    std::fflush(stdout);
    for (std::string topic; std::getline(std::cin, topic);) live.publish(topic, "{\"seekers\":1}");
    server.stop();
}
