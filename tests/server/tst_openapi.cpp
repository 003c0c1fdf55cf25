#include "backend/http/openapi.h"
#include "tests/support/backendfixture.h"
#include "tests/support/nodepackage.h"

#include <QJsonDocument>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

QJsonObject described(BackendFixture &f)
{
    return openApi(f.backend().dispatcher().operations());
}

} // namespace

/// The description that clients are generated from.
class TestOpenApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIndependentValidatorAcceptsIt()
    {
        QString reason;
        const QString folder
            = nodePackage(QStringLiteral("@seriousme/openapi-schema-validator@2.11.0"), reason);
        if (folder.isEmpty()) {
            QSKIP(qPrintable(reason));
        }
        const auto database = TestDatabases::fresh(QStringLiteral("sqlite"));
        VERIFY_OK(database);
        const auto fixture = BackendFixture::make(**database);
        VERIFY_OK(fixture);
        QTemporaryDir temporary;
        const auto validate = [&](const QJsonObject &description) -> QJsonObject {
            QFile file(temporary.filePath(QStringLiteral("openapi.json")));
            if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
                return {};
            }
            file.write(QJsonDocument(description).toJson());
            file.close();
            QProcess node;
            node.start(QStringLiteral("node"),
                       {QStringLiteral(TRUVAMATE_SOURCE_DIR "/tests/server/validateopenapi.mjs"), folder,
                        file.fileName()});
            node.waitForFinished(60'000);
            return QJsonDocument::fromJson(node.readAllStandardOutput()).object();
        };
        QJsonObject description = described(**fixture);
        const QJsonObject verdict = validate(description);
        QVERIFY2(verdict[QLatin1String("valid")].toBool(),
                 QJsonDocument(verdict).toJson(QJsonDocument::Compact).left(2000).constData());
        QCOMPARE(verdict[QLatin1String("version")].toString(), QStringLiteral("3.1"));
        description.remove(QLatin1String("info"));
        QVERIFY(!validate(description)[QLatin1String("valid")].toBool(true)); // it does look
    }

    void everyOperationIsInIt()
    {
        const auto database = TestDatabases::fresh(QStringLiteral("sqlite"));
        VERIFY_OK(database);
        const auto fixture = BackendFixture::make(**database);
        VERIFY_OK(fixture);
        const QJsonObject paths = described(**fixture)[QLatin1String("paths")].toObject();
        QVERIFY(paths[QLatin1String("/api/files/uploads/{id}")].toObject().contains(QLatin1String("patch")));
        for (const ErasedOperation *operation : (*fixture)->backend().dispatcher().operations()) {
            QVERIFY2(paths.contains(QLatin1String(operation->info->path)), operation->info->path);
        }
    }
};

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
