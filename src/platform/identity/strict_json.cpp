#include "platform/identity/strict_json.hpp"
#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse.hpp>
#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sx::identity {
namespace {

namespace json = boost::json;
using Wrong = boost::system::error_code;
using std::string_view;

constexpr std::size_t most_deep = 16;

// What Boost's parser calls as it reads; only the names of members matter here, because the parser
// of values keeps the last of two without a word.
struct Names {
    static constexpr std::size_t max_object_size = 1'000, max_array_size = 1'000,
                                 max_key_size = 1'000, max_string_size = 64 * 1024;
    std::vector<std::set<std::string>> open{};
    std::string name{};

    bool on_document_begin(Wrong&) { return true; }
    bool on_document_end(Wrong&) { return true; }
    bool on_object_begin(Wrong&) {
        open.emplace_back();
        return true;
    }
    bool on_object_end(std::size_t, Wrong&) {
        open.pop_back();
        return true;
    }
    bool on_array_begin(Wrong&) { return true; }
    bool on_array_end(std::size_t, Wrong&) { return true; }
    bool on_key_part(string_view part, std::size_t, Wrong&) {
        name.append(part);
        return true;
    }
    bool on_key(string_view part, std::size_t, Wrong& wrong) {
        name.append(part);
        if (!open.back().insert(std::exchange(name, {})).second) wrong = json::error::syntax;
        return !wrong;
    }
    bool on_string_part(string_view, std::size_t, Wrong&) { return true; }
    bool on_string(string_view, std::size_t, Wrong&) { return true; }
    bool on_number_part(string_view, Wrong&) { return true; }
    bool on_int64(std::int64_t, string_view, Wrong&) { return true; }
    bool on_uint64(std::uint64_t, string_view, Wrong&) { return true; }
    bool on_double(double, string_view, Wrong&) { return true; }
    bool on_bool(bool, Wrong&) { return true; }
    bool on_null(Wrong&) { return true; }
    bool on_comment_part(string_view, Wrong&) { return true; }
    bool on_comment(string_view, Wrong&) { return true; }
};

}  // namespace

std::optional<json::object> strict_object(string_view text) {
    json::parse_options options;
    options.max_depth = most_deep;
    json::basic_parser<Names> names(options);
    Wrong wrong;
    auto const read = names.write_some(false, text.data(), text.size(), wrong);
    if (wrong || read != text.size()) return std::nullopt;
    auto value = json::parse({text.data(), text.size()}, wrong, {}, options);
    if (wrong || !value.is_object()) return std::nullopt;
    return std::move(value.get_object());
}

string_view text_in(json::object const& object, string_view name) {
    auto const* value = object.if_contains(name);
    auto const* text = value ? value->if_string() : nullptr;
    return text ? string_view(*text) : string_view();
}

std::optional<std::int64_t> seconds_in(json::object const& object, string_view name) {
    // Beyond the year 9999 nothing is believed; far below, nothing overflows.
    constexpr std::int64_t most = 253'402'300'799;
    auto const* value = object.if_contains(name);
    if (!value) return std::nullopt;
    if (auto const* whole = value->if_int64())
        return *whole >= 0 && *whole <= most ? std::optional(*whole) : std::nullopt;
    // A NumericDate may have a fraction (RFC 7519 section 2).
    auto const* broken = value->if_double();
    if (!broken || !(*broken >= 0) || *broken > static_cast<double>(most)) return std::nullopt;
    return static_cast<std::int64_t>(std::floor(*broken));
}

bool lists(json::object const& object, string_view name, string_view word) {
    auto const* value = object.if_contains(name);
    auto const* list = value ? value->if_array() : nullptr;
    return list && std::ranges::any_of(*list, [&](json::value const& one) {
               return one.is_string() && string_view(one.get_string()) == word;
           });
}

}  // namespace sx::identity
