#include "features/consents/purposes.hpp"
#include <algorithm>
#include <charconv>
#include <stdexcept>
#include "platform/base/digest.hpp"
#include "platform/base/embedded.hpp"
#include "platform/wire/reader.hpp"

namespace sx {
namespace embedded {
std::span<EmbeddedFile const> consent_purposes();
}
namespace consents {
namespace {

std::string_view cut(std::string_view& text, char end) {
    auto const part = text.substr(0, text.find(end));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    return part;
}

std::runtime_error unread(std::string_view word) {
    return std::runtime_error(std::string("data/consents/purposes.tsv: ").append(word));
}

template <class E> E enum_of(std::string_view word) {
    auto const known = wire::parse_enum<E>(word);
    if (!known) throw unread(word);
    return *known;
}

std::int64_t number_of(std::string_view word) {
    std::int64_t number = 0;
    auto const* const end = word.data() + word.size();
    if (std::from_chars(word.data(), end, number).ptr != end || word.empty()) throw unread(word);
    return number;
}

Purpose purpose_of(std::string_view line) {
    Purpose one;
    one.purpose = enum_of<ConsentPurpose>(cut(line, '\t'));
    one.version = number_of(cut(line, '\t'));
    one.oldest = number_of(cut(line, '\t'));
    auto fields = cut(line, '\t');
    while (!fields.empty()) one.fields.push_back(enum_of<ConsentField>(cut(fields, ',')));
    one.zh = cut(line, '\t');
    one.en = cut(line, '\t');
    if (one.en.empty() || one.fields.empty()) throw unread("a line is not whole");
    if (one.version > 0) one.hash = sha256_hex(std::string(one.zh).append("\n").append(one.en));
    return one;
}

std::vector<Purpose> const& purposes() {
    static auto const known = read_purposes(embedded::consent_purposes().front().content);
    return known;
}

}  // namespace

std::vector<Purpose> read_purposes(std::string_view table) {
    std::vector<Purpose> all;
    cut(table, '\n');
    while (!table.empty()) all.push_back(purpose_of(cut(table, '\n')));
    return all;
}

Purpose const& purpose_now(ConsentPurpose purpose) {
    Purpose const* newest = nullptr;
    for (auto const& one : purposes())
        if (one.purpose == purpose && (!newest || one.version > newest->version)) newest = &one;
    if (!newest) throw std::logic_error("a purpose without words");
    return *newest;
}

Purpose const& purpose_at(ConsentPurpose purpose, std::int64_t version) {
    for (auto const& one : purposes())
        if (one.purpose == purpose && one.version == version) return one;
    throw std::logic_error("a version of a purpose that there never was");
}

}  // namespace consents
}  // namespace sx
