#pragma once
#include "features/unmasking/messages.hpp"

// What other features may learn; the subject is the account or complaint. Never the values, nor the
// words of whoever looked. An event's members and name never change; a new meaning is a new event.
namespace sx::unmasking {

// Beside it stands personal_data_shown, which names the person.
struct PersonalDataUnmasked {
    static constexpr std::string_view type = "personal_data_unmasked";
    UnmaskingId unmasking_id;
    UnmaskedSubject subject{};
    std::vector<UnmaskedField> fields;
    UnmaskingReason reason{};
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(PersonalDataUnmasked, (), (unmasking_id, subject, fields, reason, by))

}  // namespace sx::unmasking
