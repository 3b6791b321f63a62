#include "features/postings/wording.hpp"
#include <algorithm>
#include <string>

namespace sx::postings {
namespace {

using screening::FormText;

// What seekers read as free words. Views into the form.
std::vector<FormText> texts_of(PostingForm const& form) {
    std::vector<FormText> texts{
        {"/title", form.title.str()}, {"/description", form.description.str()}};
    for (std::size_t at = 0; at < form.benefits.size(); ++at)
        texts.push_back(
            {std::string("/benefits/").append(std::to_string(at)), form.benefits[at].str()});
    if (form.traineeship && form.traineeship->mentor)
        texts.push_back({"/traineeship/mentor", form.traineeship->mentor->str()});
    if (form.grassroots && form.grassroots->after_service)
        texts.push_back({"/grassroots/after_service", form.grassroots->after_service->str()});
    return texts;
}

}  // namespace

screening::Wording wording_of(PostingForm const& form, Language language) {
    return screening::wording_of(texts_of(form), language);
}

Result<std::optional<WordingReason>> reason_for_wording(
    PostingForm const& form, PostingForm const* published,
    std::optional<WordingReason> const& given) {
    auto texts = texts_of(form);
    if (published) {
        auto const before = texts_of(*published);
        std::erase_if(texts, [&](FormText const& text) {
            return std::ranges::find(before, text.text, &FormText::text) != before.end();
        });
    }
    auto forbidden = screening::forbidden_in(texts);
    if (forbidden.empty()) return std::optional<WordingReason>();
    if (given) return given;
    return Problem{ProblemKind::invalid, "wording_refused", std::move(forbidden)};
}

}  // namespace sx::postings
