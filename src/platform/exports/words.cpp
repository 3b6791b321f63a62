#include <boost/json/parse.hpp>
#include "platform/base/embedded.hpp"
#include "platform/exports/exports.hpp"

namespace sx {
namespace embedded {
std::span<EmbeddedFile const> workplace_words();
}
namespace exports {
namespace {

boost::json::value const& words_in(Language language) {
    static auto const chinese = boost::json::parse(embedded::workplace_words()[0].content);
    static auto const english = boost::json::parse(embedded::workplace_words()[1].content);
    return language == Language::zh ? chinese : english;
}

}  // namespace

std::string word(std::string_view kind, std::string_view value, Language language) {
    auto const* words = words_in(language).as_object().if_contains(kind);
    auto const* found = words ? words->as_object().if_contains(value) : nullptr;
    return found ? std::string(std::string_view(found->as_string())) : std::string(value);
}

}  // namespace exports
}  // namespace sx
