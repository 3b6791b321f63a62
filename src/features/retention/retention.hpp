#pragma once
#include "features/retention/messages.hpp"

// The face of this feature: what is kept for how long, what of it is due, and what was ended.
namespace sx::retention {

// Long work: ends what is due of one class, which an administrator did not want to wait for.
class EndingOfClass final : public jobs::LongWork {
public:
    EndingOfClass(aging::Classes const& classes, World& world) : classes_(classes), world_(world) {}
    std::string kind() const override { return "end_data"; }
    std::int64_t total(store::Transaction&, std::string const& name) override;
    Advance advance(Step const&) override;

private:
    aging::Classes const& classes_;
    World& world_;
};

struct Desk {
    aging::Classes const& classes;
    EndingOfClass& ending;
};

web::Endpoints endpoints(Desk&);

}  // namespace sx::retention
