#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sx::app {

// What the command line says. A command reads only what its --help lists.
struct Options {
    std::string command;
    std::vector<std::string> words;  // after the command, e.g. "postings FILE"
    std::filesystem::path data = "venue";
    std::string database;        // empty: SQLite inside `data`
    std::filesystem::path keys;  // of personal data; empty: see key_file()
    bool national_algorithms = false;
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    std::string public_address;
    std::string host_zh, host_en, phone;  // of the bureau, as pages say it
    std::filesystem::path client;         // empty: beside the program
    unsigned workers = 64;
    // Roles, joined by commas, whose password alone is not enough, and from which day on.
    std::string second_factor_for =
        "reviewer,organiser,administrator,security_administrator,audit_administrator,university";
    std::string second_factor_from;
    // The provider of a national or provincial identity; without an issuer nobody signs in with
    // one.
    std::string identity_issuer, identity_client, identity_name, identity_name_en;
    std::filesystem::path identity_secret;  // file; empty: a systemd credential
    bool behind_proxy = false, secure_cookies = false, quiet = false;
    std::string mapping, fair, role, sign_in_name, display_name, as_of, report, organisation;
    std::uint64_t seed = 2027;
    bool small = false;
    // eval: files in and out, columns joined by commas, files of labels.
    std::string in, out, columns;
    std::vector<std::string> labels;
    // Titles: what is ranked, for what, judged by whom; what is learnt from, or was learnt.
    std::string corpus, queries, judgements, train, vectors;
    std::string cases;  // eval screening: labelled advertisements
    std::string terms;  // screen: an organiser's own, as a file
    // learn: where the versions of the weights stand, and the days that part the outcomes.
    std::string weights, train_until, choose_until;
    // match: tables in, and how many partners or postings for each.
    std::string people, postings, kernel, candidates, capacity, already;
    std::size_t top = 10;
    std::uint32_t wanted = 3;
    std::int64_t factor = 10;  // pushes for an opening
    // How letters leave: into a folder, or through a server; without either they stay.
    std::string mail_to, mail_server, mail_from, sms_to, sms_webhook;
    std::filesystem::path mail_login, sms_secret;  // files
    std::int64_t mail_per_minute = 300, sms_per_minute = 120, sms_per_day = 20'000;
    std::filesystem::path limits;       // table in the place of the shipped one's lines; or empty
    std::filesystem::path scanner;      // clamd's socket; empty: nothing is scanned
    std::filesystem::path checkpoints;  // of the audit; empty: a folder inside `data`
    std::int64_t closing_days = 7;      // until who leaves is erased
    std::int64_t digest_hour = 18;      // of the day's letters, in Shanghai
};

// Reads the command line. Nothing when it asked for help or was wrong: then the text was printed
// already and `status` is what main should return.
std::optional<Options> read_options(int count, char const* const* words, int& status);

}  // namespace sx::app
