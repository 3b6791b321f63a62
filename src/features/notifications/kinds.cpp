#include "features/notifications/kinds.hpp"
#include <algorithm>
#include <array>
#include <stdexcept>
#include "platform/base/embedded.hpp"

namespace sx {
namespace embedded {
std::span<EmbeddedFile const> notification_texts();
}
namespace notifications {
namespace {

std::string_view cut(std::string_view& text, char at) {
    auto const part = text.substr(0, text.find(at));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    return part;
}

template <class Enum> Enum named(std::string_view text) {
    if (auto const value = wire::parse_enum<Enum>(text)) return *value;
    throw std::logic_error(std::string("notifications.tsv: ").append(text));
}

// Puts the parameters where the text names them; false when one of them is not known.
bool fill(std::string& out, std::string_view text, std::vector<NoticeParameter> const& parameters) {
    bool all_known = true;
    for (;;) {
        auto const open = text.find('{'), close = text.find('}', open);
        out.append(text.substr(0, open));
        if (close == std::string_view::npos) return all_known;
        auto const name = text.substr(open + 1, close - open - 1);
        auto const known = std::ranges::find(parameters, name, &NoticeParameter::name);
        if (known == parameters.end()) all_known = false;
        else out.append(known->value);
        text.remove_prefix(close + 1);
    }
}

// kind, role, e-mail, SMS, title and text in Chinese and English; a tab between, a line each, the
// first one names them.
std::vector<Kind> read_kinds() {
    std::vector<Kind> all;
    auto text = embedded::notification_texts().front().content;
    cut(text, '\n');
    while (!text.empty()) {
        auto line = cut(text, '\n');
        std::array<std::string_view, 8> cells;
        for (auto& cell : cells) cell = cut(line, '\t');
        all.push_back(
            {cells[0], named<access::Role>(cells[1]), named<Timing>(cells[2]),
             named<Timing>(cells[3]), cells[4], cells[5], cells[6], cells[7]});
    }
    return all;
}

}  // namespace

access::Role hat_for(store::Transaction& tx, Kind const& kind, access::AccountId const& account) {
    if (kind.role != access::Role::visitor) return kind.role;
    auto const usual = access::usual_grant(access::grants_of(tx, account));
    return usual ? usual->role : kind.role;
}

std::span<Kind const> kinds() {
    static std::vector<Kind> const all = read_kinds();
    return all;
}

Kind const* kind_named(std::string_view name) {
    auto const all = kinds();
    auto const found = std::ranges::lower_bound(all, name, {}, &Kind::name);
    return found != all.end() && found->name == name ? &*found : nullptr;
}

std::string filled(std::string_view text, std::vector<NoticeParameter> const& parameters) {
    std::string out;
    while (!text.empty()) {
        auto const open = text.find('[');
        fill(out, text.substr(0, open), parameters);
        if (open == std::string_view::npos) return out;
        text.remove_prefix(open + 1);
        std::string part;
        if (fill(part, cut(text, ']'), parameters)) out.append(part);
    }
    return out;
}

}  // namespace notifications
}  // namespace sx
