#include "tls_server.hpp"

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <stdexcept>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace vitalign::testing {

namespace {

struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
    void operator()(BIO* bio) const { BIO_free(bio); }
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
    void operator()(SSL* connection) const { SSL_free(connection); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

void require(bool good, const char* what)
{
    if (!good) {
        throw std::runtime_error{std::string{"OpenSSL: "} + what};
    }
}

void extend(X509* certificate, X509* issuer, int kind, const std::string& value)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Owned<X509_EXTENSION> extension{X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str())};
    require(extension && X509_add_ext(certificate, extension.get(), -1) == 1, "no extension");
}

} // namespace

struct TlsIdentity::Data {
    Owned<EVP_PKEY> key{EVP_EC_gen("P-256")};
    Owned<X509> certificate{X509_new()};
};

namespace {

struct Wanted {
    std::string name = {};
    int from_days = -1;
    int until_days = 1;
    bool authority = false;
};

/// Signed by `issuer`, or by itself.
std::shared_ptr<TlsIdentity::Data> make(const Wanted& wanted, const TlsIdentity::Data* issuer)
{
    static std::atomic<long> serial = 1;
    auto made = std::make_shared<TlsIdentity::Data>();
    X509* const certificate = made->certificate.get();
    const TlsIdentity::Data& signer = issuer == nullptr ? *made : *issuer;
    constexpr long day = 24 * 3600;
    require(made->key && certificate != nullptr, "no key");
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial++);
    X509_gmtime_adj(X509_getm_notBefore(certificate), wanted.from_days * day);
    X509_gmtime_adj(X509_getm_notAfter(certificate), wanted.until_days * day);
    X509_set_pubkey(certificate, made->key.get());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(wanted.name.c_str()), -1, -1, 0);
    X509_set_issuer_name(certificate, X509_get_subject_name(signer.certificate.get()));
    extend(certificate, signer.certificate.get(), NID_basic_constraints,
           wanted.authority ? "critical,CA:TRUE" : "CA:FALSE");
    if (!wanted.authority) {
        extend(certificate, signer.certificate.get(), NID_subject_alt_name, wanted.name);
    }
    require(X509_sign(certificate, signer.key.get(), EVP_sha256()) > 0, "no signature");
    return made;
}

} // namespace

TlsIdentity TlsIdentity::authority(const std::string& name)
{
    return TlsIdentity{make({.name = name, .authority = true}, nullptr)};
}

TlsIdentity TlsIdentity::self_signed(const std::string& host)
{
    return TlsIdentity{make({.name = host}, nullptr)};
}

TlsIdentity TlsIdentity::sign(const std::string& host, int from_days, int until_days) const
{
    return TlsIdentity{make({.name = host, .from_days = from_days, .until_days = until_days}, m_data.get())};
}

std::string TlsIdentity::pem() const
{
    const Owned<BIO> out{BIO_new(BIO_s_mem())};
    require(PEM_write_bio_X509(out.get(), m_data->certificate.get()) == 1, "no PEM");
    char* text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

struct TlsServer::Context {
    Owned<SSL_CTX> ssl{SSL_CTX_new(TLS_server_method())};
};

TlsServer::TlsServer(const TlsIdentity& identity) : m_context(std::make_unique<Context>())
{
    SSL_CTX* const ssl = m_context->ssl.get();
    require(SSL_CTX_use_certificate(ssl, identity.data().certificate.get()) == 1 &&
                SSL_CTX_use_PrivateKey(ssl, identity.data().key.get()) == 1,
            "no context");
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (m_listener < 0 || ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), length) != 0 ||
        ::listen(m_listener, 16) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &length) != 0) {
        throw std::runtime_error{"no loopback socket can be made"};
    }
    m_port = ntohs(address.sin_port);
    m_thread = std::thread{[this] { serve(); }};
}

TlsServer::~TlsServer()
{
    m_stop = true;
    m_thread.join();
    ::close(m_listener);
}

void TlsServer::serve()
{
    // A client that does not trust us goes away in the middle.
    sigset_t broken_pipe;
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken_pipe, nullptr);
    while (!m_stop) {
        pollfd waiting{.fd = m_listener, .events = POLLIN, .revents = 0};
        if (::poll(&waiting, 1, 20) > 0) {
            const int connection = ::accept(m_listener, nullptr, nullptr);
            if (connection >= 0) {
                answer(connection);
                ::close(connection);
            }
        }
    }
}

void TlsServer::answer(int connection)
{
    const Owned<SSL> ssl{SSL_new(m_context->ssl.get())};
    SSL_set_fd(ssl.get(), connection);
    if (SSL_accept(ssl.get()) != 1) {
        return;
    }
    std::string head;
    char buffer[4096];
    while (head.find("\r\n\r\n") == std::string::npos) {
        const int count = SSL_read(ssl.get(), buffer, sizeof buffer);
        if (count <= 0) {
            return;
        }
        head.append(buffer, static_cast<std::size_t>(count));
    }
    ++m_answered;
    constexpr std::string_view reply = "HTTP/1.1 200 OK\r\nContent-Length: 7\r\nConnection: close\r\n\r\ntrusted";
    SSL_write(ssl.get(), reply.data(), static_cast<int>(reply.size()));
    SSL_shutdown(ssl.get());
}

} // namespace vitalign::testing
