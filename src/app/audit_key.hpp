#pragma once
#include "app/options.hpp"
#include "platform/events/checkpoints.hpp"

namespace sx::app {

// What signs checkpoints of the audit: the systemd credential "audit-key" where there is one, else
// the file audit-key in the venue's folder (mode 0600), made at the first start. Its public half is
// added to the file audit-public-keys beside it, by which checkpoints are proved later on.
events::SigningKey audit_key(Options const&, World&);
std::vector<std::string> audit_public_keys(Options const&);

// Where checkpoints are copied to: --checkpoints, else a folder of the venue's.
std::filesystem::path checkpoint_folder(Options const&);

}  // namespace sx::app
