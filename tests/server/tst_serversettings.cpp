#include "tests/server/serverhelp.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

Variables usable()
{
    return {{QStringLiteral("DATABASE_URL"),
             QStringLiteral("postgresql://serve:pw-of-a-role@db.example:5433/truvamate")},
            {QStringLiteral("JWT_SECRET"), accessSecret},
            {QStringLiteral("JWT_REFRESH_SECRET"), refreshSecret},
            {QStringLiteral("FILES_FOLDER"), QStringLiteral("/srv/objects")},
            {QStringLiteral("KEY_FILE"), QStringLiteral("/srv/keys")}};
}

QString fileWith(const QTemporaryDir &folder, const char *text)
{
    QFile file(folder.filePath(QStringLiteral("server.toml")));
    return file.open(QIODevice::WriteOnly) && file.write(text) > 0 ? file.fileName() : QString();
}

} // namespace

class TestServerSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEnvironmentGoesOverTheFile();
    void mistakesInTheFileAreNamed_data();
    void mistakesInTheFileAreNamed();
    void whatIsMissingIsNamed_data();
    void whatIsMissingIsNamed();
    void aSecretMayStandInAFile();
    void weakSecretsAreRefused_data();
    void weakSecretsAreRefused();
    void plainHttpStaysOnThisMachine();
    void aMailServerIsNamedWhole();
    void mistakesAboutMailAreNamed_data();
    void mistakesAboutMailAreNamed();
};

void TestServerSettings::theEnvironmentGoesOverTheFile()
{
    const QTemporaryDir folder;
    const QString path = fileWith(folder, R"([server]
port = 4000
origins = ["https://a.example", "https://b.example"]
behind_proxy = true
[database]
connections = 3
[sessions]
access = "15m"
)");
    auto variables = usable();
    variables[QStringLiteral("PORT")] = QStringLiteral("5000");
    variables[QStringLiteral("JWT_REFRESH_EXPIRES_IN")] = QStringLiteral("7d");
    const auto settings = readSettings(path, readerOf(variables));
    VERIFY_OK(settings);
    QCOMPARE(settings->http.port, quint16(5000));
    QCOMPARE(settings->http.limits.workers, 3);
    QCOMPARE(settings->origins, (std::vector<QByteArray>{"https://a.example", "https://b.example"}));
    QVERIFY(settings->isBehindProxy);
    QCOMPARE(settings->accessSeconds, std::int64_t(900));
    QCOMPARE(settings->refreshSeconds, std::int64_t(604'800));
    QCOMPARE(settings->http.database.host, QStringLiteral("db.example"));
    QCOMPARE(settings->http.database.port, 5433);
}

void TestServerSettings::mistakesInTheFileAreNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("key");
    QTest::newRow("misspelt") << QByteArray("[server]\nprot = 1\n") << QStringLiteral("settings.unknown")
                              << QStringLiteral("server.prot");
    QTest::newRow("no group") << QByteArray("port = 1\n") << QStringLiteral("settings.unknown")
                              << QStringLiteral("port");
    QTest::newRow("no number") << QByteArray("[server]\nport = \"many\"\n")
                               << QStringLiteral("settings.bad_value") << QStringLiteral("server.port");
    QTest::newRow("no time") << QByteArray("[sessions]\naccess = \"soon\"\n")
                             << QStringLiteral("settings.bad_value") << QStringLiteral("sessions.access");
    QTest::newRow("neither true nor false")
        << QByteArray("[server]\nbehind_proxy = \"maybe\"\n") << QStringLiteral("settings.bad_value")
        << QStringLiteral("server.behind_proxy");
}

void TestServerSettings::mistakesInTheFileAreNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(QString, key);
    const QTemporaryDir folder;
    const auto settings = readSettings(fileWith(folder, text.constData()), readerOf(usable()));
    VERIFY_REFUSED(code.toLatin1().constData(), settings);
    QCOMPARE(settings.error().details[QLatin1String("key")].toString(), key);
    VERIFY_REFUSED("settings.unreadable", readSettings(fileWith(folder, "[server\n"), readerOf(usable())));
    VERIFY_REFUSED("settings.unreadable", readSettings(QStringLiteral("/nowhere.toml"), readerOf(usable())));
}

void TestServerSettings::whatIsMissingIsNamed_data()
{
    QTest::addColumn<QString>("variable");
    for (const auto &[name, value] : usable()) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestServerSettings::whatIsMissingIsNamed()
{
    QFETCH(QString, variable);
    auto variables = usable();
    variables.erase(variable);
    VERIFY_REFUSED("settings.missing", readSettings({}, readerOf(variables)));
}

void TestServerSettings::aSecretMayStandInAFile()
{
    const QTemporaryDir folder;
    const QString path = fileWith(folder, "kept in a file\n");
    qputenv("TRUVAMATE_TEST_SECRET_FILE", path.toUtf8());
    QCOMPARE(processEnvironment(QStringLiteral("TRUVAMATE_TEST_SECRET")),
             std::optional(QStringLiteral("kept in a file")));
    qputenv("TRUVAMATE_TEST_SECRET", "given");
    QCOMPARE(processEnvironment(QStringLiteral("TRUVAMATE_TEST_SECRET")),
             std::optional(QStringLiteral("given")));
    QCOMPARE(processEnvironment(QStringLiteral("TRUVAMATE_TEST_NOTHING")), std::optional<QString>());
}

void TestServerSettings::weakSecretsAreRefused_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    const QString jwt = QStringLiteral("JWT_SECRET");
    const QString refresh = QStringLiteral("JWT_REFRESH_SECRET");
    QTest::newRow("of the example") << jwt << QStringLiteral("your-secret-key-change-in-production");
    QTest::newRow("refresh of the example") << refresh << QStringLiteral("your-refresh-secret-key");
    QTest::newRow("short") << jwt << accessSecret.left(31);
    QTest::newRow("one letter") << jwt << QString(64, QLatin1Char('a'));
    QTest::newRow("both alike") << refresh << accessSecret;
    QTest::newRow("database") << QStringLiteral("DATABASE_URL")
                              << QStringLiteral("postgresql://u:secure_password@db/truvamate");
}

void TestServerSettings::weakSecretsAreRefused()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    auto variables = usable();
    const auto fine = readSettings({}, readerOf(variables));
    VERIFY_OK(fine);
    VERIFY_OK(checkSecrecy(*fine));
    variables[variable] = value;
    const auto settings = readSettings({}, readerOf(variables));
    VERIFY_OK(settings);
    VERIFY_REFUSED("settings.weak_secret", checkSecrecy(*settings));
    QVERIFY(!checkSecrecy(*settings).error().message.contains(value));
}

void TestServerSettings::plainHttpStaysOnThisMachine()
{
    auto variables = usable();
    variables[QStringLiteral("ADDRESS")] = QStringLiteral("0.0.0.0");
    VERIFY_REFUSED("settings.not_secure", checkSecrecy(*readSettings({}, readerOf(variables))));
    variables[QStringLiteral("BEHIND_PROXY")] = QStringLiteral("true");
    VERIFY_OK(checkSecrecy(*readSettings({}, readerOf(variables))));
}

void TestServerSettings::aMailServerIsNamedWhole()
{
    QVERIFY(!readSettings({}, readerOf(usable()))->mail);
    auto variables = usable();
    variables[QStringLiteral("SMTP_URL")] = QStringLiteral("smtps://mail.example:465");
    variables[QStringLiteral("SMTP_USER")] = QStringLiteral("sender");
    variables[QStringLiteral("SMTP_PASSWORD")] = QStringLiteral("secret");
    variables[QStringLiteral("MAIL_FROM")] = QStringLiteral("post@example.com");
    variables[QStringLiteral("SITE_URL")] = QStringLiteral("https://shop.example/");
    const auto settings = readSettings({}, readerOf(variables));
    VERIFY_OK(settings);
    QVERIFY(settings->mail);
    QCOMPARE(settings->mail->smtp.url, QStringLiteral("smtps://mail.example:465"));
    QCOMPARE(settings->mail->smtp.user, QStringLiteral("sender"));
    QCOMPARE(settings->mail->from, QStringLiteral("post@example.com"));
    QCOMPARE(settings->mail->site, QStringLiteral("https://shop.example"));
}

void TestServerSettings::mistakesAboutMailAreNamed_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("key");
    QTest::newRow("no mail server") << QStringLiteral("SMTP_URL") << QStringLiteral("https://mail.example")
                                    << QStringLiteral("settings.bad_value") << QStringLiteral("mail.url");
    QTest::newRow("a password in the address")
        << QStringLiteral("SMTP_URL") << QStringLiteral("smtps://sender:secret@mail.example")
        << QStringLiteral("settings.bad_value") << QStringLiteral("mail.url");
    QTest::newRow("from nobody") << QStringLiteral("MAIL_FROM") << QString()
                                 << QStringLiteral("settings.missing") << QStringLiteral("mail.from");
    QTest::newRow("two senders") << QStringLiteral("MAIL_FROM") << QStringLiteral("a@b.example, c@d.example")
                                 << QStringLiteral("settings.bad_value") << QStringLiteral("mail.from");
    QTest::newRow("no site") << QStringLiteral("SITE_URL") << QStringLiteral("shop")
                             << QStringLiteral("settings.bad_value") << QStringLiteral("mail.site");
}

void TestServerSettings::mistakesAboutMailAreNamed()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(QString, code);
    QFETCH(QString, key);
    auto variables = usable();
    variables[QStringLiteral("SMTP_URL")] = QStringLiteral("smtps://mail.example:465");
    variables[QStringLiteral("MAIL_FROM")] = QStringLiteral("post@example.com");
    variables[QStringLiteral("SITE_URL")] = QStringLiteral("https://shop.example");
    variables[variable] = value;
    const auto settings = readSettings({}, readerOf(variables));
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, code);
    QCOMPARE(settings.error().details[QLatin1String("key")].toString(), key);
}

QTEST_GUILESS_MAIN(TestServerSettings)
#include "tst_serversettings.moc"
