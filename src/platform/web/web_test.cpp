#include <boost/json/parse.hpp>
#include "platform/aging/test_aging.hpp"
#include "platform/web/aging.hpp"
#include "platform/access/grants.hpp"
#include "platform/access/sessions.hpp"
#include "platform/base/test_world.hpp"
#include "platform/store/test_databases.hpp"
#include "platform/web/dispatcher.hpp"
#include "platform/web/openapi.hpp"
#include "platform/web/outside.hpp"
#include "platform/web/target.hpp"
#include "platform/wire/bytes.hpp"

using namespace sx;
using namespace sx::web;

namespace bell {

struct Ring {
    Id<Ring> bell_id;
    std::optional<Text<1, 20>> note;
    Number<1, 9> times;
};
BOOST_DESCRIBE_STRUCT(Ring, (), (bell_id, note, times))

struct Sound {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Sound, (), (text))

Result<Sound> ring(Call const& call, Ring const& form) {
    if (form.times == 9) return refuse(ProblemKind::conflict, "too_busy");
    call.tx.run(
        "insert into followers (id, position) values ($1, $2)", call.world.fresh_id(), form.times);
    return Sound{std::string("ding ").append(std::to_string(form.times.value))};
}
struct Listen {
    std::optional<Number<1, 50>> limit;
    List<Text<1, 5>, 3> notes;
};
BOOST_DESCRIBE_STRUCT(Listen, (), (limit, notes))

Result<Sound> listen(Call const& call, Listen const& form) {
    return Sound{std::to_string(call.tx.count("from followers"))
                     .append(" ")
                     .append(std::to_string(form.notes.size()))};
}
Result<Document> show(Call const& call, Nothing const&) {
    return Document{std::string("<p>").append(call.venue.name(call.language))};
}
struct Sheet {
    Id<Ring> bell_id;
    Text<1, 20> name;
    Bytes<100> content;
};
BOOST_DESCRIBE_STRUCT(Sheet, (), (bell_id, name, content))

Result<Sound> hand_in(Call const&, Sheet const& form) {
    return Sound{std::string(form.name.str()).append(std::to_string(form.content.content.size()))};
}
Result<Download> hand_out(Call const&, Nothing const&) {
    return Download{"铃 \"1\".pdf", "application/pdf", "%PDF-", Download::As::attachment};
}
struct Clapper {
    int struck = 0;
};
Result<Sound> strike(Clapper& clapper, OutsideCall const&, Nothing const&) {
    return Sound{std::to_string(++clapper.struck)};
}

}  // namespace bell

namespace {

constexpr std::string_view bell_id = "019ca000-0000-7000-8000-000000000001";

struct Tower {
    store::Database& db;
    TestWorld world{};
    bell::Clapper clapper{};
    std::uint64_t remembered = 0;
    Dispatcher::Options options() {
        Dispatcher::Options options;
        options.remembered = [this] { return remembered; };
        return options;
    }
    Dispatcher dispatcher{
        db, world,
        Endpoints{
            post<&bell::ring>("/bells/{bell_id}/rings", access::seekers, "Ring"),
            get<&bell::listen>("/bells", access::anyone, "Listen"),
            page<&bell::show>("/bells", "Look at the bells"),
            discreet(
                upload<&bell::hand_in>("/bells/{bell_id}/sheets", access::seekers, "Hand in"),
                {"name"}),
            download<&bell::hand_out>("/sheet", access::anyone, "Hand out"),
            outside<&bell::strike>(
                {Method::post, 200, "/strikes", access::signed_in, "Strike"}, clapper)},
        options()};

    std::string token(access::Role role) {
        return *db.write([&](store::Transaction& tx) -> Result<std::string> {
            return access::open_session(tx, world, {role, world.fresh<access::Account>()});
        });
    }
    Reply send(Request request, std::string const& session = {}) {
        if (!session.empty()) request.headers.push_back({"cookie", "x=1; session=" + session});
        return dispatcher.answer(request);
    }
    Request ring(std::string body, std::string key = "k") {
        Request request{
            Method::post, std::string("/api/v1/bells/").append(bell_id).append("/rings")};
        request.body = std::move(body);
        request.headers = {
            {"content-type", "application/json"}, {"idempotency-key", std::move(key)}};
        return request;
    }
};

bool has(Reply const& reply, std::string_view part) {
    return reply.text().find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("a creating request sent twice takes effect once; another one under its key is refused") {
    store::on_every_database([](store::Database& db) {
        Tower tower{db};
        auto const ana = tower.token(access::Role::seeker), ben = tower.token(access::Role::seeker);
        auto const first = tower.send(tower.ring(R"({"times":3})"), ana);
        CHECK((first.status == 201 && first.text() == R"({"text":"ding 3"})"));
        auto const again = tower.send(tower.ring(R"({"times":3})"), ana);
        CHECK((again.status == 201 && again.text() == first.text()));
        CHECK(tower.send(tower.ring(R"({"times":4})"), ana).status == 409);
        CHECK(tower.send(tower.ring(R"({"times":3})"), ben).status == 201);
        CHECK(tower.send(tower.ring(R"({"times":9})", "other"), ana).status == 409);
        CHECK(tower.send(tower.ring(R"({"times":5})", "other"), ana).status == 201);
        CHECK(tower.send(tower.ring(R"({"times":5})", ""), ana).status == 400);
        CHECK(db.read([](store::Transaction& tx) { return tx.count("from followers"); }) == 3);
    });
}

TEST_CASE("a key is used once, over a restart too; a rollback frees it, and so does a day") {
    store::on_every_database([](store::Database& db) {
        TestWorld world;
        idempotency::Key const key{std::string(32, 'a'), "ring", "ana"},
            other{key.id, "toll", "ana"};
        auto const keep = [&](idempotency::Keys& keys, bool refused = false) {
            auto const kept = db.write([&](store::Transaction& tx) -> Result<> {
                TRY(keys.keep(tx, key, {201, "ding"}, world.now()));
                if (refused) return refuse(ProblemKind::conflict, "quiet");
                return {};
            });
            return static_cast<bool>(kept);
        };
        auto const replay = [&](idempotency::Keys& keys, idempotency::Key const& asked) {
            return db.read([&](store::Transaction& tx) { return keys.replay(tx, asked); });
        };
        idempotency::Keys before(db, world.now());
        CHECK(!keep(before, true));
        CHECK(!*replay(before, key));
        world.time += std::chrono::seconds(1);
        CHECK(keep(before));
        CHECK(!keep(before));

        idempotency::Keys after(db, world.now());
        CHECK(!keep(after));
        CHECK((*replay(after, key))->body == "ding");
        CHECK(replay(after, other).error().code == "idempotency_key_reused");
        // It stands sealed, with the key of whoever asked.
        CHECK(db.read([](store::Transaction& tx) {
            return tx.count("from kept_answers where body = '' and sealed is not null");
        }) == 1);

        world.time += std::chrono::hours(25);
        CHECK(aging::ended(db, world, web::data_classes()) > 0);
        CHECK(db.read([](store::Transaction& tx) { return tx.count("from kept_answers"); }) == 0);
        CHECK(keep(after));
    });
}

TEST_CASE("who may not call learns that before what is wrong with the input") {
    store::on_every_database([](store::Database& db) {
        Tower tower{db};
        CHECK(tower.send(tower.ring("{}")).status == 401);
        CHECK(tower.send(tower.ring("{}"), tower.token(access::Role::employer)).status == 403);
        auto const wrong = tower.send(
            tower.ring(R"({"bell_id":"x","note":""})"), tower.token(access::Role::seeker));
        CHECK(wrong.status == 422);
        CHECK(wrong.content_type == "application/problem+json");
        CHECK(has(wrong, R"("pointer":"/times","code":"required")"));
        CHECK(has(wrong, R"("pointer":"/bell_id","code":"unknown_field")"));
        CHECK(has(wrong, R"("pointer":"/note","code":"too_short")"));
    });
}

TEST_CASE("a problem speaks the caller's language") {
    store::on_every_database([](store::Database& db) {
        Tower tower{db};
        auto request = tower.ring("{}");
        CHECK(has(tower.send(request), "请先登录"));
        request.headers.push_back({"accept-language", "en-GB,zh;q=0.5"});
        CHECK(has(tower.send(request), "Please sign in"));
    });
}

TEST_CASE("query parameters are typed, and unknown or repeated ones refused") {
    store::on_every_database([](store::Database& db) {
        Tower tower{db};
        auto const listen = [&](std::string query) {
            return tower.send({Method::get, "/api/v1/bells", std::move(query)});
        };
        CHECK(listen("limit=50&notes=a,b").text() == R"({"text":"0 2"})");
        CHECK(listen("limit=").status == 200);
        for (auto const* wrong :
             {"limit=51", "limit=x", "what=1", "limit=1&limit=2", "notes=toolong"})
            CHECK(listen(wrong).status == 422);
        CHECK(listen("limit=%zz").status == 400);
    });
}

TEST_CASE("a public read is kept until the next commit, and known by its tag") {
    store::ScratchFolder const scratch;
    auto const db = store::open_sqlite(scratch.path / "db");
    store::migrate(*db, store::migrations());
    Tower tower{*db};
    auto const ana = tower.token(access::Role::seeker);
    Request listen{Method::get, "/api/v1/bells"};
    CHECK(!tower.dispatcher.at_once(listen));
    CHECK(tower.send(listen).text() == R"({"text":"0 0"})");
    auto const kept = tower.dispatcher.at_once(listen);
    REQUIRE(kept);
    for (auto const& header : kept->headers)
        if (header.name == "etag") listen.headers.push_back({"if-none-match", header.value});
    CHECK(tower.dispatcher.at_once(listen)->status == 304);
    CHECK(tower.send(tower.ring(R"({"times":3})"), ana).status == 201);
    CHECK(!tower.dispatcher.at_once(listen));
    auto const fresh = tower.send(listen);
    CHECK((fresh.status == 200 && fresh.text() == R"({"text":"1 0"})"));
    CHECK(tower.dispatcher.at_once(listen));
    ++tower.remembered;  // what else was answered from has changed
    CHECK(!tower.dispatcher.at_once(listen));
}

TEST_CASE(
    "pages exist in English under /en, paths by other methods are told apart from unknown ones") {
    store::on_every_database([](store::Database& db) {
        Tower tower{db};
        CHECK(tower.send({Method::get, "/bells"}).text() == "<p>双选");
        CHECK(tower.send({Method::get, "/en/bells"}).text() == "<p>Shuangxuan");
        CHECK(tower.send({Method::post, "/api/v1/bells"}).status == 405);
        CHECK(tower.send({Method::get, "/api/v1/nothing"}).status == 404);
        CHECK(tower.send({Method::get, "/healthz"}).text() == "ok\n");
    });
}

TEST_CASE("a request that another site caused changes nothing") {
    store::on_every_database([](store::Database& db) {
        Tower tower{db};
        auto const ana = tower.token(access::Role::seeker);
        Request strike{Method::post, "/api/v1/strikes"};
        strike.headers = {{"origin", "https://evil.example"}, {"host", "fair.example"}};
        CHECK(tower.send(strike, ana).status == 403);
        strike.headers = {{"sec-fetch-site", "cross-site"}};
        CHECK(tower.send(strike, ana).status == 403);
        strike.headers = {{"origin", "https://fair.example"}, {"host", "fair.example"}};
        CHECK(tower.send(strike, ana).text() == R"({"text":"1"})");
        strike.body = "times=3";
        strike.headers.push_back({"content-type", "application/x-www-form-urlencoded"});
        CHECK(tower.send(strike, ana).status == 400);
        CHECK(tower.clapper.struck == 1);
    });
}

TEST_CASE("an upload takes the body as it is, once for each key") {
    store::on_every_database([](store::Database& db) {
        Tower tower{db};
        auto const ana = tower.token(access::Role::seeker);
        auto request = tower.ring(std::string("\0{", 2));
        request.path = std::string("/api/v1/bells/").append(bell_id).append("/sheets");
        request.headers.push_back({"sx-name", "%E9%93%83"});
        auto& name = request.headers.back().value;
        CHECK(tower.send(request, ana).status == 400);  // it says that it is JSON
        request.headers.front().value = "application/octet-stream";
        auto const first = tower.send(request, ana);
        CHECK((first.status == 201 && first.text() == R"({"text":"铃2"})"));
        CHECK(tower.send(request, ana).text() == first.text());
        name = "b";
        CHECK(tower.send(request, ana).status == 409);
        name = "%E9%9";
        CHECK(has(tower.send(request, ana), R"("pointer":"/name","code":"malformed_header")"));
        name = {};
        request.query = "content=b";
        auto const wrong = tower.send(request, ana);
        CHECK(has(wrong, R"("pointer":"/content","code":"unknown_field")"));
        CHECK(has(wrong, R"("pointer":"/name","code":"required")"));
        CHECK(tower.dispatcher.body_limit(Method::post, request.path) == 100);
    });
}

TEST_CASE("what may name a person is refused in an address and described as a header") {
    store::on_every_database([](store::Database& db) {
        Tower tower{db};
        Request request{
            Method::post, std::string("/api/v1/bells/").append(bell_id).append("/sheets"),
            "name=a"};
        request.headers = {{"content-type", "application/octet-stream"}, {"idempotency-key", "k"}};
        auto const reply = tower.send(request, tower.token(access::Role::seeker));
        CHECK(has(reply, R"("pointer":"/name","code":"in_header_only")"));
        CHECK_THROWS(discreet(get<&bell::listen>("/bells", access::anyone, ""), {"notes"}));
        CHECK_THROWS(discreet(get<&bell::listen>("/bells", access::seekers, ""), {"name"}));
    });
}

TEST_CASE("a file is handed out under its name, and may do nothing in the browser") {
    store::on_every_database([](store::Database& db) {
        Tower tower{db};
        auto const reply = tower.send({Method::get, "/api/v1/sheet"});
        CHECK((reply.text() == "%PDF-" && reply.content_type == "application/pdf"));
        std::string disposition;
        for (auto const& header : reply.headers)
            if (header.name == "content-disposition") disposition = header.value;
        CHECK(
            disposition ==
            "attachment; filename=\"_ _1_.pdf\"; filename*=UTF-8''%E9%93%83%20%221%22.pdf");
    });
}

TEST_CASE(
    "the OpenAPI document and the matrix say what each endpoint takes, gives and whom it serves") {
    store::on_every_database([](store::Database& db) {
        Tower tower{db};
        auto const document = boost::json::parse(openapi(tower.dispatcher.endpoints()));
        auto const& ring = document.at("paths").at("/api/v1/bells/{bell_id}/rings").at("post");
        CHECK(ring.at("operationId") == "bell_ring");
        CHECK(ring.at("x-access") == "seekers");
        CHECK(ring.at("parameters").as_array().size() == 2);
        auto const& body = ring.at("requestBody").at("content").at("application/json").at("schema");
        CHECK(!body.at("properties").as_object().contains("bell_id"));
        CHECK(document.at("components").at("schemas").at("Sound").at("type") == "object");
        auto const& sheets = document.at("paths").at("/api/v1/bells/{bell_id}/sheets").at("post");
        auto const& raw = sheets.at("requestBody").at("content").at("application/octet-stream");
        CHECK(raw.at("schema").at("format") == "binary");
        CHECK(sheets.at("parameters").as_array().size() == 3);
        auto const& given = document.at("paths").at("/api/v1/sheet").at("get").at("responses");
        CHECK(given.at("200").at("content").as_object().contains("*/*"));
        auto const matrix = access_matrix(tower.dispatcher.endpoints());
        CHECK(
            matrix.find(
                "| post | `/api/v1/bells/{bell_id}/rings` | seekers | own_account | | ✓ |") !=
            std::string::npos);
        CHECK(matrix.find("| get | `/bells` | anyone") != std::string::npos);
    });
}

TEST_CASE("what is encoded is decoded again, and broken encodings are noticed") {
    CHECK(*decode(encode("双选 & a/b?"), false) == "双选 & a/b?");
    CHECK(!decode("%", false));
    CHECK(!decode("%0", false));
    CHECK(!decode("%00", false));
    CHECK(cookie("a=1; session=xyz; b=2", "session") == "xyz");
    CHECK(cookie("xsession=1", "session").empty());
    CHECK(parse_query("a=1&b=&c=%20+")->size() == 2);
}
