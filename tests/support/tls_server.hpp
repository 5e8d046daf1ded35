// An HTTPS server on 127.0.0.1 for tests, with certificates made on the spot: good ones and bad ones.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <thread>

namespace vitalign::testing {

/// A certificate with its key. Copies are the same certificate.
class TlsIdentity {
public:
    struct Data;

    /// One that may sign others.
    static TlsIdentity authority(const std::string& name);
    /// Signed by itself.
    static TlsIdentity self_signed(const std::string& host);
    /// Signed by this one. `host` as OpenSSL writes it: `IP:127.0.0.1`, `DNS:example.org`. It is valid from and until
    /// so many days from now.
    TlsIdentity sign(const std::string& host, int from_days = -1, int until_days = 1) const;

    /// The certificate, as a file of trusted certificates holds it.
    std::string pem() const;

    const Data& data() const { return *m_data; }

private:
    explicit TlsIdentity(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    std::shared_ptr<const Data> m_data;
};

/// Answers every request with status 200 and the body "trusted", until destroyed.
class TlsServer {
public:
    explicit TlsServer(const TlsIdentity& identity);
    ~TlsServer();
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;

    /// `https://127.0.0.1:PORT`
    std::string url() const { return "https://127.0.0.1:" + std::to_string(m_port); }
    /// How many requests came through: none from a client that did not trust us.
    int answered() const { return m_answered; }

private:
    struct Context;

    void serve();
    void answer(int connection);

    std::unique_ptr<Context> m_context;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<int> m_answered = 0;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

} // namespace vitalign::testing
