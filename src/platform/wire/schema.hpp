#pragma once
#include <boost/json/object.hpp>
#include "platform/wire/type.hpp"

namespace sx::wire {

using Schemas = boost::json::object;  // the document's named schemas, by struct name

// JSON Schema 2020-12 of a type. A structure or enumeration is registered under its own name and
// referred to.
boost::json::value schema(Type const&, Schemas&);
// The schema of a structure itself, without a name, e.g. of a request body.
boost::json::object object_schema(Type const&, Schemas&);

}  // namespace sx::wire
