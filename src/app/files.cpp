#include "app/files.hpp"
#include <array>
#include <functional>
#include "platform/pages/assets.hpp"

namespace sx::app {
namespace {

// Element Plus sets style properties from script, which a policy allows; nothing else is inline.
constexpr std::string_view client_policy =
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; connect-src "
    "'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

bool in_workplaces(std::string_view path) { return path == "/app" || path.starts_with("/app/"); }

}  // namespace

std::filesystem::path client_folder(Options const& options) {
    if (!options.client.empty()) return options.client;
    auto const program = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    std::array const places{
        program.parent_path().parent_path() / "client" / "dist",  // build/release in a checkout
        program.parent_path() / "share" / "shuangxuan" / "client"};
    for (auto const& place : places)
        if (std::filesystem::exists(place / "index.html")) return place;
    return {};
}

Files::Files(std::filesystem::path const& client) {
    if (!client.empty()) client_.emplace(client);
    for (auto const& asset : pages::assets()) {
        web::Reply reply;
        reply.content_type = asset.content_type;
        reply.body = web::body_of(std::string(asset.content));
        // A posting's preview shows them in a frame that is cut off from this origin.
        reply.headers = {
            {"cache-control", "public, max-age=31536000, immutable"},
            {"cross-origin-resource-policy", "cross-origin"}};
        reply.route = "/site/{file}";
        site_.emplace(asset.url.str(), std::move(reply));
    }
    // For browsers that ask before they have read a page; it has no digest in its address.
    web::Reply icon;
    auto const& mark = pages::asset("mark.svg");
    icon.content_type = mark.content_type;
    icon.body = web::body_of(std::string(mark.content));
    icon.headers = {{"cache-control", "public, max-age=86400"}};
    icon.route = "/favicon.ico";
    site_.emplace("/favicon.ico", std::move(icon));
}

std::optional<web::Reply> Files::find(web::Request const& request) const {
    bool const reads = request.method == web::Method::get || request.method == web::Method::head;
    if (!reads) return std::nullopt;
    if (auto const found = site_.find(request.path); found != site_.end()) return found->second;
    if (!client_) return std::nullopt;
    bool const workplace = in_workplaces(request.path);
    auto reply = workplace ? client_->find(request, "/index.html") : client_->find(request);
    if (!reply) return std::nullopt;
    reply->route = workplace ? "/app" : "/assets/{file}";
    if (workplace)
        reply->headers.push_back({"content-security-policy", std::string(client_policy)});
    return reply;
}

}  // namespace sx::app
