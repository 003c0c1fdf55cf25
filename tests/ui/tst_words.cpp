#include "models/json.h"
#include "models/operations/payouts.h"
#include "models/orders/status.h"
#include "models/orders/transitions.h"
#include "models/policy/gate.h"
#include "ui/words/formats.h"
#include "ui/words/language.h"
#include "ui/words/sentences.h"
#include "ui/words/states.h"
#include "ui/words/statetables.h"
#include "ui/words/template.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest>

using namespace truvamate;

namespace {

QString readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sourcesIn(const QStringList &folders)
{
    QStringList files;
    for (const QString &folder : folders) {
        QDirIterator walk(QStringLiteral(TRUVAMATE_SOURCE_DIR "/") + folder,
                          {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            files.append(walk.next());
        }
    }
    files.sort();
    return files;
}

/// Dotted lower-case words in quotes, as every stable code is written.
QMap<QString, QString> codesIn(const QStringList &files)
{
    static const QRegularExpression comment(QStringLiteral("//[^\\n]*"));
    static const QRegularExpression code(QStringLiteral("\"([a-z][a-z_0-9]+(?:\\.[a-z_0-9]+)+)\""));
    QMap<QString, QString> codes;
    for (const QString &path : files) {
        const QString text = readAll(path).remove(comment);
        for (auto matches = code.globalMatch(text); matches.hasNext();) {
            codes.insert(matches.next().captured(1), path);
        }
    }
    return codes;
}

QSet<QString> operationNames()
{
    static const QRegularExpression info(QStringLiteral("OperationInfo\\s+info\\{\\s*\"([^\"]+)\""));
    QSet<QString> names;
    for (const QString &path : sourcesIn({QStringLiteral("models/operations")})) {
        const QString text = readAll(path);
        for (auto matches = info.globalMatch(text); matches.hasNext();) {
            names.insert(matches.next().captured(1));
        }
    }
    return names;
}

bool isPermission(const QString &code)
{
    return permissionFromCode(code).has_value();
}

bool isName(const QString &code)
{
    for (const char *kind : {"approval", "incident", "unpriced"}) {
        if (words::findPhrase(words::namesOf(QLatin1String(kind)), code) != nullptr) {
            return true;
        }
    }
    return false;
}

/// What only looks like a code of something that a person is told.
bool isOtherThing(const QString &code)
{
    static const QSet<QString> others{
        // Keys of settings and of audit findings, which their own desk names; file names; a sample's source.
        QStringLiteral("consent.version"),       QStringLiteral("house.limit_day_thb"),
        QStringLiteral("house.limit_month_thb"), QStringLiteral("kyc.threshold_thb"),
        QStringLiteral("sales.buffer_minutes"),  QStringLiteral("files.upload"),
        QStringLiteral("files.picture"),         QStringLiteral("uploads.create"),
        QStringLiteral("uploads.delete"),        QStringLiteral("uploads.head"),
        QStringLiteral("uploads.patch"),         QStringLiteral("grants.sql"),
        QStringLiteral("workspace.sqlite"),      QStringLiteral("outbox.sqlite"),
        QStringLiteral("outbox.lock"),           QStringLiteral("clock.json"),
        QStringLiteral("database.dump"),         QStringLiteral("database.sqlite"),
        QStringLiteral("manifest.json"),         QStringLiteral("workspace.restore"),
        QStringLiteral("events.listen"),         QStringLiteral("links.get"),
    };
    // The desk Scan has words of its own for these, in ui/scan/.
    const bool isOfPictures
        = code.startsWith(QLatin1String("live.")) || code.startsWith(QLatin1String("quality."));
    return others.contains(code) || code.startsWith(QLatin1String("books.")) || isOfPictures;
}

StateWord wordOfState(words::StatePhrases table, const QString &code)
{
    for (const words::StatePhrase &each : table) {
        if (code == QLatin1String(each.code)) {
            return {QString::fromUtf8(each.text), QString::fromLatin1(each.icon), each.tone};
        }
    }
    return {};
}

template <typename State> QStringList codesOf()
{
    QStringList codes;
    for (const auto &row : stateTable<State>().rows) {
        codes.append(QString::fromLatin1(row.code));
    }
    return codes;
}

QJsonObject usd(std::int64_t minor)
{
    return json::money(minor, Currency::Usd);
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void everyCodeOfTheBackendHasWords()
    {
        const QStringList files = sourcesIn(
            {QStringLiteral("backend/services"), QStringLiteral("backend/storage"),
             QStringLiteral("backend/http"), QStringLiteral("backend/jobs"),
             QStringLiteral("backend/integrations"), QStringLiteral("models"),
             QStringLiteral("app/workspace"), QStringLiteral("client"), QStringLiteral("scanner")});
        QVERIFY(files.size() > 150);
        const QMap<QString, QString> codes = codesIn(files);
        QVERIFY(codes.size() > 400);
        const QSet<QString> operations = operationNames();
        QVERIFY(operations.size() > 80);
        QStringList wordless;
        for (auto it = codes.begin(); it != codes.end(); ++it) {
            const QString &code = it.key();
            const bool isKnown = words::findError(code) != nullptr || words::findEvent(code) != nullptr
                || isName(code) || operations.contains(code) || isPermission(code) || isOtherThing(code)
                || words::findPhrase(words::orderReasons(), code) != nullptr;
            if (!isKnown) {
                wordless.append(QStringLiteral("%1 in %2").arg(code, it.value()));
            }
        }
        QVERIFY2(wordless.isEmpty(), qPrintable(wordless.join(QLatin1Char('\n'))));
    }

    void composedCodesHaveWords_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *entity : {"line", "payment", "slip", "claim", "payout", "draw", "approval"}) {
            for (const char *end : {".transition_refused", ".unknown_state"}) {
                const QByteArray code = QByteArray(entity) + end;
                QTest::newRow(code.constData()) << QString::fromLatin1(code);
            }
        }
        for (const char *code : {"order.bundle_not_sold", "order.syndicate_not_sold"}) {
            QTest::newRow(code) << QString::fromLatin1(code);
        }
    }

    void composedCodesHaveWords()
    {
        QFETCH(const QString, code);
        QVERIFY(words::findError(code) != nullptr);
    }

    void everyEventOfTheServicesHasASentence()
    {
        static const QRegularExpression event(
            QStringLiteral("\\w+(?:\\[\\])?(?:\\(| = )\\s*\"([a-z_]+\\.[a-z_]+)\""));
        int found = 0;
        for (const char *header : {"backend/services/ordersevents.h", "backend/services/resultevents.h",
                                   "models/operations/peopleevents.h"}) {
            const QString text
                = readAll(QStringLiteral(TRUVAMATE_SOURCE_DIR "/") + QString::fromLatin1(header));
            const QString events = text.section(QStringLiteral("namespace truvamate::orderapproval"), 0, 0);
            for (auto matches = event.globalMatch(events); matches.hasNext();) {
                const QString code = matches.next().captured(1);
                ++found;
                QVERIFY2(words::findEvent(code) != nullptr, qPrintable(code));
            }
        }
        QVERIFY(found > 55);
    }

    void noCodeStandsTwice()
    {
        QSet<QString> seen;
        for (const words::ErrorPhrases table : words::allErrors()) {
            for (const words::ErrorPhrase &each : table) {
                const QString code = QString::fromLatin1(each.code);
                QVERIFY2(!seen.contains(code), each.code);
                seen.insert(code);
                QVERIFY2(QString::fromUtf8(each.text).endsWith(QLatin1Char('.')), each.text);
            }
        }
        seen.clear();
        for (const words::Phrases table : words::allEvents()) {
            for (const words::Phrase &each : table) {
                QVERIFY2(!seen.contains(QString::fromLatin1(each.code)), each.code);
                seen.insert(QString::fromLatin1(each.code));
            }
        }
    }

    void everyStateHasAWordAndAnIcon_data()
    {
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QStringList>("codes");
        QStringList orders;
        for (const OrderStatus status : allOrderStatuses()) {
            orders.append(orderStatusCode(status));
        }
        QTest::newRow("order") << QStringLiteral("order") << orders;
        QTest::newRow("payment") << QStringLiteral("payment") << codesOf<PaymentState>();
        QTest::newRow("slip") << QStringLiteral("slip") << codesOf<SlipBinding>();
        QTest::newRow("claim") << QStringLiteral("claim") << codesOf<ClaimState>();
        QTest::newRow("payout") << QStringLiteral("payout") << codesOf<PayoutState>();
        QTest::newRow("draw") << QStringLiteral("draw") << codesOf<DrawStatus>();
        QTest::newRow("approval") << QStringLiteral("approval") << codesOf<ApprovalDecision>();
    }

    void everyStateHasAWordAndAnIcon()
    {
        QFETCH(const QString, entity);
        QFETCH(const QStringList, codes);
        const QMap<QString, words::StatePhrases> tables{
            {QStringLiteral("order"), words::orderStatusTable()},
            {QStringLiteral("payment"), words::paymentTable()},
            {QStringLiteral("slip"), words::slipBindingTable()},
            {QStringLiteral("claim"), words::claimTable()},
            {QStringLiteral("payout"), words::payoutTable()},
            {QStringLiteral("draw"), words::drawTable()},
            {QStringLiteral("approval"), words::approvalTable()},
        };
        QVERIFY(!codes.isEmpty());
        for (const QString &code : codes) {
            const StateWord word = wordOfState(tables.value(entity), code);
            QVERIFY2(!word.text.isEmpty(), qPrintable(code));
            const QString icon
                = QStringLiteral(TRUVAMATE_SOURCE_DIR "/resources/icons/%1.svg").arg(word.icon);
            QVERIFY2(QFile::exists(icon), qPrintable(icon));
        }
    }

    void aNewerBackendsStateIsShownAsItIs()
    {
        const StateWord word = words::payoutState(QStringLiteral("teleported"));
        QCOMPARE(word.text, QStringLiteral("teleported"));
        QVERIFY(word.tone == Tone::Neutral);
    }

    void linesOfAnOrder_data()
    {
        QTest::addColumn<QString>("draw");
        QTest::addColumn<QList<bool>>("flags"); // cancelled, refunded, leased, placed, quarantined, won
        QTest::addColumn<QString>("text");
        using Flags = QList<bool>;
        QTest::newRow("to buy") << "open" << Flags{false, false, false, false, false, false} << "To buy";
        QTest::newRow("leased") << "open" << Flags{false, false, true, false, false, false}
                                << "With the agent";
        QTest::newRow("bought") << "open" << Flags{false, false, false, true, false, false} << "Bought";
        QTest::newRow("missed") << "closed" << Flags{false, false, false, false, false, false}
                                << "Missed the draw";
        QTest::newRow("drawn") << "closed" << Flags{false, false, false, true, false, false}
                               << "Waiting for result";
        QTest::newRow("late") << "closed" << Flags{false, false, false, true, true, false}
                              << "Late, to decide";
        QTest::newRow("to check") << "verified" << Flags{false, false, false, true, false, false}
                                  << "To check";
        QTest::newRow("won") << "checked" << Flags{false, false, false, true, false, true} << "Won";
        QTest::newRow("lost") << "settled" << Flags{false, false, false, true, false, false} << "No win";
        QTest::newRow("cancelled") << "open" << Flags{true, false, false, false, false, false} << "Cancelled";
        QTest::newRow("refunded") << "open" << Flags{true, true, false, false, false, false} << "Refunded";
    }

    void linesOfAnOrder()
    {
        QFETCH(const QString, draw);
        QFETCH(const QList<bool>, flags);
        QFETCH(const QString, text);
        QCOMPARE(words::lineState(draw, flags[0], flags[1], flags[2], flags[3], flags[4], flags[5]).text,
                 text);
    }

    void eventsTellTheirArguments()
    {
        QCOMPARE(words::eventSentence(QStringLiteral("payment.captured"),
                                      {{QStringLiteral("provider"), QStringLiteral("promptpay")},
                                       {QStringLiteral("reference"), QStringLiteral("KB-88213")},
                                       {QStringLiteral("amount"), json::money(24'500, Currency::Thb)}}),
                 QStringLiteral("Payment of ฿245.00 posted by PromptPay, reference KB-88213"));
        QCOMPARE(words::eventSentence(QStringLiteral("claim.opened"),
                                      {{QStringLiteral("path"), QStringLiteral("retailer")},
                                       {QStringLiteral("expected"), usd(400)},
                                       {QStringLiteral("unpriced"), 0}}),
                 QStringLiteral("Claim opened, by way of: Retailer; expected: $4.00"));
        QCOMPARE(words::eventSentence(QStringLiteral("line.rolled"),
                                      {{QStringLiteral("line"), 2},
                                       {QStringLiteral("from"), QStringLiteral("2018-06-30")},
                                       {QStringLiteral("to"), QStringLiteral("2018-07-04")}}),
                 QStringLiteral("Line 2 moved from the draw of Sat 30 Jun 2018 to that of Wed 4 Jul 2018"));
        QCOMPARE(words::eventSentence(QStringLiteral("refund.posted"),
                                      {{QStringLiteral("lines"), QJsonArray{1, 3}},
                                       {QStringLiteral("amount"), json::money(9'800, Currency::Thb)},
                                       {QStringLiteral("reason_code"), QStringLiteral("missed_draw")}}),
                 QStringLiteral("฿98.00 refunded for lines 1, 3: The draw was missed"));
    }

    void partsWithoutTheirArgumentsAreLeftOut()
    {
        const QString phrase = QStringLiteral("Cancelled[: {reason}][ by {who}]");
        QCOMPARE(words::filled(phrase, {}), QStringLiteral("Cancelled"));
        QCOMPARE(words::filled(phrase, {{QStringLiteral("reason"), QStringLiteral("asked [twice] {who}")}}),
                 QStringLiteral("Cancelled: asked [twice] {who}"));
    }

    void errorsSayWhatToDo()
    {
        const Error stale{ErrorKind::Stale,
                          QStringLiteral("payout.stale"),
                          QStringLiteral("This payout changed a moment ago."),
                          {}};
        QCOMPARE(
            words::errorSentence(stale),
            QStringLiteral("This payout changed a moment ago. Look at it as it is now, then go on; what you "
                           "typed is kept."));
        const Error unknown{ErrorKind::Internal, QStringLiteral("moon.full"), QStringLiteral("Howling."), {}};
        QCOMPARE(words::errorSentence(unknown), QStringLiteral("Howling."));
    }

    /// In another language the sentences are made of codes and facts, each refusal of a gate with its own.
    void severalRefusalsKeepTheirFacts()
    {
        GateFacts facts;
        facts.occasion = GateOccasion::AcceptOrder;
        facts.now = *Instant::fromString(QStringLiteral("2018-06-22T05:00:00Z"));
        facts.birthDate = QDate(1985, 1, 15);
        facts.consentAccepted = QStringLiteral("1");
        facts.consentCurrent = QStringLiteral("1");
        facts.kyc = KycStanding::Verified;
        facts.sanctionsListPublished = facts.now;
        facts.orderTotal = baht(245);
        facts.limits = {{LimitOwner::Personal, LimitPeriod::Day, baht(500), baht(300)}};
        facts.ownerTookAdvice = true;
        facts.state = QStringLiteral("IN");
        const auto refused = requireGate(facts);
        QVERIFY(!refused);
        QLocale::setDefault(QLocale(QLocale::Thai, QLocale::Thailand));
        const QString sentence = words::errorSentence(refused.error());
        QVERIFY2(
            sentence.contains(QStringLiteral("own limit a day of ฿500.00: ฿300.00 is spent, the order is "
                                             "฿245.00.")),
            qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("Buying in this state is not cleared.")),
                 qPrintable(sentence));
    }

    void reasonsOfAnOrderAreComplete()
    {
        OrderFacts facts;
        facts.lines = 3;
        facts.liveLines = 3;
        facts.paymentPosted = true;
        facts.placed = 1;
        const StatusReason reason = statusReason(facts);
        QCOMPARE(words::reasonSentence({reason.code, reason.arguments, reason.sentence}),
                 QStringLiteral("Paid; 1 of 3 lines is bought."));
        QCOMPARE(words::reasonSentence({reason.code, reason.arguments, {}}),
                 QStringLiteral("Paid; bought so far: 1 of 3 lines."));
    }

    void amountsAndCounts()
    {
        QCOMPARE(words::money(cents(125'000)), QStringLiteral("$1,250.00"));
        QCOMPARE(words::money(satang(24'500)), QStringLiteral("฿245.00"));
        QCOMPARE(words::money(cents(-5)), QStringLiteral("−$0.05"));
        QCOMPARE(words::money(Usd::fromMinor(INT64_MIN)), QStringLiteral("−$92,233,720,368,547,758.08"));
        QCOMPARE(words::percent(BasisPoints{1'000}), QStringLiteral("10 %"));
        QCOMPARE(words::percent(BasisPoints{1'050}), QStringLiteral("10.5 %"));
        QCOMPARE(words::percent(BasisPoints{10'000}), QStringLiteral("100 %"));
        QCOMPARE(words::count(1'204), QStringLiteral("1,204"));
        QCOMPARE(words::cappedCount(10'000, true), QStringLiteral("10,000+"));
        QCOMPARE(words::rate(QStringLiteral("32.905")), QStringLiteral("32.905 ฿/$"));
    }

    void datesAndClocks()
    {
        const DrawDate date = DrawDate::of(2018, 6, 30);
        const Instant drawn = *Instant::fromString(QStringLiteral("2018-07-01T02:59:00Z"));
        QCOMPARE(words::drawDate(date), QStringLiteral("Sat 30 Jun 2018"));
        QCOMPARE(words::shortDrawDate(date), QStringLiteral("Sat 30 Jun"));
        QCOMPARE(words::bothClocks(drawn),
                 QStringLiteral("Sun 1 Jul 09:59 Bangkok · Sat 30 Jun 22:59 US Eastern"));
        QCOMPARE(words::bothClocks(drawn.plusSeconds(3 * 3600)),
                 QStringLiteral("12:59 Bangkok · 01:59 US Eastern"));
        QCOMPARE(words::moment(drawn, bangkokZone(), drawn.plusSeconds(60)), QStringLiteral("09:59"));
        QCOMPARE(words::moment(drawn, bangkokZone(), drawn.plusSeconds(86'400)),
                 QStringLiteral("1 Jul 09:59"));
        QCOMPARE(words::moment(drawn, bangkokZone(), drawn.plusSeconds(366 * 86'400)),
                 QStringLiteral("1 Jul 2018 09:59"));
        QCOMPARE(words::fullMoment(drawn, easternZone()), QStringLiteral("Sat 30 Jun 2018 22:59:00"));
    }

    void thaiDatesKeepArabicFiguresAndTheCommonEra()
    {
        QLocale::setDefault(QLocale(QLocale::Thai, QLocale::Thailand));
        const QString date = words::drawDate(DrawDate::of(2018, 6, 30));
        QVERIFY2(date.contains(QStringLiteral("2018")) && date.contains(QStringLiteral("30")),
                 qPrintable(date));
        QVERIFY2(date.contains(QStringLiteral("มิ.ย.")), qPrintable(date));
        QCOMPARE(words::money(satang(124'500)), QStringLiteral("฿1,245.00"));
    }

    void timeLeft_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("gone") << qint64(-5) << "now";
        QTest::newRow("a minute") << qint64(60) << "1 min";
        QTest::newRow("minutes") << qint64(46 * 60 + 59) << "46 min";
        QTest::newRow("hours") << qint64(5 * 3600 + 7 * 60) << "5 h 7 min";
        QTest::newRow("days") << qint64(43 * 3600) << "1 d 19 h";
    }

    void timeLeft()
    {
        QFETCH(const qint64, seconds);
        QFETCH(const QString, text);
        QCOMPARE(words::timeLeft(seconds), text);
    }
};

QTEST_MAIN(TestWords)
#include "tst_words.moc"
