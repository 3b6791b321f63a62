#include "app/training.hpp"
#include <unistd.h>
#include <filesystem>
#include <iostream>
#include <stdexcept>
#include "app/commands.hpp"
#include "app/lesson_folder.hpp"
#include "app/venue.hpp"
#include "features/postings/postings.hpp"
#include "platform/base/world.hpp"
#include "platform/store/database.hpp"

namespace sx::app {
namespace {

constexpr std::int64_t postings_at_once = 500;

// What the venue's employers have published. Only reads, so the venue may be served meanwhile.
void add_postings(std::vector<meaning::Lesson>& lessons, Options const& options) {
    if (options.database.empty() && !std::filesystem::exists(sqlite_file(options))) {
        std::cerr << "there is no venue in " << options.data.string() << "\n";
        return;
    }
    auto const db = connect(options);
    for (std::string after;;) {
        auto const some = db->read([&](store::Transaction& tx) {
            return postings::published_texts(tx, after, postings_at_once);
        });
        if (some.empty()) return;
        for (auto const& posting : some)
            lessons.push_back({posting.title.str(), posting.description.str()});
        after = some.back().id.text;
    }
}

}  // namespace

meaning::Vectors train_vectors(
    std::vector<meaning::Lesson> const& lessons, Options const& options) {
    RealWorld world;
    auto const begun = world.now();
    bool const watched = ::isatty(STDERR_FILENO) != 0;
    int shown = -1;
    meaning::TrainingSettings settings;
    settings.seed = static_cast<std::uint32_t>(options.seed);
    auto vectors = meaning::Vectors::train(lessons, settings, [&](double part) {
        auto const percent = static_cast<int>(part * 100);
        if (percent == shown || (!watched && percent / 10 == shown / 10 && shown >= 0)) return;
        shown = percent;
        std::cerr << (watched ? "\r" : "") << "learning: " << percent << " %"
                  << (watched ? " " : "\n") << std::flush;
    });
    std::cerr << (watched ? "\r" : "") << lessons.size() << " lessons, " << vectors.terms()
              << " terms, " << (world.now() - begun).count() / 1000 << " s\n";
    return vectors;
}

int train(Options const& options) {
    if (options.out.empty()) throw std::runtime_error("say: train --out FILE [--train DIR]");
    auto lessons = lessons_of_occupations();
    add_postings(lessons, options);
    if (!options.train.empty()) {
        auto more =
            lessons_in(options.train, {}, [](std::string_view line) { std::cerr << line << "\n"; });
        lessons.insert(lessons.end(), more.begin(), more.end());
    }
    train_vectors(lessons, options).save(options.out);
    std::cout << options.out << "\n";
    return 0;
}

}  // namespace sx::app
