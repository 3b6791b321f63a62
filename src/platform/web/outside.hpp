#pragma once
#include "platform/web/endpoint.hpp"

// Endpoints that manage their own transactions.
namespace sx::web {

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
