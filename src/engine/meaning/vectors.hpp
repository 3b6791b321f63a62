#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What titles mean: vectors of terms, learnt from which words postings use together.
namespace sx::meaning {

// What is learnt from: a posting, or an occupation with what the catalogue says of it.
struct Lesson {
    std::string title;
    std::string text;  // may be empty
};

struct TrainingSettings {
    int dimensions = 64;
    int epochs = 3;
    int least_count = 2;     // terms met less often are left to their characters
    int words_of_text = 48;  // of each lesson: postings say what matters first
    std::uint32_t seed = 2027;
};

// Called now and then with the part that is done, from 0 to 1.
using Progress = std::function<void(double)>;

// Vectors of terms by fastText's skip-gram with subwords (Bojanowski et al., Enriching Word Vectors
// with Subword Information, TACL 2017): a term that was never met gets one from its characters.
// Immutable once made; safe from every thread.
class Vectors {
public:
    // Takes minutes for a hundred thousand lessons; on one thread, because the same lessons,
    // settings and seed then give the same vectors. Throws where there is nothing to learn.
    static Vectors train(std::span<Lesson const>, TrainingSettings const&, Progress const&);
    static Vectors load(std::filesystem::path const&);  // throws when it is no such file
    ~Vectors();
    Vectors(Vectors&&) noexcept;

    void save(std::filesystem::path const&) const;
    std::size_t dimensions() const;
    std::size_t terms() const;
    std::vector<float> term(std::string_view) const;
    // Of all terms that were met, the share that this one was; 0 for one that never was.
    double share(std::string_view term) const;

private:
    struct Model;
    explicit Vectors(std::unique_ptr<Model>);
    std::unique_ptr<Model> model_;
};

}  // namespace sx::meaning
