#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <vector>
#include "platform/base/instant.hpp"

namespace sx::app {

// What visitors of a job board looked at, as ../shared/data/jobviews-en-2014 has it: views.tsv,
// interests.tsv and experience.tsv. Towns and states are numbers of this log.
struct ViewLog {
    struct Job {
        std::int64_t id = 0;
        std::string title{};
        std::uint32_t town = 0;
    };
    struct Visitor {
        std::vector<std::string> wanted{}, earlier{};  // titles, none twice
        std::set<std::uint32_t> towns{}, states{};     // of earlier work
        bool told() const { return !wanted.empty() || !earlier.empty(); }
    };
    struct View {
        Instant at{};
        std::uint32_t visitor = 0, job = 0;
    };

    std::vector<Job> jobs{};                    // by id
    std::vector<Visitor> visitors{};            // as they come in views.tsv
    std::vector<View> views{};                  // by time
    std::vector<std::uint32_t> state_of{};      // of each town
    std::vector<std::uint32_t> jobs_in_town{};  // of each town
};

// Throws and names the line that is wrong.
ViewLog read_view_log(std::filesystem::path const& folder);

}  // namespace sx::app
