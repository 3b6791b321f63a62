#pragma once
#include "features/seekers/messages.hpp"
#include "platform/base/language.hpp"

// What a printed resume says beside the seeker's own words.
namespace sx::seekers {

namespace words {

inline constexpr Phrase title{"个人简历", "Resume"};
inline constexpr Phrase nameless{"未填姓名", "No name yet"};
inline constexpr Phrase graduates{"{0} 毕业", "graduates {0}"};
inline constexpr Phrase intent{"求职意向", "Looking for"};
inline constexpr Phrase education{"教育经历", "Education"};
inline constexpr Phrase practice{"实习与工作经历", "Experience"};
inline constexpr Phrase projects{"项目经历", "Projects"};
inline constexpr Phrase skills{"技能与语言", "Skills and languages"};
inline constexpr Phrase certificates{"证书", "Certificates"};
inline constexpr Phrase works{"作品", "Works"};
inline constexpr Phrase introduction{"自我介绍", "About me"};
inline constexpr Phrase now{"至今", "now"};
inline constexpr Phrase pay_between{"月薪 {0}–{1} 元", "CNY {0}–{1} a month"};
inline constexpr Phrase pay_from{"月薪 {0} 元以上", "from CNY {0} a month"};
inline constexpr Phrase available{"{0} 起可到岗", "available from {0}"};

}  // namespace words

constexpr Phrase education_word(codes::Education level) {
    switch (level) {
        case codes::Education::none: return {"学历不限", "none"};
        case codes::Education::junior_high: return {"初中", "Junior high school"};
        case codes::Education::senior_high: return {"高中/中专", "Senior high school"};
        case codes::Education::vocational_college: return {"大专", "College diploma"};
        case codes::Education::bachelor: return {"本科", "Bachelor"};
        case codes::Education::master: return {"硕士", "Master"};
        case codes::Education::doctor: return {"博士", "Doctor"};
    }
    throw std::logic_error("an unknown level of education");
}

constexpr Phrase experience_word(ExperienceKind kind) {
    switch (kind) {
        case ExperienceKind::internship: return {"实习", "Internship"};
        case ExperienceKind::work: return {"工作", "Work"};
        case ExperienceKind::campus: return {"校园经历", "On campus"};
        case ExperienceKind::volunteering: return {"志愿服务", "Volunteering"};
    }
    throw std::logic_error("an unknown kind of experience");
}

constexpr Phrase skill_word(SkillLevel level) {
    switch (level) {
        case SkillLevel::aware: return {"（了解）", "(aware)"};
        case SkillLevel::able: return {"（会用）", "(able)"};
        case SkillLevel::proficient: return {"（熟练）", "(proficient)"};
        case SkillLevel::expert: return {"（精通）", "(expert)"};
    }
    throw std::logic_error("an unknown level of skill");
}

constexpr Phrase spoken_word(SpokenLevel level) {
    switch (level) {
        case SpokenLevel::basic: return {"入门", "basic"};
        case SpokenLevel::everyday: return {"日常交流", "everyday"};
        case SpokenLevel::working: return {"工作沟通", "working"};
        case SpokenLevel::fluent: return {"流利", "fluent"};
        case SpokenLevel::native: return {"母语", "native"};
    }
    throw std::logic_error("an unknown level of a language");
}

}  // namespace sx::seekers
