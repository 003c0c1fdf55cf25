#include "models/identifiers.h"
#include "models/random.h"

#include <QTest>

#include <set>
#include <thread>

using namespace truvamate;

namespace {

constexpr std::int64_t noon = 1'530'360'000'000;

std::int64_t millisecondsOf(const QUuid &id)
{
    const QByteArray raw = id.toRfc4122();
    std::int64_t ms = 0;
    for (int i = 0; i < 6; ++i) {
        ms = (ms << 8) | static_cast<unsigned char>(raw[i]);
    }
    return ms;
}

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

class tst_Identifiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreUuidsOfVersionSeven()
    {
        SeededRandom random(1);
        for (int i = 0; i < 1'000; ++i) {
            const QUuid id = makeUuidV7(noon + i / 10, random);
            QCOMPARE(millisecondsOf(id), noon + i / 10);
            QCOMPARE(textOf(id).at(14), u'7');
            QVERIFY(QStringLiteral("89ab").contains(textOf(id).at(19)));
        }
    }

    void idsOfOneMillisecondSortInTheOrderTheyWereMade()
    {
        SeededRandom random(2);
        QString last;
        for (int i = 0; i < 100'000; ++i) {
            const QString id = textOf(makeUuidV7(noon, random));
            QVERIFY2(last < id, qPrintable(last + QLatin1String(" before ") + id));
            last = id;
        }
    }

    /// An operation keeps the instant at which it began, while others begin and end beside it.
    void aLongOperationStaysInOrderBesideOthers()
    {
        SeededRandom random(3);
        QString last;
        for (int i = 0; i < 1'000; ++i) {
            const QString id = textOf(makeUuidV7(noon, random));
            QVERIFY(last < id);
            last = id;
            makeUuidV7(noon + i, random);
        }
    }

    void aClockThatWasSetBackIsBelieved()
    {
        SeededRandom random(4);
        constexpr std::int64_t day = 86'400'000;
        makeUuidV7(noon + day, random);
        QCOMPARE(millisecondsOf(makeUuidV7(noon, random)), noon);
    }

    void whatIsNotTimeOrCounterIsChance()
    {
        SeededRandom one(5);
        SeededRandom same(5);
        SeededRandom other(6);
        std::set<QString> tails;
        for (int i = 0; i < 1'000; ++i) {
            const QUuid id = makeUuidV7(noon, one);
            QCOMPARE(makeUuidV7(noon, same), id);
            QVERIFY(makeUuidV7(noon, other) != id);
            tails.insert(textOf(id).right(8));
        }
        QVERIFY(tails.size() > 990);
    }

    void threadsShareOneSourceWithoutRepeating()
    {
        SeededRandom random(7);
        constexpr int each = 20'000;
        std::array<std::vector<QString>, 4> made;
        std::vector<std::thread> threads;
        for (auto &ids : made) {
            threads.emplace_back([&random, &ids] {
                for (int i = 0; i < each; ++i) {
                    ids.push_back(textOf(makeUuidV7(noon, random)));
                }
            });
        }
        for (auto &thread : threads) {
            thread.join();
        }
        std::set<QString> all;
        for (const auto &ids : made) {
            QVERIFY(std::is_sorted(ids.begin(), ids.end()));
            all.insert(ids.begin(), ids.end());
        }
        QCOMPARE(all.size(), std::size_t(4 * each));
    }
};

QTEST_APPLESS_MAIN(tst_Identifiers)
#include "tst_identifiers.moc"
