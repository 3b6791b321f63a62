#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include "app/options.hpp"
#include "platform/web/edge/static_files.hpp"

namespace sx::app {

// Where the built client lies: what --client says, else beside the program in a checkout, else
// where the package puts it. Empty when it is nowhere.
std::filesystem::path client_folder(Options const&);

// What is served as it is: the workplaces' client under /app and /assets, the public pages' own
// files under /site. Read-only, so safe from every thread.
class Files {
public:
    explicit Files(std::filesystem::path const& client);
    // Nothing when the path is no file's.
    std::optional<web::Reply> find(web::Request const&) const;

private:
    std::optional<web::edge::StaticFiles> client_;
    std::map<std::string, web::Reply, std::less<>> site_;
};

}  // namespace sx::app
