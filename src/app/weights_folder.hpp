#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include "app/options.hpp"
#include "engine/learning/learning.hpp"

namespace sx::app {

// The versions of the weights that postings are ranked by: 0001.tsv and so on, and `in-use`, which
// names one of them. No version is ever changed or thrown away. Without a folder, or with version 0
// in use, the weights are learning::default_weights(). One at a time may change it.
class WeightsFolder {
public:
    explicit WeightsFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

    // Nothing: the default weights are. Throws where a file is damaged.
    std::optional<learning::Edition> in_use() const;
    std::uint32_t next_version() const;
    void take(learning::Edition const&);  // keeps it and puts it in use
    // Puts what the version in use replaced in use again, and gives its number. Throws for the
    // default weights.
    std::uint32_t go_back();

private:
    std::filesystem::path file_of(std::uint32_t version) const;
    void put_in_use(std::uint32_t version);

    std::filesystem::path folder_;
};

// The folder that --weights names, or the venue's.
WeightsFolder weights_folder(Options const&);
learning::Weights weights_in_use(Options const&);

}  // namespace sx::app
