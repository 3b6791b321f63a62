#pragma once
#include <span>
#include "features/notifications/messages.hpp"

namespace sx::notifications {

// One line of data/texts/notifications.tsv.
struct Kind {
    std::string_view name;
    access::Role role{};    // in which hat one is told; visitor: in whichever is worn
    Timing email{}, sms{};  // unless the person chose otherwise
    std::string_view title_zh, title_en, text_zh, text_en;

    std::string_view title(Language language) const {
        return language == Language::zh ? title_zh : title_en;
    }
    std::string_view text(Language language) const {
        return language == Language::zh ? text_zh : text_en;
    }
    Timing usual(courier::Channel channel) const {
        return channel == courier::Channel::email ? email : sms;
    }
};

// In which hat this person is told of it.
access::Role hat_for(store::Transaction&, Kind const&, access::AccountId const&);

std::span<Kind const> kinds();                  // in the order of their names
Kind const* kind_named(std::string_view name);  // none: nullptr

// `text` with each {name} replaced by its value; a place without a value stays empty. What stands
// in [brackets] is left out unless all its places have one: older notices were told with less.
std::string filled(std::string_view text, std::vector<NoticeParameter> const&);

}  // namespace sx::notifications
