#pragma once
#include "platform/base/bytes.hpp"
#include "platform/wire/type.hpp"

// Lets a described struct have a Bytes: a column of a record, or the body of an upload.
namespace sx::wire {

template <std::size_t Most> struct Maker<Bytes<Most>> {
    static Type make() { return {.shape = Shape::bytes, .most = std::int64_t{Most}}; }
};

}  // namespace sx::wire
