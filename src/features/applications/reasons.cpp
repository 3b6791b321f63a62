#include "features/applications/reasons.hpp"
#include <algorithm>
#include <array>
#include <stdexcept>

namespace sx::applications {
namespace {

struct Wording {
    ReasonCategory category;
    Phrase label, answer;
};

using enum ReasonCategory;
constexpr std::array wordings{
    Wording{
        position_filled,
        {"岗位已招满", "Position filled"},
        {"谢谢你的投递。这个岗位已经招满，你的简历没有问题。",
         "Thank you for applying. The position has been filled; nothing is wrong with your "
         "resume."}},
    Wording{
        other_chosen,
        {"选了更合适的人", "Another candidate fits better"},
        {"谢谢你的投递。这次有更贴近岗位要求的人选，希望以后有机会合作。",
         "Thank you for applying. This time another candidate was closer to what the position "
         "needs. We hope to hear from you again."}},
    Wording{
        education,
        {"学历与要求有差距", "Level of education"},
        {"谢谢你的投递。这个岗位对学历的要求和你的情况有差距，可以看看要求相近的岗位。",
         "Thank you for applying. The position asks for another level of education. Postings with "
         "other requirements may suit you."}},
    Wording{
        major,
        {"专业方向不太符合", "Field of study"},
        {"谢谢你的投递。这个岗位需要的专业方向和你的专业不太一致，可以看看专业对口的岗位。",
         "Thank you for applying. The position needs another field of study. Look for postings "
         "closer to yours."}},
    Wording{
        skills,
        {"技能与要求有差距", "Skills"},
        {"谢谢你的投递。岗位要求的技能和你简历上写的有差距，补充以后欢迎再联系。",
         "Thank you for applying. The skills in your resume differ from what the position needs. "
         "You are welcome once you have added to them."}},
    Wording{
        experience,
        {"实践经历与要求有差距", "Practical experience"},
        {"谢谢你的投递。这个岗位需要更多的实践经历，可以先看看实习和见习岗位。",
         "Thank you for applying. The position needs more practical experience. Internships and "
         "traineeships may be a way in."}},
    Wording{
        place,
        {"工作地点不合适", "Place of work"},
        {"谢谢你的投递。这个岗位的工作地点和你的意向不一致。",
         "Thank you for applying. The place of work differs from what you are looking for."}},
    Wording{
        resume_unclear,
        {"简历信息不够", "Resume too short to decide"},
        {"谢谢你的投递。从简历上还看不出是否合适，把经历和技能写具体些，会更容易被选中。",
         "Thank you for applying. The resume does not say enough to decide. With more about your "
         "experience and skills it will be easier to choose you."}},
    Wording{
        not_reached,
        {"联系不上本人", "Could not be reached"},
        {"谢谢你的投递。我们没能联系上你，请核对简历上的电话和邮箱。",
         "Thank you for applying. We could not reach you. Please check the phone and mail address "
         "in your resume."}},
    Wording{
        other,
        {"其他原因", "Another reason"},
        {"谢谢你的投递。这次没有选你，原因见下面的说明。",
         "Thank you for applying. You were not chosen this time; the reason follows."}},
    Wording{
        posting_closed,
        {"岗位已结束招聘", "Posting closed"},
        {"这个岗位已经结束招聘，单位没有在期限内答复你。这不说明你的简历有问题，可以投别的岗位。",
         "The posting has closed and the employer did not answer in time. That says nothing about "
         "your resume. Other postings are open."}},
    Wording{
        fair_closed,
        {"招聘会已结束", "Fair closed"},
        {"招聘会已经结束，单位没有在期限内答复你。这不说明你的简历有问题，可以投别的岗位。",
         "The fair is over and the employer did not answer in time. That says nothing about your "
         "resume. Other postings are open."}},
    Wording{
        unanswered,
        {"单位没有答复", "No answer"},
        {"单位一直没有答复，我们替它结束了这份投递，免得你再等。这不说明你的简历有问题。",
         "The employer never answered, so we have ended this application for you to wait no "
         "longer. That says nothing about your resume."}},
    Wording{
        offer_expired,
        {"录用意向已过期", "Offer expired"},
        {"你没有在期限内答复录用意向，它已经失效。如果还想去，请直接联系单位。",
         "You did not answer the offer in time, so it has expired. If you still want the position, "
         "get in touch with the employer."}},
};

Wording const& wording_of(ReasonCategory category) {
    auto const* found = std::ranges::find(wordings, category, &Wording::category);
    if (found == wordings.end()) throw std::logic_error("a reason without words");
    return *found;
}

}  // namespace

bool is_employers(ReasonCategory category) { return category <= ReasonCategory::other; }

std::vector<DeclineReason> decline_reasons(Language language) {
    std::vector<DeclineReason> reasons;
    for (auto const& one : wordings)
        if (is_employers(one.category))
            reasons.push_back(
                {one.category, std::string(one.label.in(language)),
                 std::string(one.answer.in(language))});
    return reasons;
}

std::string_view answer_of(ReasonCategory category, Language language) {
    return wording_of(category).answer.in(language);
}

}  // namespace sx::applications
