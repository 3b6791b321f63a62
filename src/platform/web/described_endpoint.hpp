#pragma once
#include <functional>
#include "platform/web/call.hpp"
#include "platform/wire/type.hpp"

namespace sx::web {

struct Answer {
    unsigned status = 200;
    std::string body;
    std::string content_type = "application/json";
    bool for_ever = false;  // its address changes with its content, so caches may keep it
};

// A public page or file, made on the server: for anybody, the same for everybody.
struct Document {
    std::string content;
    unsigned status = 200;
    std::string content_type = "text/html; charset=utf-8";
    bool for_ever = false;  // as Answer's
};

struct Endpoint {
    enum class Runs { reading, writing, outside };

    Method method{};
    Runs runs{};
    unsigned status = 200;  // when all goes well
    std::string_view path, summary;
    access::Access access;
    std::string operation_id;
    wire::Type const* input = nullptr;
    wire::Type const* output = nullptr;  // none for a document
    std::shared_ptr<void> (*make_input)() = nullptr;
    Result<Answer> (*run)(Call const&, void const* input) = nullptr;
    std::function<Result<Answer>(OutsideCall const&, void const* input)> run_outside{};

    bool is_document() const { return output == nullptr; }
    bool creates() const { return runs == Runs::writing && status == 201; }
};
using Endpoints = std::vector<Endpoint>;

inline constexpr std::string_view api_prefix = "/api/v1";

}  // namespace sx::web
