#pragma once
#include <string>
#include "platform/base/language.hpp"

namespace sx {

// What this installation is called, who runs it and where the world finds it; for pages, links and
// mail.
struct Venue {
    std::string name_zh = "双选", name_en = "Shuangxuan";
    std::string host_zh, host_en;  // the bureau; empty: not said
    std::string phone;             // for questions; empty: not said
    std::string address;           // e.g. "https://fair.example.gov.cn", without a slash at its end

    std::string const& name(Language language) const {
        return language == Language::zh ? name_zh : name_en;
    }
    std::string const& host(Language language) const {
        return language == Language::zh || host_en.empty() ? host_zh : host_en;
    }
};

}  // namespace sx
