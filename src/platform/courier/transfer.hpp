#pragma once
#include <curl/curl.h>
#include <memory>
#include <string>

namespace sx::courier {

// One curl handle, set up again for each use; keeps its connection. For one thread.
class Transfer {
public:
    Transfer();

    // Forgets the last use, and sets what every use needs: time limits, no signals, no redirects,
    // only `protocols`, TLS 1.2 or newer with a checked certificate.
    void begin(std::string const& url, char const* protocols);
    template <class Option> void set(CURLoption name, Option value) {
        curl_easy_setopt(handle_.get(), name, value);
    }
    CURLcode perform() { return curl_easy_perform(handle_.get()); }
    long reply_code() const;

private:
    struct End {
        void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    };
    std::unique_ptr<CURL, End> handle_;
};

// A list of header or envelope lines, freed with the object.
class Lines {
public:
    void add(std::string const& line);
    curl_slist* get() const { return list_.get(); }

private:
    struct End {
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };
    std::unique_ptr<curl_slist, End> list_;
};

struct Address {
    std::string scheme, host;
};
// Throws std::runtime_error when `url` is none.
Address address_of(std::string const& url);
// Whether what is asked there is read by nobody on the way: https, or http to this machine.
bool is_guarded(std::string const& url);

}  // namespace sx::courier
