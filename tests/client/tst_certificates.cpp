#include "tests/client/serverfixture.h"

#include <botan/ecdsa.h>
#include <botan/pkcs8.h>
#include <botan/system_rng.h>
#include <botan/x509_ca.h>
#include <botan/x509self.h>

#include <QSslCertificate>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

constexpr int day = 24 * 60 * 60;

/// What a server shows, and what the console is told to believe beside it.
struct Shown
{
    QString host = QStringLiteral("127.0.0.1");
    int fromSeconds = -day; ///< of its validity, counted from now
    int untilSeconds = day;
    bool isSelfSigned = false;
    bool isIssuerKnown = true;
};

std::chrono::system_clock::time_point fromNow(int seconds)
{
    return std::chrono::system_clock::now() + std::chrono::seconds(seconds);
}

/// An issuer of this test and a certificate as it is told, written as PEM files.
class Certificates
{
public:
    explicit Certificates(const Shown &shown)
        : m_issuerKey(Botan::system_rng(), Botan::EC_Group("secp256r1"))
        , m_key(Botan::system_rng(), Botan::EC_Group("secp256r1"))
    {
        Botan::X509_Cert_Options issuer("Issuer of a test/TH/Test/Test");
        issuer.CA_key();
        const auto root
            = Botan::X509::create_self_signed_cert(issuer, m_issuerKey, "SHA-256", Botan::system_rng());
        Botan::X509_Cert_Options options("Server of a test/TH/Test/Test");
        if (QHostAddress(shown.host).isNull()) {
            options.dns = shown.host.toStdString();
        } else {
            options.ip = shown.host.toStdString();
        }
        write(certificateFile(), (shown.isSelfSigned ? selfSigned(options) : issued(root, options, shown)));
        write(keyFile(), Botan::PKCS8::PEM_encode(m_key));
        rootCertificate = QSslCertificate(QByteArray::fromStdString(root.PEM_encode()));
    }

    QString certificateFile() const { return m_folder.filePath(QStringLiteral("cert.pem")); }
    QString keyFile() const { return m_folder.filePath(QStringLiteral("key.pem")); }

    QSslCertificate rootCertificate;

private:
    std::string selfSigned(const Botan::X509_Cert_Options &options)
    {
        return Botan::X509::create_self_signed_cert(options, m_key, "SHA-256", Botan::system_rng())
            .PEM_encode();
    }
    std::string issued(const Botan::X509_Certificate &root, const Botan::X509_Cert_Options &options,
                       const Shown &shown)
    {
        const Botan::X509_CA issuer(root, m_issuerKey, "SHA-256", Botan::system_rng());
        const auto wish = Botan::X509::create_cert_req(options, m_key, "SHA-256", Botan::system_rng());
        return issuer
            .sign_request(wish, Botan::system_rng(), Botan::X509_Time(fromNow(shown.fromSeconds)),
                          Botan::X509_Time(fromNow(shown.untilSeconds)))
            .PEM_encode();
    }
    static void write(const QString &path, const std::string &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(text));
    }

    QTemporaryDir m_folder;
    Botan::ECDSA_PrivateKey m_issuerKey;
    Botan::ECDSA_PrivateKey m_key;
};

/// Answers whatever it is asked, and remembers that it was.
class Listener final : public HttpHandler
{
public:
    std::optional<HttpResponse> answerAtOnce(const HttpRequest &) override
    {
        wasAsked = true;
        HttpResponse response;
        response.headers.add("Content-Type", "application/json");
        response.body = R"({"environment":"live","password_needed":true,"data":[]})";
        return response;
    }
    HttpResponse answer(Result<Database *>, const HttpRequest &) override { return {}; }
    HttpResponse refuse(const Error &, const HttpRequest &) override { return {}; }

    std::atomic<bool> wasAsked = false;
};

} // namespace

class TestCertificates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerIsBelieved_data();
    void aServerIsBelieved();
};

void TestCertificates::aServerIsBelieved_data()
{
    QTest::addColumn<Shown>("shown");
    QTest::addColumn<QString>("code");
    QTest::newRow("as it should be") << Shown() << "";
    QTest::newRow("expired") << Shown{QStringLiteral("127.0.0.1"), -2 * day, -day} << "tls.expired";
    QTest::newRow("not yet valid") << Shown{QStringLiteral("127.0.0.1"), day, 2 * day} << "tls.not_yet_valid";
    QTest::newRow("of another host") << Shown{QStringLiteral("other.example")} << "tls.wrong_host";
    QTest::newRow("of another address") << Shown{QStringLiteral("127.0.0.2")} << "tls.wrong_host";
    QTest::newRow("self-signed") << Shown{QStringLiteral("127.0.0.1"), -day, day, true} << "tls.self_signed";
    QTest::newRow("of an unknown issuer")
        << Shown{QStringLiteral("127.0.0.1"), -day, day, false, false} << "tls.unknown_issuer";
}

void TestCertificates::aServerIsBelieved()
{
    QFETCH(Shown, shown);
    QFETCH(QString, code);
    const Certificates certificates(shown);
    QTemporaryDir folder;
    ServerConfig config;
    config.database = DatabaseConfig::sqlite(folder.filePath(QStringLiteral("a.sqlite")));
    config.limits.workers = 1;
    config.certificateFile = certificates.certificateFile();
    config.keyFile = certificates.keyFile();
    Listener listener;
    ServerGauges gauges;
    const auto server = HttpServer::start(config, listener, gauges);
    VERIFY_OK(server);
    auto options = withoutWaiting();
    options.tls.setCaCertificates(shown.isIssuerKnown ? QList{certificates.rootCertificate}
                                                      : QList<QSslCertificate>());
    const SystemClock clock;
    SeededRandom random(1);
    HttpTransport transport(*serverAddress(QStringLiteral("https://127.0.0.1:%1").arg((*server)->port())),
                            clock, random, options);
    transport.setToken(QStringLiteral("a token that nobody else may see"));
    const auto answer = ask<ListStaff>(transport, {});
    QCOMPARE(answer ? QString() : answer.error().code, code);
    QCOMPARE(listener.wasAsked.load(), code.isEmpty());
    QCOMPARE(transport.connection().kind,
             code.isEmpty() ? ConnectionState::Kind::Connected : ConnectionState::Kind::Refused);
}

QTEST_GUILESS_MAIN(TestCertificates)
#include "tst_certificates.moc"
