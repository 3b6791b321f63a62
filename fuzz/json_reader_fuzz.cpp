// Whatever text somebody sends as JSON, reading it into a described structure ends, and what was
// understood is written and read again as the same. Run: build/fuzz/fuzz/json_reader_fuzz
// -max_total_time=60
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include "platform/base/text.hpp"
#include "platform/wire/json.hpp"

using namespace sx;

namespace {

enum class Shift { day, night };
BOOST_DESCRIBE_ENUM(Shift, day, night)

struct Break {
    Text<1, 4> name;
};
BOOST_DESCRIBE_STRUCT(Break, (), (name))

struct LongBreak : Break {
    std::optional<Number<1, 9>> hours;
};
BOOST_DESCRIBE_STRUCT(LongBreak, (Break), (hours))

// A member of each kind that requests are made of.
struct Job {
    Shift shift{};
    Money pay;
    std::optional<Instant> until;
    List<LongBreak, 3> breaks;
    std::optional<Number<-5, 900>> openings;
    std::optional<Day> starts_on;
    std::optional<bool> urgent;
    std::optional<Text<0, 20>> remark;
};
BOOST_DESCRIBE_STRUCT(Job, (), (shift, pay, until, breaks, openings, starts_on, urgent, remark))

void check(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    auto const job = wire::read<Job>(text);
    if (!job) {
        check(!job.error().code.empty());
    } else {
        auto const written = wire::write(*job);
        auto const again = wire::read<Job>(written);
        check(again && wire::write(*again) == written);
    }
    Job known;  // of what a later edition wrote
    auto const partly =
        wire::read_json(text, wire::type_of<Job>(), &known, wire::Reader::Strangers::passed_over);
    check(partly || !job);
    return 0;
}
