#pragma once
#include "app/options.hpp"

// One function per command of the program; each gives main's exit status and says on standard
// output what it did.
namespace sx::app {

int serve(Options const&);
int migrate(Options const&);
int add_account(Options const&);
int forget_second_factor(Options const&);
int import_table(Options const&);
int evaluate(Options const&);
int train(Options const&);
int match(Options const&);
int screen(Options const&);
int learn(Options const&);
int fill_demo(Options const&);
int print_openapi(Options const&);
int print_access_matrix(Options const&);
int back_up(Options const&);
int restore(Options const&);
int examine(Options const&);
int prove_audit(Options const&);
int rebuild(Options const&);
int keep_keys(Options const&);
int keep_erased(Options const&);
int look_at_retention(Options const&);

}  // namespace sx::app
