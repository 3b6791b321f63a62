#include "platform/web/problems.hpp"
#include <functional>
#include <map>
#include "platform/base/embedded.hpp"
#include "platform/web/problem_message.hpp"
#include "platform/wire/json.hpp"

namespace sx {
namespace embedded {
std::span<EmbeddedFile const> problem_texts();
}
namespace web {
namespace {

struct Sentence {
    std::string_view zh, en;
};
using Sentences = std::map<std::string_view, Sentence, std::less<>>;

Sentences
read_sentences() {  // code, Chinese, English; a tab between, a line each, the first one names them
    Sentences all;
    auto text = embedded::problem_texts().front().content;
    while (!text.empty()) {
        auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        auto const first = line.find('\t'), second = line.find('\t', first + 1);
        if (second == std::string_view::npos) continue;
        all[line.substr(0, first)] = {
            line.substr(first + 1, second - first - 1), line.substr(second + 1)};
    }
    return all;
}

constexpr Phrase title_of(ProblemKind kind) {
    switch (kind) {
        case ProblemKind::malformed: return {"请求读不懂", "The request cannot be read"};
        case ProblemKind::invalid: return {"有几处要改", "Some entries need a change"};
        case ProblemKind::unauthenticated: return {"请先登录", "Please sign in"};
        case ProblemKind::forbidden: return {"不能这样做", "This is not allowed"};
        case ProblemKind::not_found: return {"没有找到", "Not found"};
        case ProblemKind::conflict: return {"现在做不了", "This cannot be done now"};
        case ProblemKind::gone: return {"已经结束", "No longer available"};
        case ProblemKind::too_large: return {"内容太大", "Too large"};
        case ProblemKind::too_many: return {"操作太频繁", "Too many requests"};
    }
    throw std::logic_error("no such kind of problem");
}

struct Heading {
    unsigned status;
    Phrase title;
};

Reply message_reply(
    Heading const& heading, Problem const& problem, Language language,
    std::string_view request_id) {
    ProblemMessage message;
    message.type = std::string("/problems/").append(problem.code);
    message.title = heading.title.in(language);
    message.status = heading.status;
    message.detail = problem_text(problem.code, language);
    message.code = problem.code;
    message.request_id = request_id;
    for (auto const& field : problem.fields)
        message.fields.push_back(
            {field.pointer, field.code, std::string(problem_text(field.code, language))});
    Reply reply;
    reply.status = heading.status;
    reply.content_type = "application/problem+json";
    reply.body = body_of(wire::write(message));
    reply.headers = {{"cache-control", "no-store"}};
    return reply;
}

}  // namespace

unsigned status_of(ProblemKind kind) {
    switch (kind) {
        case ProblemKind::malformed: return 400;
        case ProblemKind::invalid: return 422;
        case ProblemKind::unauthenticated: return 401;
        case ProblemKind::forbidden: return 403;
        case ProblemKind::not_found: return 404;
        case ProblemKind::conflict: return 409;
        case ProblemKind::gone: return 410;
        case ProblemKind::too_large: return 413;
        case ProblemKind::too_many: return 429;
    }
    return 500;
}

std::string_view problem_text(std::string_view code, Language language) {
    static Sentences const sentences = read_sentences();
    auto const found = sentences.find(code);
    if (found == sentences.end()) return code;
    return language == Language::zh ? found->second.zh : found->second.en;
}

Reply problem_reply(Problem const& problem, Language language, std::string_view request_id) {
    auto reply = message_reply(
        {status_of(problem.kind), title_of(problem.kind)}, problem, language, request_id);
    if (problem.kind == ProblemKind::too_many) reply.headers.push_back({"retry-after", "5"});
    return reply;
}

Reply method_not_allowed(Language language, std::string_view request_id) {
    auto const problem = refuse(ProblemKind::malformed, "method_not_allowed");
    return message_reply({405, title_of(problem.kind)}, problem, language, request_id);
}

Reply internal_error(Language language, std::string_view request_id) {
    auto const problem = refuse(ProblemKind::malformed, "internal_error");
    return message_reply({500, {"出错了", "Something went wrong"}}, problem, language, request_id);
}

Reply edge_problem(
    unsigned status, std::string_view code, Language language, std::string_view request_id) {
    auto const title = status == 503   ? Phrase{"现在人太多", "Too busy"}
                       : status >= 500 ? Phrase{"出错了", "Something went wrong"}
                       : status == 403 ? title_of(ProblemKind::forbidden)
                                       : title_of(ProblemKind::malformed);
    return message_reply(
        {status, title}, refuse(ProblemKind::malformed, code), language, request_id);
}

}  // namespace web
}  // namespace sx
