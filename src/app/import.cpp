#include <unistd.h>
#include <atomic>
#include <csignal>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include "app/commands.hpp"
#include "app/venue.hpp"
#include "features/imports/imports.hpp"
#include "platform/web/problems.hpp"

namespace sx::app {
namespace {

constexpr std::chrono::days open_for{180};

std::atomic<bool> interrupted = false;  // by Ctrl-C

std::string text_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

[[noreturn]] void fail(Problem const& problem) {
    std::string text(web::problem_text(problem.code, Language::en));
    for (auto const& field : problem.fields)
        text.append("\n  ")
            .append(field.pointer)
            .append(": ")
            .append(web::problem_text(field.code, Language::en));
    throw std::runtime_error(text);
}

imports::ImportOrder order_of(Options const& options, World& world) {
    if (options.words.size() != 2 || options.words.front() != "postings" || options.mapping.empty())
        throw std::runtime_error("say: import postings FILE --mapping FILE [--fair ID]");
    auto mapping = wire::read<imports::ImportMapping>(text_of(options.mapping));
    if (!mapping) fail(mapping.error());
    imports::ImportOrder order{options.words.back(), *std::move(mapping)};
    if (!options.fair.empty()) order.fair_id = fairs::FairId{options.fair};
    auto const day =
        options.as_of.empty() ? std::optional(shanghai_day(world.now())) : parse_day(options.as_of);
    if (!day) throw std::runtime_error("--as-of wants a day, e.g. 2026-03-01");
    order.closes_at = end_of_shanghai_day(*day + open_for);
    return order;
}

}  // namespace

int import_table(Options const& options) {
    RealWorld world;
    auto const order = order_of(options, world);
    VenueFolder const folder(options);
    auto const db = open_database(options);
    std::signal(SIGINT, [](int) { interrupted = true; });
    auto const begun = world.now();
    bool const watched = ::isatty(STDERR_FILENO) != 0;
    auto const summary = imports::import_postings(*db, world, order, [&](std::int64_t rows) {
        if (watched) std::cerr << "\r" << rows << " rows\r" << std::flush;
        return !interrupted;
    });
    if (!summary) fail(summary.error());
    auto const took_ms = (world.now() - begun).count();
    std::cout << imports::as_text(*summary) << "\n    " << took_ms / 1000 << "."
              << took_ms % 1000 / 100 << " s\n";
    if (!options.report.empty()) {
        std::ofstream lines(options.report, std::ios::binary);
        lines << imports::as_lines(*summary);
        if (!lines.flush()) throw std::runtime_error("cannot write " + options.report);
    }
    return summary->stopped ? 1 : 0;
}

}  // namespace sx::app
