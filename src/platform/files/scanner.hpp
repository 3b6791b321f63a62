#pragma once
#include <chrono>
#include <exception>
#include <filesystem>
#include <functional>
#include <string_view>
#include "platform/base/result.hpp"

// What people send in is shown to a virus scanner before anything of it is kept: clamd, over its
// socket (its protocol: INSTREAM and PING, clamd(8)). Nothing is kept that could not be scanned.
namespace sx::files {

class Scanner {
public:
    using Failed = std::function<void(std::exception const&)>;

    // `socket` is the scanner's UNIX socket, e.g. /run/clamav/clamd.ctl; it may come and go.
    // `failed` hears why it could not be asked.
    explicit Scanner(
        std::filesystem::path socket, Failed failed = {},
        std::chrono::milliseconds patience = std::chrono::seconds(30))
        : socket_(std::move(socket)), failed_(std::move(failed)), patience_(patience) {}

    // Refuses with file_is_infected, and with file_not_scanned when the scanner does not answer.
    // Takes as long as the scanner does, so never inside a transaction. Safe from every thread.
    Result<> examine(std::string_view bytes) const;
    bool answers() const;

private:
    std::string ask(std::string_view command, std::string_view bytes) const;

    std::filesystem::path socket_;
    Failed failed_;
    std::chrono::milliseconds patience_;
};

}  // namespace sx::files
