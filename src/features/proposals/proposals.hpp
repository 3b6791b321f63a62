#pragma once
#include <filesystem>
#include "features/proposals/messages.hpp"
#include "platform/documents/extraction/extraction.hpp"
#include "platform/web/endpoint.hpp"
#include "platform/web/rate.hpp"

// The face of this feature.
namespace sx::proposals {

// Who reads, and how often for each account: a document may cost seconds. Safe from every thread.
struct Desk {
    Desk(std::filesystem::path reader_program, World&);

    documents::TextReader reader;
    web::Limiter accounts;
};

// The desk must outlive the endpoints.
web::Endpoints endpoints(Desk&);

}  // namespace sx::proposals
