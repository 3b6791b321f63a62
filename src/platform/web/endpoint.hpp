#pragma once
#include "platform/web/described_endpoint.hpp"
#include "platform/wire/json.hpp"

// What a feature tells the web: one line per endpoint. A use case is a free function
//     Result<Out> submit(Call const&, SubmitApplication const&);
// whose In holds everything the caller sends: members named in the path come from there; on GET and
// DELETE the others are query parameters, else they are the JSON body. The web opens the
// transaction around it.
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

// A public document at `path` itself and, in English, at "/en" + path. UseCase gives a Document.
template <auto UseCase> Endpoint page(std::string_view path, std::string_view summary) {
    auto endpoint = described<UseCase>(Method::get, path, access::anyone, summary);
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

// How an endpoint that manages its own transactions is declared; UseCase names it and gives its
// shapes, the service behind it comes first: outside<&sign_in>(Method::post, 201, "/sessions",
// anyone, "…", desk).
template <auto UseCase> struct OutsideSignature;
template <
    class Service, class Input, class Output,
    Result<Output> (*UseCase)(Service&, OutsideCall const&, Input const&)>
struct OutsideSignature<UseCase> {
    using In = Input;
    using Out = Output;
    using Of = Service;
};

struct Declared {
    Method method{};
    unsigned status = 200;
    std::string_view path;
    access::Access access;
    std::string_view summary;
};

template <auto UseCase>
Endpoint outside(Declared const& declared, typename OutsideSignature<UseCase>::Of& service) {
    using In = typename OutsideSignature<UseCase>::In;
    using Out = typename OutsideSignature<UseCase>::Out;
    Endpoint endpoint;
    endpoint.method = declared.method;
    endpoint.runs = Endpoint::Runs::outside;
    endpoint.status = declared.status;
    endpoint.path = declared.path;
    endpoint.access = declared.access;
    endpoint.summary = declared.summary;
    endpoint.operation_id = operation_id<UseCase>();
    endpoint.input = &wire::type_of<In>();
    endpoint.output = &wire::type_of<Out>();
    endpoint.make_input = []() -> std::shared_ptr<void> { return std::make_shared<In>(); };
    endpoint.run_outside = [&service](
                               OutsideCall const& call, void const* input) -> Result<Answer> {
        auto const out = TRY(UseCase(service, call, *static_cast<In const*>(input)));
        return Answer{200, wire::write(out)};
    };
    return endpoint;
}

}  // namespace sx::web
