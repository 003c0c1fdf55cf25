#pragma once

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace truvamate::testing {

/// What a run of truvamate-tour left: its end, and the steps of tour.json.
struct Outcome
{
    int exitCode = -1;
    QString errors;
    QJsonArray steps;

    QJsonObject step(const QString &name) const
    {
        for (const auto &value : steps) {
            if (value.toObject()[QLatin1String("step")] == name) {
                return value.toObject();
            }
        }
        return {};
    }
    bool isOk(const char *name) const
    {
        return step(QString::fromLatin1(name))[QLatin1String("ok")].toBool();
    }
    QString detail(const char *name) const
    {
        return step(QString::fromLatin1(name))[QLatin1String("detail")].toString();
    }
    QJsonObject last() const { return steps.isEmpty() ? QJsonObject() : steps.last().toObject(); }
};

inline QString programOf(const QString &name)
{
    return QDir(qEnvironmentVariable("TRUVAMATE_BIN")).filePath(name);
}

inline Outcome runProgram(const QString &program, const QStringList &arguments, const QString &folder,
                          const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(480'000)) {
        qWarning("%s did not end: %s", qPrintable(program), qPrintable(process.errorString()));
        process.kill();
        process.waitForFinished();
        return {};
    }
    QFile file(QDir(folder).filePath(QStringLiteral("tour.json")));
    const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardError()), QJsonDocument::fromJson(json).array()};
}

inline void verifyWholeTour(const Outcome &outcome)
{
    for (const auto &value : outcome.steps) {
        const QJsonObject step = value.toObject();
        QVERIFY2(step[QLatin1String("ok")].toBool(),
                 qPrintable(step[QLatin1String("step")].toString() + u' '
                            + step[QLatin1String("detail")].toString()));
        QVERIFY(step[QLatin1String("ms")].isDouble());
    }
    QCOMPARE(outcome.exitCode, 0);
    for (const char *name :
         {"duplicate", "wrong-ticket", "late-binding", "verified", "claim", "payout", "completed", "books"}) {
        QVERIFY2(outcome.isOk(name), name);
    }
    QVERIFY(outcome.detail("wrong-ticket")
                .contains(QStringLiteral("11 Jul 2018 is printed, 30 Jun 2018 was ordered")));
    QVERIFY(outcome.detail("wrong-ticket").contains(QStringLiteral("33 is printed, 25 was ordered")));
    QVERIFY(outcome.detail("bind").contains(QStringLiteral("0773-013893378-128109")));
    QVERIFY(outcome.detail("order").contains(QStringLiteral("$7.00")));
    QVERIFY(outcome.detail("order").contains(QStringLiteral("245.00")));
    QVERIFY(outcome.detail("check").contains(QStringLiteral("$4.00")));
    QVERIFY(outcome.detail("claim").contains(QStringLiteral("$4.00")));
    for (const char *amount : {"$4.00", "$0.40", "$3.60", "126.00"}) {
        QVERIFY2(outcome.detail("payout").contains(QLatin1String(amount)), amount);
    }
    for (const char *code : {"order.created", "slip.bound", "claim.received", "payout.confirmed"}) {
        QVERIFY2(outcome.detail("timeline").contains(QLatin1String(code)), code);
    }
}

} // namespace truvamate::testing
