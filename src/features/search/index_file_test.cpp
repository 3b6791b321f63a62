#include "features/search/index_file.hpp"
#include <cstdlib>
#include <fstream>
#include "features/search/test_search.hpp"

using namespace sx;
using namespace sx::search;
using postings::EmployerStep, postings::CloseReason;
namespace fs = std::filesystem;

namespace {

struct KeptDesk : SearchDesk {
    explicit KeptDesk(store::Database& database) : SearchDesk(database) {
        auto pattern = (fs::temp_directory_path() / "sx-index-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
    }
    ~KeptDesk() { fs::remove_all(folder); }
    fs::path folder;

    IndexFile file(std::string const& program = "this one") const { return {folder, program}; }
    void come_up(PostingIndex& node) {
        db.read([&](store::Transaction& tx) { return node.current(tx); });
    }
    // A node that has worked and been stopped.
    void run_once() {
        follow();
        PostingIndex node{file()};
        come_up(node);
        node.save(db);
    }
    // Behind the back of the events, so that only who reads everything meets it.
    void rename_quietly(std::string_view title) {
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            tx.run("update postings set title = $1", title);
            return {};
        }));
    }
    bool resumes(IndexFile const& kept) {
        PostingIndex node{kept};
        come_up(node);
        auto const all = db.read([&](store::Transaction& tx) {
            access::Caller const anybody;
            return find_postings(node, {tx, world, anybody, language, venue}, words("数控操作工"))
                ->total;
        });
        return all > 0;
    }
};

}  // namespace

TEST_CASE("a node goes on from the index that it kept, with what has happened since") {
    store::on_every_database([](store::Database& db) {
        KeptDesk desk{db};
        auto const firm = desk.firm();
        auto const fair = desk.fair();
        auto const closed = desk.publish(firm, "数控操作工").id,
                   left = desk.publish(firm, "焊工").id;
        desk.admit(fair, firm);
        desk.run_once();
        REQUIRE(desk.write(
            firm, &postings::take_step, {closed, EmployerStep::close, CloseReason::filled}));
        desk.publish(firm, "电工");
        apply(desk, left, "delivered");
        desk.follow();
        PostingIndex resumed{desk.file()}, anew;
        desk.come_up(resumed);
        while (resumed.settle(db)) continue;
        CHECK(answers(desk, resumed) == answers(desk, anew));
    });
}

TEST_CASE("what had been put off when an index was kept is counted after the next start") {
    store::on_every_database([](store::Database& db) {
        KeptDesk desk{db};
        auto const firm = desk.firm();
        desk.publish(firm, "焊工");
        auto const crowded = desk.publish(firm, "数控操作工").id;
        {
            PostingIndex node{desk.file()};
            desk.come_up(node);
            apply(desk, crowded, "delivered");
            desk.follow();
            desk.come_up(node);
            node.save(db);
        }
        PostingIndex resumed{desk.file()}, anew;
        desk.come_up(resumed);
        CHECK(resumed.settle(db));
        CHECK(answers(desk, resumed) == answers(desk, anew));
    });
}

TEST_CASE("a node that is stopped behind a rush catches up before it keeps its index") {
    store::on_every_database([](store::Database& db) {
        KeptDesk desk{db};
        auto const firm = desk.firm();
        PostingIndex node{desk.file()};
        desk.come_up(node);
        constexpr std::uint64_t many = 300;  // with more events than are caught up with at once
        for (std::uint64_t one = 0; one < many; ++one) desk.published(firm);
        desk.follow();
        auto const failed = [](std::string_view, std::exception const&) { CHECK(false); };
        { IndexKeeper const keeper({&node}, db, failed); }
        auto const kept = desk.file().load();
        REQUIRE(kept);
        auto const newest = db.read([](store::Transaction& tx) { return events::newest(tx); });
        CHECK(newest.sequence > FollowingIndex::most_events);
        CHECK(kept->until.sequence == newest.sequence);
        CHECK(kept->snapshot->documents() == many);
    });
}

TEST_CASE("an index is made anew where nothing whole of this program and venue was kept") {
    store::on_every_database([](store::Database& db) {
        KeptDesk desk{db};
        desk.publish(desk.firm(), "数控操作工");
        CHECK(!desk.file().load());  // nothing was kept yet
        desk.run_once();
        desk.rename_quietly("焊工");
        CHECK(desk.resumes(desk.file()));
        CHECK(!desk.resumes(desk.file("another one")));
        CHECK(!desk.resumes(IndexFile()));

        fs::resize_file(desk.folder / "postings.snapshot", 100);
        CHECK(!desk.resumes(desk.file()));
        desk.rename_quietly("数控操作工");
        desk.run_once();
        desk.rename_quietly("焊工");
        std::ofstream(desk.folder / "postings.json") << "{";
        CHECK(!desk.resumes(desk.file()));
        desk.rename_quietly("数控操作工");
        desk.run_once();
        desk.rename_quietly("焊工");
        CHECK(desk.resumes(desk.file()));
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {  // restored from elsewhere
            tx.script(
                db.kind() == "sqlite" ? "drop trigger events_keeps_rows"
                                      : "drop trigger events_keeps_rows on events");
            tx.run("update events set hash = 'other' where sequence is not null");
            return {};
        }));
        CHECK(!desk.resumes(desk.file()));
    });
}
