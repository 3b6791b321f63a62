#include "app/options.hpp"
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/positional_options.hpp>
#include <boost/program_options/variables_map.hpp>
#include <charconv>
#include <iostream>
#include <stdexcept>
#include "app/commands.hpp"

namespace sx::app {
namespace {

namespace po = boost::program_options;

constexpr std::string_view usage = R"(Shuangxuan (双选): public online recruitment fairs.

Usage: shuangxuan COMMAND [options]

  serve          serve the venue: --data DIR --listen ADDRESS:PORT [--database URL]
  account        add a staff account; reads the password from standard input:
                 --role organiser|reviewer|administrator|security_administrator|
                 audit_administrator --sign-in NAME --display NAME
                 or --role employer --organisation ID, for one that was imported
  forget-second-factor
                 clear the second step of --sign-in NAME, whose app and codes are lost
  import         load postings: import postings FILE --mapping FILE [--fair ID]
  demo           fill an empty venue with an invented fair and print its accounts
  migrate        bring the database to this program's version
  backup FILE    copy the venue while it runs
  restore FILE   put a copy into an empty --data DIR (or an empty --database)
  erased         erased list names the accounts that were erased, to keep apart from copies;
                 erased again FILE erases them anew, after a copy from before was restored
  doctor         check the venue: database, event chain, figures
  keys           the keys of personal data: keys show; keys new makes the next master key;
                 keys retire throws away those that nobody's data needs any more
  retention list what is kept for how long; retention plan [--as-of DAY] what of it
                 will be due by then, and changes nothing; retention proofs what
                 was ended, and when
  audit verify   prove that no event was changed, removed or inserted: [--checkpoints DIR]
  rebuild NAME   make a follower's tables anew from the events, e.g. fair_figures
  eval           measure the engine: eval requirements --in TSV --columns NAME,NAME
                 reads what postings ask for [--out JSONL] [--labels TSV];
                 eval titles --corpus FILE --queries FILE --out RUN, and --train DIR or
                 --vectors FILE, ranks titles by likeness [--judgements QRELS];
                 eval screening --cases JSONL screens labelled advertisements;
                 eval views --in DIR learns what a job board's visitors look at
  train          learn what titles mean from the venue's postings and the occupations:
                 --out FILE [--train DIR]
  match          from tables to tables, without a venue: match all --people FILE
                 --postings FILE --out TABLE finds the best partners of everybody;
                 match allocate --candidates FILE --capacity FILE --out FILE says who
                 is told of what, and crowds nobody
  screen         advertisements from standard input, {"id","title","text"} a line: says what
                 in them breaks a rule, {"id","findings"} a line on standard output; with
                 --terms FILE by a draft of an organiser's own terms, too
  learn          weights for ranking from recorded outcomes: learn export --out TABLE
                 writes what the venue showed and what came of it, learn fit --in TABLE
                 takes weights if they are better; learn show; learn back
  openapi        print the OpenAPI 3.1 document
  access-matrix  print which role may call what

SQLite inside --data is the default; --database postgresql://… uses PostgreSQL instead.
)";

// "127.0.0.1:8080", "[::1]:8080"
void read_listen(std::string const& text, Options& options) {
    auto const colon = text.rfind(':');
    unsigned port = 0;
    auto const* end = text.data() + text.size();
    bool const number = colon != std::string::npos &&
                        std::from_chars(text.data() + colon + 1, end, port).ptr == end;
    if (!number || port > 65535 || colon == 0)
        throw std::runtime_error("--listen wants ADDRESS:PORT, e.g. 127.0.0.1:8080");
    options.address = text.substr(0, colon);
    if (options.address.starts_with('[') && options.address.ends_with(']'))
        options.address = options.address.substr(1, options.address.size() - 2);
    options.port = static_cast<std::uint16_t>(port);
}

void describe_letters(po::options_description& all, Options& o) {
    auto add = all.add_options();
    add("mail-server", po::value(&o.mail_server),
        "serve: sends e-mail, smtp://HOST:587 (STARTTLS) or smtps://HOST:465");
    add("mail-from", po::value(&o.mail_from), "serve: the address that e-mail comes from");
    add("mail-login", po::value(&o.mail_login),
        "serve: file with its user and password, a line each");
    add("mail-to", po::value(&o.mail_to), "serve: instead, a folder for one .eml per e-mail");
    add("mail-per-minute", po::value(&o.mail_per_minute)->default_value(o.mail_per_minute),
        "serve: how many e-mails leave when there are many");
    add("sms-webhook", po::value(&o.sms_webhook), "serve: sends SMS, https://… of the gateway");
    add("sms-secret", po::value(&o.sms_secret),
        "serve: file with the secret that signs its requests");
    add("sms-to", po::value(&o.sms_to), "serve: instead, a folder for one .txt per SMS");
    add("sms-per-minute", po::value(&o.sms_per_minute)->default_value(o.sms_per_minute),
        "serve: how many SMS leave when there are many");
    add("sms-per-day", po::value(&o.sms_per_day)->default_value(o.sms_per_day),
        "serve: how many SMS may leave in a day, whatever is asked for");
    add("closing-days", po::value(&o.closing_days)->default_value(o.closing_days),
        "serve: how long who leaves may think better of it, before all their data is erased");
    add("digest-hour", po::value(&o.digest_hour)->default_value(o.digest_hour),
        "serve: when the day's letters leave, 0 to 23 in Shanghai");
}

void describe_identity(po::options_description& all, Options& o) {
    auto add = all.add_options();
    add("identity-issuer", po::value(&o.identity_issuer),
        "serve: provider of a national or provincial identity (OpenID Connect), https://…");
    add("identity-client", po::value(&o.identity_client), "serve: what this venue is called there");
    add("identity-secret", po::value(&o.identity_secret),
        "serve: file with its secret there, instead of the credential identity-secret");
    add("identity-name", po::value(&o.identity_name),
        "serve: the identity's name in Chinese, as the button says it");
    add("identity-name-en", po::value(&o.identity_name_en), "serve: and in English");
}

void describe_matching(po::options_description& all, Options& o) {
    auto add = all.add_options();
    add("people", po::value(&o.people), "match all: table of id, has, allowed, vector");
    add("postings", po::value(&o.postings), "match all: the same of postings");
    add("top", po::value(&o.top)->default_value(o.top), "match all: partners for each");
    add("kernel", po::value(&o.kernel), "match all: plain, avx2, avx-vnni, avx512-vnni, amx");
    add("candidates", po::value(&o.candidates), "match allocate: table of person, posting, score");
    add("capacity", po::value(&o.capacity), "match allocate: table of posting, openings");
    add("already", po::value(&o.already),
        "match allocate: what earlier runs sent: person, posting");
    add("wanted", po::value(&o.wanted)->default_value(o.wanted),
        "match allocate: postings for each person");
    add("factor", po::value(&o.factor)->default_value(o.factor),
        "match allocate: people who are told of one opening");
}

void describe_titles(po::options_description& all, Options& o) {
    auto add = all.add_options();
    add("corpus", po::value(&o.corpus), "eval titles: the titles to rank, id and text by tab");
    add("queries", po::value(&o.queries), "eval titles: the titles to rank them for, likewise");
    add("judgements", po::value(&o.judgements), "eval titles: which are alike, as trec_eval's");
    add("train", po::value(&o.train), "eval titles, train: folder of tables to learn from");
    add("vectors", po::value(&o.vectors),
        "serve, eval titles: what train has learnt; similar postings go by it");
    add("cases", po::value(&o.cases), "eval screening: labelled advertisements, one a line");
    add("terms", po::value(&o.terms), "screen: file of an organiser's own terms, to try them");
}

void describe_learning(po::options_description& all, Options& o) {
    auto add = all.add_options();
    add("weights", po::value(&o.weights),
        "serve, learn: folder of the versions, instead of the venue's");
    add("train-until", po::value(&o.train_until),
        "learn fit: the day from which outcomes are no longer learnt from");
    add("choose-until", po::value(&o.choose_until),
        "learn fit: and from which they only measure what was learnt");
}

po::options_description described(Options& o, std::string& listen) {
    po::options_description all("Options");
    auto add = all.add_options();
    add("help,h", "show this text");
    add("data", po::value(&o.data)->default_value(o.data), "folder of the venue");
    add("database", po::value(&o.database), "postgresql:// address instead of SQLite");
    add("keys", po::value(&o.keys), "file of the keys of personal data, instead of DIR/keys");
    add("national-algorithms", po::bool_switch(&o.national_algorithms),
        "keys that are made are for SM4 and SM3");
    add("listen", po::value(&listen)->default_value("127.0.0.1:8080"), "address and port");
    add("public-address", po::value(&o.public_address), "how the world reaches it, https://…");
    add("host", po::value(&o.host_zh), "the bureau's name in Chinese");
    add("host-en", po::value(&o.host_en), "and in English");
    add("phone", po::value(&o.phone), "the bureau's number for questions");
    add("client", po::value(&o.client), "folder of the built client");
    add("workers", po::value(&o.workers)->default_value(o.workers), "threads that answer requests");
    add("second-factor-for", po::value(&o.second_factor_for)->default_value(o.second_factor_for),
        "serve: roles that sign in with a second factor, joined by commas, or nobody");
    add("second-factor-from", po::value(&o.second_factor_from),
        "serve: the day from which they must, 2027-03-01; without it at once");
    add("behind-proxy", po::bool_switch(&o.behind_proxy), "callers' addresses come from the proxy");
    add("secure-cookies", po::bool_switch(&o.secure_cookies), "cookies only over TLS");
    add("quiet", po::bool_switch(&o.quiet), "log failures only, not every request");
    add("limits", po::value(&o.limits),
        "serve: table of how often people may call, beside the shipped one");
    add("virus-scanner", po::value(&o.scanner),
        "serve, doctor: clamd's socket, e.g. /run/clamav/clamd.ctl; what is sent in is scanned");
    add("checkpoints", po::value(&o.checkpoints),
        "serve, audit: folder for signed checkpoints of the audit, to be kept elsewhere");
    describe_letters(all, o);
    describe_identity(all, o);
    add("mapping", po::value(&o.mapping), "import: how columns become fields");
    add("fair", po::value(&o.fair), "import: the fair that the postings join");
    add("as-of", po::value(&o.as_of),
        "import: the day it counts from, 2026-03-01; retention plan: by which day");
    add("report", po::value(&o.report),
        "import: file for what was not understood; match allocate: for each posting");
    add("role", po::value(&o.role),
        "account: organiser, reviewer, one of the administrators, or employer");
    add("organisation", po::value(&o.organisation), "account: the employer's, by its id");
    add("sign-in", po::value(&o.sign_in_name),
        "account, forget-second-factor: the name to sign in with");
    add("display", po::value(&o.display_name), "account: the name that others see");
    add("small", po::bool_switch(&o.small), "demo: a fair with one of everything, in seconds");
    add("seed", po::value(&o.seed)->default_value(o.seed),
        "demo, train: another number, another outcome");
    add("in", po::value(&o.in),
        "eval, learn fit: table with tabs, a header line first; views: folder");
    add("columns", po::value(&o.columns), "eval: the columns to read, joined by commas");
    add("out", po::value(&o.out), "eval, match, train, learn export: file for what comes out");
    add("labels", po::value(&o.labels), "eval: table of what texts ask; may be given again");
    describe_matching(all, o);
    describe_titles(all, o);
    describe_learning(all, o);
    return all;
}

}  // namespace

std::optional<Options> read_options(int count, char const* const* words, int& status) {
    Options options;
    std::string listen;
    auto const shown = described(options, listen);
    po::options_description all(shown);
    auto add = all.add_options();
    add("command", po::value(&options.command));
    add("words", po::value(&options.words));
    po::positional_options_description places;
    places.add("command", 1).add("words", -1);
    try {
        po::variables_map given;
        po::store(
            po::command_line_parser(count, words).options(all).positional(places).run(), given);
        po::notify(given);
        read_listen(listen, options);
        if (given.contains("help") || options.command.empty() || options.command == "help") {
            (given.contains("help") ? std::cout : std::cerr) << usage << "\n" << shown;
            status = given.contains("help") || options.command == "help" ? 0 : 2;
            return std::nullopt;
        }
        return options;
    } catch (std::exception const& wrong) {
        std::cerr << "shuangxuan: " << wrong.what() << "\nSee shuangxuan --help.\n";
        status = 2;
        return std::nullopt;
    }
}

}  // namespace sx::app
