#include "backend/services/settings.h"
#include "tests/support/backendfixture.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

Result<Approval> decide(BackendFixture &f, UserId person, ApprovalId id, bool approve = true)
{
    TRY(approval, f.call<GetApproval>(f.owner, {id}));
    return f.call<DecideApproval>(person, {id, approval.digest, approve, QStringLiteral("looked at it")});
}

QString rateNow(BackendFixture &f)
{
    const auto rate = rateInForce(f.db(), f.clock().now());
    return rate ? rate->rate.toString() : rate.error().code;
}

std::optional<Setting> settingOf(BackendFixture &f, const QString &key)
{
    const auto list = f.call<ListSettings>(f.adminA, {});
    if (list) {
        for (const Setting &setting : list->data) {
            if (setting.key == key) {
                return setting;
            }
        }
    }
    return std::nullopt;
}

} // namespace

class tst_Settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRateCountsOnceASecondPersonApproved_data() { TestDatabases::addRows(); }
    void aRateCountsOnceASecondPersonApproved()
    {
        BACKEND_FIXTURE(f);
        QCOMPARE(rateNow(f), QStringLiteral("35"));
        const auto proposed
            = f.call<ProposeRate>(f.finance, {QStringLiteral("32.905"), QStringLiteral("bank, 10:00"), {}});
        VERIFY_OK(proposed);
        QCOMPARE(rateNow(f), QStringLiteral("35"));
        VERIFY_REFUSED("approval.same_person", decide(f, f.finance, proposed->approvalId));
        VERIFY_REFUSED("permission.denied", decide(f, f.support, proposed->approvalId));
        QCOMPARE(rateNow(f), QStringLiteral("35"));
        const auto approval = decide(f, f.adminA, proposed->approvalId);
        VERIFY_OK(approval);
        QCOMPARE(approval->seen.value(QLatin1String("thb_per_usd")).toString(), QStringLiteral("32.905"));
        QCOMPARE(rateNow(f), QStringLiteral("32.905"));

        const auto list = f.call<ListRates>(f.support, {});
        VERIFY_OK(list);
        QCOMPARE(list->data.size(), std::size_t(2));
        QCOMPARE(list->data.at(0).thbPerUsd, QStringLiteral("32.905"));
        QVERIFY(list->data.at(0).inForce && !list->data.at(1).inForce);
    }

    void aRateBeginsOnItsDay_data() { TestDatabases::addRows(); }
    void aRateBeginsOnItsDay()
    {
        BACKEND_FIXTURE(f);
        const Instant tomorrow = f.clock().now().plusSeconds(86'400);
        const auto proposed
            = f.call<ProposeRate>(f.finance, {QStringLiteral("33"), QStringLiteral("bank"), tomorrow});
        VERIFY_OK(proposed);
        VERIFY_OK(decide(f, f.adminA, proposed->approvalId));
        QCOMPARE(rateNow(f), QStringLiteral("35"));
        f.clock().set(tomorrow);
        QCOMPARE(rateNow(f), QStringLiteral("33"));

        const auto rejected
            = f.call<ProposeRate>(f.finance, {QStringLiteral("99"), QStringLiteral("bank"), {}});
        VERIFY_OK(rejected);
        VERIFY_OK(decide(f, f.adminA, rejected->approvalId, false));
        QCOMPARE(rateNow(f), QStringLiteral("33"));
    }

    void ratesArePaged_data() { TestDatabases::addRows(); }
    void ratesArePaged()
    {
        BACKEND_FIXTURE(f);
        for (int i = 1; i <= 5; ++i) {
            f.clock().advanceSeconds(60);
            VERIFY_OK(f.call<ProposeRate>(f.finance, {QString::number(30 + i), QStringLiteral("bank"), {}}));
        }
        QStringList found;
        std::optional<QString> cursor;
        do {
            const auto page = f.call<ListRates>(f.finance, {{2, cursor, {}, {}}});
            VERIFY_OK(page);
            QCOMPARE(page->count, 6);
            for (const Rate &rate : page->data) {
                found += rate.thbPerUsd;
            }
            cursor = page->next;
        } while (cursor);
        QCOMPARE(found.join(QLatin1Char(' ')), QStringLiteral("35 34 33 32 31 35"));
    }

    void aBadRateIsRefused_data() { TestDatabases::addRows(); }
    void aBadRateIsRefused()
    {
        BACKEND_FIXTURE(f);
        for (const char *text : {"0", "-3", "35,2", "thirty", "5000"}) {
            QVERIFY2(!f.call<ProposeRate>(f.finance, {QString::fromLatin1(text), QStringLiteral("bank"), {}}),
                     text);
        }
        VERIFY_REFUSED("rate.source_needed",
                       f.call<ProposeRate>(f.finance, {QStringLiteral("35"), QStringLiteral(" "), {}}));
        VERIFY_REFUSED("permission.denied",
                       f.call<ProposeRate>(f.agent, {QStringLiteral("35"), QStringLiteral("bank"), {}}));
        const auto list = f.call<ListRates>(f.finance, {});
        VERIFY_OK(list);
        QCOMPARE(list->data.size(), std::size_t(1));
    }

    void feesAreVersioned_data() { TestDatabases::addRows(); }
    void feesAreVersioned()
    {
        BACKEND_FIXTURE(f);
        const auto proposed = f.call<ProposeFeeSchedule>(
            f.owner, {QStringLiteral("Summer"), dollars(4), BasisPoints{800}, {}});
        VERIFY_OK(proposed);
        QCOMPARE(feeScheduleInForce(f.db(), f.clock().now())->name, QStringLiteral("test"));
        VERIFY_REFUSED("approval.same_person", decide(f, f.owner, proposed->approvalId));
        VERIFY_OK(decide(f, f.adminB, proposed->approvalId));
        const auto fees = feeScheduleInForce(f.db(), f.clock().now());
        VERIFY_OK(fees);
        QCOMPARE(fees->name, QStringLiteral("Summer"));
        QCOMPARE(fees->serviceFee, dollars(4));
        QCOMPARE(fees->commission, BasisPoints{800});
        VERIFY_REFUSED("fees.name_taken",
                       f.call<ProposeFeeSchedule>(
                           f.owner, {QStringLiteral("Summer"), dollars(3), BasisPoints{800}, {}}));
        VERIFY_REFUSED(
            "fees.out_of_range",
            f.call<ProposeFeeSchedule>(f.owner, {QStringLiteral("x"), dollars(3), BasisPoints{10'001}, {}}));
    }

    void settingsHaveDefaultsAndDates_data() { TestDatabases::addRows(); }
    void settingsHaveDefaultsAndDates()
    {
        BACKEND_FIXTURE(f);
        const auto now = [&] { return f.clock().now(); };
        QCOMPARE(*integerSetting(f.db(), setting::bufferMinutes, now()), 60);
        QCOMPARE(*stateUsdSetting(f.db(), setting::reportingThreshold, QStringLiteral("IN"), now()),
                 dollars(600));
        const Instant in2026 = Instant::fromLocal(QDate(2026, 1, 2), QTime(0, 0), easternZone());
        QCOMPARE(*stateUsdSetting(f.db(), setting::reportingThreshold, QStringLiteral("IN"), in2026),
                 dollars(2000));
        VERIFY_REFUSED("setting.unknown",
                       stateUsdSetting(f.db(), setting::reportingThreshold, QStringLiteral("XX"), now()));

        const QString key = QStringLiteral("retailer_cash_limit_usd.IN");
        const auto proposed = f.call<ProposeSetting>(f.adminA, {key, QStringLiteral("599"), {}});
        VERIFY_OK(proposed);
        const auto waiting = settingOf(f, key);
        QVERIFY(waiting && waiting->isDefault);
        QCOMPARE(waiting->value, QStringLiteral("600.00"));
        QCOMPARE(waiting->pendingValue, std::optional(QStringLiteral("599.00")));
        VERIFY_REFUSED("approval.same_person", decide(f, f.adminA, proposed->approvalId));
        VERIFY_OK(decide(f, f.adminB, proposed->approvalId));
        QCOMPARE(*stateUsdSetting(f.db(), setting::retailerCashLimit, QStringLiteral("IN"), now()),
                 dollars(599));
        QCOMPARE(*stateUsdSetting(f.db(), setting::retailerCashLimit, QStringLiteral("OH"), now()),
                 dollars(600));
        QVERIFY(!settingOf(f, key)->isDefault);
    }

    void aProposalIsVoidOnceTheValueChanged_data() { TestDatabases::addRows(); }
    void aProposalIsVoidOnceTheValueChanged()
    {
        BACKEND_FIXTURE(f);
        const QString key = QString::fromLatin1(setting::bufferMinutes);
        const auto first = f.call<ProposeSetting>(f.adminA, {key, QStringLiteral("90"), {}});
        const auto second = f.call<ProposeSetting>(f.adminA, {key, QStringLiteral("30"), {}});
        VERIFY_OK(first);
        VERIFY_OK(second);
        VERIFY_OK(decide(f, f.adminB, first->approvalId));
        VERIFY_REFUSED("approval.superseded", decide(f, f.adminB, second->approvalId));
        QCOMPARE(*integerSetting(f.db(), setting::bufferMinutes, f.clock().now()), 90);
    }

    void aValueFitsItsSetting_data()
    {
        QTest::addColumn<QString>("databaseKind");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        const QString bad = QStringLiteral("setting.bad_value");
        for (const QString &kind : TestDatabases::kinds()) {
            const auto row = [&](const char *key, const char *value, const QString &code) {
                QTest::addRow("%s: %s = %s", qPrintable(kind), key, value)
                    << kind << QString::fromLatin1(key) << QString::fromLatin1(value) << code;
            };
            row("kyc.threshold_thb", "5000", {});
            row("kyc.threshold_thb", "-1", bad);
            row("kyc.threshold_thb", "1.234", bad);
            row("sales.buffer_minutes", "1441", bad);
            row("sales.buffer_minutes", "ten", bad);
            row("withholding_rate_bp.IN", "10001", bad);
            row("withholding_rate_bp.IN", "2400", {});
            row("withholding_rate_bp", "2400", QStringLiteral("setting.unknown"));
            row("sales.nonsense", "1", QStringLiteral("setting.unknown"));
        }
    }
    void aValueFitsItsSetting()
    {
        BACKEND_FIXTURE(f);
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, code);
        const auto proposed = f.call<ProposeSetting>(f.adminA, {key, value, {}});
        QCOMPARE(proposed ? QString() : proposed.error().code, code);
    }
};

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_settings.moc"
