#pragma once
#include <initializer_list>
#include <stdexcept>
#include "platform/web/described_endpoint.hpp"
#include "platform/wire/json.hpp"

// What a feature tells the web: one line per endpoint. A use case is a free function
//     Result<Out> submit(Call const&, SubmitApplication const&);
// whose In holds everything the caller sends: members named in the path come from there; on GET and
// DELETE the others are query parameters, else they are the JSON body. Where In has a Bytes, the
// endpoint is an upload: the raw body goes there, and the others are query parameters. Members that
// may name a person are no query parameters but discreet(). The web opens the transaction around
// it.
namespace sx::web {

// "postings::show" becomes "postings_show".
std::string operation_id(std::string_view qualified_function);

template <class> struct Signature;
template <class Context, class Input, class Output>
struct Signature<Result<Output> (*)(Context const&, Input const&)> {
    using In = Input;
    using Out = Output;
};

template <auto UseCase> std::string operation_id() {
    std::string_view text = __PRETTY_FUNCTION__;
    text.remove_prefix(text.find("UseCase = ") + 10);
    return operation_id(text.substr(0, text.find_first_of(";]")));
}

template <auto UseCase>
Endpoint described(
    Method method, std::string_view path, access::Access access, std::string_view summary) {
    using In = typename Signature<decltype(UseCase)>::In;
    Endpoint endpoint;
    endpoint.method = method;
    endpoint.path = path;
    endpoint.access = access;
    endpoint.summary = summary;
    endpoint.operation_id = operation_id<UseCase>();
    endpoint.input = &wire::type_of<In>();
    endpoint.make_input = []() -> std::shared_ptr<void> { return std::make_shared<In>(); };
    return endpoint;
}

template <auto UseCase> Result<Answer> run_case(Call const& call, void const* input) {
    using In = typename Signature<decltype(UseCase)>::In;
    auto const out = TRY(UseCase(call, *static_cast<In const*>(input)));
    return Answer{200, wire::write(out)};
}

template <auto UseCase>
Endpoint transacted(
    Method method, std::string_view path, access::Access access, std::string_view summary) {
    auto endpoint = described<UseCase>(method, path, access, summary);
    endpoint.runs = method == Method::get ? Endpoint::Runs::reading : Endpoint::Runs::writing;
    endpoint.output = &wire::type_of<typename Signature<decltype(UseCase)>::Out>();
    endpoint.run = &run_case<UseCase>;
    return endpoint;
}

template <auto UseCase>
Endpoint get(std::string_view path, access::Access access, std::string_view summary) {
    return transacted<UseCase>(Method::get, path, access, summary);
}
// Creates something: answers 201 and asks for an Idempotency-Key, kept in the same transaction.
template <auto UseCase>
Endpoint post(std::string_view path, access::Access access, std::string_view summary) {
    auto endpoint = transacted<UseCase>(Method::post, path, access, summary);
    endpoint.status = 201;
    return endpoint;
}
// As post(), for an In with a Bytes.
template <auto UseCase>
Endpoint upload(std::string_view path, access::Access access, std::string_view summary) {
    auto endpoint = post<UseCase>(path, access, summary);
    if (!endpoint.raw_body()) throw std::logic_error("an upload without Bytes");
    return endpoint;
}
// A file; UseCase gives a Download.
template <auto UseCase>
Endpoint download(std::string_view path, access::Access access, std::string_view summary) {
    auto endpoint = described<UseCase>(Method::get, path, access, summary);
    endpoint.gives = Endpoint::Gives::file;
    endpoint.runs = Endpoint::Runs::reading;
    endpoint.run = [](Call const& call, void const* input) -> Result<Answer> {
        using In = typename Signature<decltype(UseCase)>::In;
        Download file = TRY(UseCase(call, *static_cast<In const*>(input)));
        return answer_of(std::move(file));
    };
    return endpoint;
}
// Changes something that exists.
template <auto UseCase>
Endpoint act(std::string_view path, access::Access access, std::string_view summary) {
    return transacted<UseCase>(Method::post, path, access, summary);
}
// Replaces something that exists as a whole.
template <auto UseCase>
Endpoint put(std::string_view path, access::Access access, std::string_view summary) {
    return transacted<UseCase>(Method::put, path, access, summary);
}
template <auto UseCase>
Endpoint remove(std::string_view path, access::Access access, std::string_view summary) {
    return transacted<UseCase>(Method::remove, path, access, summary);
}

// The same endpoint, where these members of its input travel in headers: what a person is called
// stays out of addresses, which are logged on the way and kept by browsers. Not for what anybody
// may see: there caches answer by the address alone.
Endpoint discreet(Endpoint, std::initializer_list<std::string_view> members);

// A public document at `path` itself and, in English, at "/en" + path. UseCase gives a Document.
template <auto UseCase> Endpoint page(std::string_view path, std::string_view summary) {
    auto endpoint = described<UseCase>(Method::get, path, access::anyone, summary);
    endpoint.gives = Endpoint::Gives::document;
    endpoint.runs = Endpoint::Runs::reading;
    endpoint.run = [](Call const& call, void const* input) -> Result<Answer> {
        using In = typename Signature<decltype(UseCase)>::In;
        Document document = TRY(UseCase(call, *static_cast<In const*>(input)));
        return Answer{
            document.status, std::move(document.content), std::move(document.content_type),
            document.for_ever};
    };
    return endpoint;
}

}  // namespace sx::web
