#include "features/own_data/own_data.hpp"
#include "features/own_data/use_cases.hpp"
#include "platform/web/outside.hpp"

namespace sx::own_data {
namespace {

using access::signed_in;
using web::Method, web::outside;

// The file is as large as what somebody has done here, and recorded after it was read.
web::Endpoint file_of(holdings::Holdings const& holdings) {
    auto endpoint = outside<&show>(
        {Method::get, 200, "/my/data/file", signed_in,
         "Take all that is kept of oneself as a JSON file"},
        holdings);
    endpoint.operation_id = "own_data_take";
    endpoint.gives = web::Endpoint::Gives::file;
    endpoint.output = nullptr;
    endpoint.run_outside = [&holdings](
                               web::OutsideCall const& call, void const*) -> Result<web::Answer> {
        auto file = TRY(take(holdings, call));
        return web::answer_of(std::move(file));
    };
    return endpoint;
}

}  // namespace

web::Endpoints endpoints(holdings::Holdings const& holdings) {
    return {
        outside<&show>(
            {Method::get, 200, "/my/data", signed_in, "Read all that is kept of oneself"},
            holdings),
        file_of(holdings),
    };
}

}  // namespace sx::own_data
