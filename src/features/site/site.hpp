#pragma once
#include "features/search/search.hpp"
#include "platform/web/endpoint.hpp"

// The public face of an installation: what anybody sees without signing in. It reads the features
// through their faces and changes nothing.
namespace sx::site {

web::Endpoints endpoints(search::PostingIndex&);  // which outlives them

}  // namespace sx::site
