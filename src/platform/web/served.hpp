#pragma once
#include <utility>
#include "platform/web/endpoint.hpp"

// Endpoints with a service behind them that keeps something in memory. A use case is
//     Result<Out> find(Index&, Call const&, FindPostings const&);
// and everything else is as in endpoint.hpp. The service outlives the endpoints.
namespace sx::web {

template <class Service, class Input, class Output>
struct Signature<Result<Output> (*)(Service&, Call const&, Input const&)> {
    using In = Input;
    using Out = Output;
    using Of = Service;
};

template <auto UseCase> using ServiceOf = typename Signature<decltype(UseCase)>::Of;

template <auto UseCase>
Endpoint get_from(
    ServiceOf<UseCase>& service, std::string_view path, access::Access access,
    std::string_view summary) {
    using In = typename Signature<decltype(UseCase)>::In;
    auto endpoint = described<UseCase>(Method::get, path, access, summary);
    endpoint.runs = Endpoint::Runs::reading;
    endpoint.output = &wire::type_of<typename Signature<decltype(UseCase)>::Out>();
    endpoint.run = [&service](Call const& call, void const* input) -> Result<Answer> {
        auto const out = TRY(UseCase(service, call, *static_cast<In const*>(input)));
        return Answer{200, wire::write(out)};
    };
    return endpoint;
}

// As post() has it.
template <auto UseCase>
Endpoint post_from(
    ServiceOf<UseCase>& service, std::string_view path, access::Access access,
    std::string_view summary) {
    auto endpoint = get_from<UseCase>(service, path, access, summary);
    endpoint.method = Method::post;
    endpoint.runs = Endpoint::Runs::writing;
    endpoint.status = 201;
    return endpoint;
}

// A public document, as page() has it.
template <auto UseCase>
Endpoint page_from(ServiceOf<UseCase>& service, std::string_view path, std::string_view summary) {
    using In = typename Signature<decltype(UseCase)>::In;
    auto endpoint = described<UseCase>(Method::get, path, access::anyone, summary);
    endpoint.gives = Endpoint::Gives::document;
    endpoint.runs = Endpoint::Runs::reading;
    endpoint.run = [&service](Call const& call, void const* input) -> Result<Answer> {
        Document document = TRY(UseCase(service, call, *static_cast<In const*>(input)));
        return Answer{
            document.status, std::move(document.content), std::move(document.content_type),
            document.for_ever};
    };
    return endpoint;
}

}  // namespace sx::web
