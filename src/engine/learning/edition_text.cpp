#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <system_error>
#include "engine/learning/learning.hpp"
#include "platform/base/characters.hpp"

namespace sx::learning {
namespace {

constexpr std::string_view title = "shuangxuan weights 1";  // and the number of this form

// The shortest that is read back the same.
std::string text_of(double value) {
    std::array<char, 32> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}
std::string text_of(std::uint64_t value) { return std::to_string(value); }
std::string text_of(Instant at) { return sx::to_text(at); }

template <class... Values>
void add_line(std::string& text, std::string_view name, Values const&... values) {
    text.append(name);
    (text.append("\t").append(text_of(values)), ...);
    text.append("\n");
}

// Lines of name and values, in the order in which they were written.
class Reader {
public:
    explicit Reader(std::string_view text) : lines_(split(text, '\n')) {
        if (text.empty() || text.back() != '\n') {
            line_ = lines_.size();
            fail("the file breaks off");
        }
        lines_.pop_back();
    }

    bool more() const { return line_ < lines_.size(); }

    std::vector<std::string_view> next(std::string_view name, std::size_t values) {
        if (!more()) fail(std::string("nothing follows where ").append(name).append(" stands"));
        auto cells = split(lines_[line_++], '\t');
        if (cells.front() != name) fail(std::string("this is not ").append(name));
        cells.erase(cells.begin());
        if (cells.size() != values)
            fail(
                std::string(name).append(" has ").append(std::to_string(values)).append(" values"));
        return cells;
    }

    template <class Number> Number number(std::string_view cell) const {
        Number value{};
        auto const* const end = cell.data() + cell.size();
        auto const [rest, error] = std::from_chars(cell.data(), end, value);
        if (cell.empty() || rest != end || error != std::errc() || !(value - value == 0))
            fail(std::string("\"").append(cell).append("\" is no such number"));
        return value;
    }

    Instant instant(std::string_view cell) const {
        auto const at = parse_instant(cell);
        if (!at) fail(std::string("\"").append(cell).append("\" is no time"));
        return *at;
    }

    Feature feature(std::string_view cell) const {
        auto const known = feature_named(cell);
        if (!known) fail(std::string("no feature is called ").append(cell));
        return *known;
    }

    Acceptance acceptance(std::string_view cell) const {
        Acceptance acceptance{};
        if (!boost::describe::enum_from_string(std::string(cell).c_str(), acceptance))
            fail(std::string("no acceptance is called ").append(cell));
        return acceptance;
    }

    Quality quality(std::string_view name) {
        auto const cells = next(name, 3);
        return {number<double>(cells[0]), number<double>(cells[1]), number<double>(cells[2])};
    }

    [[noreturn]] void fail(std::string_view what) const {
        throw std::runtime_error(
            std::string("line ").append(std::to_string(line_)).append(": ").append(what));
    }

private:
    std::vector<std::string_view> lines_;
    std::size_t line_ = 0;  // of those that were read
};

}  // namespace

std::string text_of(Edition const& edition) {
    std::string text(title);
    text.append("\n");
    add_line(text, "version", std::uint64_t{edition.weights.version});
    add_line(text, "replaced", std::uint64_t{edition.replaced});
    add_line(
        text, "data", edition.from, edition.periods.train_until, edition.periods.choose_until,
        edition.until);
    add_line(text, "lists", edition.trained, edition.chosen, edition.measured);
    add_line(text, "strength", edition.strength);
    add_line(text, "severity", edition.severity);
    add_line(text, "before", edition.before.precision, edition.before.ndcg, edition.before.recall);
    add_line(text, "after", edition.after.precision, edition.after.ndcg, edition.after.recall);
    add_line(text, "gain", edition.gain.mean, edition.gain.error);
    text.append("acceptance\t")
        .append(boost::describe::enum_to_string(edition.acceptance, ""))
        .append("\n");
    for (auto const feature : edition.features) {
        text.append("feature\t").append(name_of(feature));
        text.append("\t").append(text_of(part(edition.weights.of, feature)));
        text.append("\t").append(text_of(part(edition.spread, feature))).append("\n");
    }
    return text;
}

Edition edition_of(std::string_view text) {
    Reader reader(text);
    Edition edition;
    reader.next(title, 0);
    edition.weights.version = reader.number<std::uint32_t>(reader.next("version", 1)[0]);
    edition.replaced = reader.number<std::uint32_t>(reader.next("replaced", 1)[0]);
    auto cells = reader.next("data", 4);
    edition.from = reader.instant(cells[0]);
    edition.periods = {reader.instant(cells[1]), reader.instant(cells[2])};
    edition.until = reader.instant(cells[3]);
    cells = reader.next("lists", 3);
    edition.trained = reader.number<std::uint64_t>(cells[0]);
    edition.chosen = reader.number<std::uint64_t>(cells[1]);
    edition.measured = reader.number<std::uint64_t>(cells[2]);
    edition.strength = reader.number<double>(reader.next("strength", 1)[0]);
    edition.severity = reader.number<double>(reader.next("severity", 1)[0]);
    edition.before = reader.quality("before");
    edition.after = reader.quality("after");
    cells = reader.next("gain", 2);
    edition.gain = {reader.number<double>(cells[0]), reader.number<double>(cells[1])};
    edition.acceptance = reader.acceptance(reader.next("acceptance", 1)[0]);
    while (reader.more()) {
        cells = reader.next("feature", 3);
        auto const feature = reader.feature(cells[0]);
        if (std::ranges::find(edition.features, feature) != edition.features.end())
            reader.fail("the feature stands twice");
        edition.features.push_back(feature);
        part(edition.weights.of, feature) = reader.number<double>(cells[1]);
        part(edition.spread, feature) = reader.number<double>(cells[2]);
    }
    return edition;
}

}  // namespace sx::learning
