#include "engine/meaning/vectors.hpp"
#include <fasttext/fasttext.h>
#include <unistd.h>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <utility>
#include "engine/meaning/lessons.hpp"

namespace sx::meaning {

namespace {

// fastText reads what it learns from a file only.
class ScratchFile {
public:
    ScratchFile()
        : path_((std::filesystem::temp_directory_path() / "shuangxuan-lessons-XXXXXX").string()) {
        auto const handle = ::mkstemp(path_.data());
        if (handle < 0) throw std::runtime_error("cannot write " + path_);
        ::close(handle);
    }
    ScratchFile(ScratchFile const&) = delete;
    ~ScratchFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    std::string const& path() const { return path_; }

private:
    std::string path_;
};

fasttext::Args arguments(TrainingSettings const& settings, std::string const& lines) {
    fasttext::Args args;
    args.input = lines;
    args.model = fasttext::model_name::sg;
    args.loss = fasttext::loss_name::ns;
    args.dim = settings.dimensions;
    args.epoch = settings.epochs;
    args.minCount = settings.least_count;
    args.minn = 1;
    args.maxn = 2;  // Chinese words are mostly two characters
    args.bucket = 50'000;
    args.ws = 6;
    args.neg = 5;
    args.lr = 0.05;
    args.t = 1e-4;
    args.thread = 1;
    args.seed = static_cast<int>(settings.seed);
    args.verbose = 0;
    return args;
}

}  // namespace

struct Vectors::Model {
    mutable fasttext::FastText network{};  // saveModel is not const, though it changes nothing
    std::vector<std::int64_t> counts{};
    double total = 0;

    void count() {
        counts = network.getDictionary()->getCounts(fasttext::entry_type::word);
        total = 0;
        for (auto const one : counts) total += static_cast<double>(one);
    }
};

Vectors::Vectors(std::unique_ptr<Model> model) : model_(std::move(model)) { model_->count(); }
Vectors::~Vectors() = default;
Vectors::Vectors(Vectors&&) noexcept = default;

Vectors Vectors::train(
    std::span<Lesson const> lessons, TrainingSettings const& settings, Progress const& progress) {
    ScratchFile const lines;
    {
        std::ofstream out(lines.path(), std::ios::binary);
        write_lines(out, lessons, settings);
        if (!out.flush()) throw std::runtime_error("cannot write " + lines.path());
    }
    auto model = std::make_unique<Model>();
    model->network.train(
        arguments(settings, lines.path()),
        [&](float done, float, double, double, std::int64_t) { progress(done); });
    return Vectors(std::move(model));
}

Vectors Vectors::load(std::filesystem::path const& path) {
    auto model = std::make_unique<Model>();
    try {
        model->network.loadModel(path.string());
    } catch (std::invalid_argument const&) {
        throw std::runtime_error(path.string() + " holds no vectors");
    }
    return Vectors(std::move(model));
}

void Vectors::save(std::filesystem::path const& path) const {
    auto beside = path;  // so that no half of a file ever has its name
    beside += ".unfinished";
    model_->network.saveModel(beside.string());
    std::filesystem::rename(beside, path);
}

std::size_t Vectors::dimensions() const {
    return static_cast<std::size_t>(model_->network.getDimension());
}

std::size_t Vectors::terms() const { return model_->counts.size(); }

std::vector<float> Vectors::term(std::string_view text) const {
    fasttext::Vector vector(model_->network.getDimension());
    model_->network.getWordVector(vector, std::string(text));
    return {vector.data(), vector.data() + vector.size()};
}

double Vectors::share(std::string_view text) const {
    auto const id = model_->network.getWordId(std::string(text));
    return id < 0
               ? 0
               : static_cast<double>(model_->counts[static_cast<std::size_t>(id)]) / model_->total;
}

}  // namespace sx::meaning
