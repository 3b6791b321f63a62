#pragma once
#include "platform/base/language.hpp"

// The texts of a fair's notices, people on duty, series and preview.
namespace sx::site::words {

inline constexpr Phrase questions{"咨询", "Questions"};
inline constexpr Phrase on_duty_now{"正在值班", "On duty now"};
inline constexpr Phrase until{"{0} 前有人接听", "until {0}"};
inline constexpr Phrase notices{"公告", "Notices"};
inline constexpr Phrase notices_of{"{0}的公告", "Notices of {0}"};
inline constexpr Phrase all_notices{"全部公告", "All notices"};
inline constexpr Phrase employers_of{"{0}的参会单位", "Employers at {0}"};
inline constexpr Phrase no_employers_yet{"还没有单位参会。", "No employer takes part yet."};
inline constexpr Phrase no_notices{"还没有公告。", "No notices yet."};
inline constexpr Phrase must_read{"安全须知", "Must-read"};
inline constexpr Phrase pinned{"置顶", "Pinned"};
inline constexpr Phrase subscribe{"订阅（Atom）", "Subscribe (Atom)"};
inline constexpr Phrase published_on{"{0} 发布", "published {0}"};
inline constexpr Phrase version_of{"第 {0} 版，{1} 更新", "version {0}, updated {1}"};
inline constexpr Phrase read_before{
    "投递前要先读完并确认", "To be read and confirmed before applying"};
inline constexpr Phrase read_when_joining{"单位报名时会看到", "What employers see when they join"};
inline constexpr Phrase more_of_series{"{0}：看各场招聘会", "{0}: all its fairs"};
inline constexpr Phrase editions{"各场招聘会", "Its fairs"};
inline constexpr Phrase preview{"预览：只有工作人员能看到", "Preview: only staff see this"};
inline constexpr Phrase preview_of{"预览：{0}", "Preview: {0}"};
inline constexpr Phrase visitor{"访客", "Visitor"};
inline constexpr Phrase seeker{"求职者", "Seeker"};
inline constexpr Phrase employer{"单位", "Employer"};

}  // namespace sx::site::words
