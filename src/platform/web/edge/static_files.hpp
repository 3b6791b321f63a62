#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>
#include "platform/web/http.hpp"

namespace sx::web::edge {

// The built client, kept in memory in every form it is sent in. Read-only after construction, so
// safe from every thread.
class StaticFiles {
public:
    // Reads every file below `folder` but hidden ones. "x.br" and "x.gz" are coded forms of "x"; a
    // text without "x.gz" is zipped here. Throws std::filesystem::filesystem_error when something
    // cannot be read.
    explicit StaticFiles(std::filesystem::path const& folder);

    // Answers GET and HEAD of "/assets/app-1a2b3c4d.js" with a strong ETag: 200 in the smallest
    // form the caller accepts, or 304. Files below /assets/ have their hash in their name and stay
    // in caches for ever; others are asked for again each time. What a page may load is for the
    // caller to add. Nothing if there is no such file.
    std::optional<Reply> find(Request const& request) const { return find(request, request.path); }
    // The file at `path` whatever the request's own path is, e.g. "/index.html" for an address that
    // only the client's router knows.
    std::optional<Reply> find(Request const&, std::string const& path) const;

private:
    struct Form {
        std::string coding;  // empty: as it is
        Body body;
        std::string etag;
        std::vector<Header> headers;
    };
    struct File {
        std::string content_type;
        std::vector<Form> forms;  // best first, as it is last
    };
    static File read(std::filesystem::path const& path, std::string const& name);
    static void finish(File&, std::string const& name);

    std::unordered_map<std::string, File> files_;
};

}  // namespace sx::web::edge
