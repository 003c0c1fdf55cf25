#include "tests/ui/namewatch.h"
#include "tests/ui/payoutsbench.h"

#include "ui/payouts/paymentform.h"
#include "ui/payouts/receiveform.h"
#include "ui/payouts/recordpane.h"
#include "ui/payouts/statementdialog.h"
#include "ui/payouts/sumtable.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/foureyespanel.h"
#include "ui/words/formats.h"
#include "ui/words/language.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTextBrowser>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

/// "−$0.40" → −40; what a statement prints is read again as a person would.
std::int64_t minorOf(const QString &amount)
{
    QString digits = amount;
    const bool isNegative = digits.startsWith(QStringLiteral("−"));
    digits.remove(QRegularExpression(QStringLiteral("[^0-9.]")));
    return *minorFromDecimal(digits) * (isNegative ? -1 : 1);
}

PayoutStatement::Response fourDollars()
{
    PayoutStatement::Response statement;
    statement.orderNumber = QStringLiteral("LTO-2018-000001-4");
    statement.state = QStringLiteral("confirmed");
    statement.lines = {{QStringLiteral("gross"), cents(400), {}},
                       {QStringLiteral("withheld"), cents(-96), {}},
                       {QStringLiteral("commission"), cents(-40), {}},
                       {QStringLiteral("net"), cents(264), {}},
                       {QStringLiteral("net_thb"), {}, satang(9'240)}};
    statement.commission = BasisPoints{1'000};
    statement.rate = *ExchangeRate::fromString(QStringLiteral("35"));
    statement.rateSource = QStringLiteral("house rate");
    statement.beneficiary = QStringLiteral("KBANK …7890");
    statement.claimPath = QStringLiteral("retailer");
    statement.receivedFrom = QStringLiteral("Hoosier Lottery retailer 763169");
    statement.bankReference = QStringLiteral("KBANK-1");
    return statement;
}

bool hasThai(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Thai; });
}

} // namespace

class TestPayoutsDesk : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<EmbeddedWorkspace> m_workspace;
    std::optional<KeySequence> m_keys;

    Result<StaffClient> staff(Person person)
    {
        TRY(client,
            StaffClient::signIn(m_workspace->transport(), *m_keys, PayoutsBench::idOf(*m_workspace, person),
                                QStringLiteral("other console")));
        client.passTime(*m_workspace->standingClock(), 1);
        return client;
    }
    Result<std::vector<PayoutSummary>> payouts(const char *state)
    {
        TRY(client, staff(Person::Finance));
        ListPayouts::Request request;
        request.state = QLatin1String(state);
        TRY(page, client.call<ListPayouts>(request));
        return page.data;
    }

private Q_SLOTS:
    void initTestCase()
    {
        applyLook(false, 100);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        sample::SampleOptions options;
        options.folder = m_folder.path();
        options.today = QDate(2018, 7, 12);
        options.customers = 60;
        options.withPhotos = false;
        auto made = sample::buildSampleWorkspace(options);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
        m_workspace = *std::move(made);
        m_keys.emplace(QStringLiteral("payouts-desk"));
    }
    void cleanup() { QCOMPARE(m_names.nameless(), QString()); }

    void everyStepHasAKeyOfItsOwn()
    {
        PayoutsBench bench(*m_workspace, Person::AdminA);
        QVERIFY(bench.isReady);
        QSet<QKeySequence> keys;
        const auto actions = bench.desk->actions();
        QVERIFY(actions.size() >= 16);
        for (const QAction *action : actions) {
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(!keys.contains(action->shortcut()), qPrintable(action->objectName()));
            keys.insert(action->shortcut());
        }
        QCOMPARE(bench.desk->findChild<QAction *>(QStringLiteral("payouts.approve"))->shortcut(),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
    }

    void theBadgeIsWhatTheApprovalsShow()
    {
        PayoutsBench bench(*m_workspace, Person::Finance);
        QVERIFY(bench.isReady);
        QSignalSpy badge(bench.desk, &Desk::badgeChanged);
        bench.desk->activate();
        QTRY_VERIFY(!badge.isEmpty());
        QVERIFY(bench.chooseTab("approve"));
        QCOMPARE(badge.last().first().toLongLong(), bench.table()->model()->count());
        QVERIFY(bench.table()->model()->count() > 0);
    }

    void theProposerCannotApprove()
    {
        const auto proposed = payouts("proposed");
        QVERIFY(proposed && !proposed->empty());
        PayoutsBench bench(*m_workspace, Person::AdminA); // who proposes every payout of the sample
        QVERIFY(bench.isReady);
        bench.desk->open(
            {QStringLiteral("payouts"), proposed->front().id.toString(), QStringLiteral("payout")});
        QVERIFY(bench.waitForStep("payouts.statement"));
        QVERIFY(bench.waitForText(QStringLiteral("You proposed this, so another person has to approve it.")));
        QVERIFY(!bench.pane()->steps().contains(QStringLiteral("payouts.approve")));
        bench.key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        const auto *approve = bench.pane()->findChild<QPushButton *>(QStringLiteral("approve"));
        QVERIFY(approve == nullptr || !approve->isVisible());
        QCOMPARE(payouts("proposed")->size(), proposed->size());
    }

    void aSecondPersonApprovesSendsAndConfirms()
    {
        const auto before = payouts("proposed");
        QVERIFY(before && !before->empty());
        PayoutsBench bench(*m_workspace, Person::Finance);
        QVERIFY(bench.isReady);
        QVERIFY(bench.chooseTab("approve"));
        QVERIFY(bench.chooseRow());
        QVERIFY(bench.waitForStep("payouts.approve"));
        const QString number = bench.label("recordTitle");
        bench.key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bench.waitForStep("payouts.send"));
        QCOMPARE(bench.label("recordTitle"), number);
        QTRY_COMPARE(bench.table()->model()->count(), static_cast<qint64>(before->size()) - 1);

        bench.key(Qt::Key_S, Qt::AltModifier | Qt::ShiftModifier);
        auto *reference = bench.pane()->findChild<QLineEdit *>(QStringLiteral("sendReference"));
        auto *pay = bench.pane()->findChild<QPushButton *>(QStringLiteral("sendPay"));
        QTRY_VERIFY(reference->hasFocus());
        bench.type(QStringLiteral("KBANK-TEST-1"));
        bench.key(Qt::Key_Tab);
        bench.type(QStringLiteral("1.00"));
        QVERIFY(!pay->isEnabled());
        QVERIFY(bench.said().contains(QStringLiteral("฿1.00 was typed")));
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bench.pane()->steps().contains(QStringLiteral("payouts.send")));
        const QString amount = pay->text().section(QStringLiteral("฿"), 1);
        bench.key(Qt::Key_A, Qt::ControlModifier);
        bench.type(amount);
        QVERIFY(pay->isEnabled());
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bench.waitForStep("payouts.confirm"));
        QVERIFY(bench.said().contains(QStringLiteral("KBANK-TEST-1")));

        bench.key(Qt::Key_C, Qt::AltModifier | Qt::ShiftModifier);
        auto *confirm = bench.pane()->findChild<QPushButton *>(QStringLiteral("confirmPay"));
        QTRY_VERIFY(bench.pane()->findChild<QLineEdit *>(QStringLiteral("confirmAmount"))->hasFocus());
        bench.type(amount);
        QVERIFY(confirm->isEnabled());
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bench.waitForText(QStringLiteral("left the bank, ")));
        QCOMPARE(bench.pane()->steps(), QStringList{QStringLiteral("payouts.statement")});
    }

    void aSecondPersonRejectsWithAReason()
    {
        const auto before = payouts("proposed");
        QVERIFY(before && !before->empty());
        PayoutsBench bench(*m_workspace, Person::AdminB);
        QVERIFY(bench.isReady);
        QVERIFY(bench.chooseTab("approve"));
        QVERIFY(bench.chooseRow());
        QVERIFY(bench.waitForStep("payouts.approve"));
        bench.pane()->findChild<QPushButton *>(QStringLiteral("reject"))->setFocus();
        bench.key(Qt::Key_Space);
        bench.type(QStringLiteral("wrong account"));
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bench.waitForText(QStringLiteral("Not paid: wrong account")));
        QCOMPARE(payouts("proposed")->size(), before->size() - 1);
    }

    void holdingAndReleasing()
    {
        PayoutsBench bench(*m_workspace, Person::Finance);
        QVERIFY(bench.isReady);
        QVERIFY(bench.chooseTab("send"));
        QVERIFY(bench.chooseRow());
        QVERIFY(bench.waitForStep("payouts.hold"));
        bench.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(bench.window()->findChild<ReasonDialog *>());
        auto *dialog = bench.window()->findChild<ReasonDialog *>();
        QApplication::setActiveWindow(dialog);
        dialog->findChild<QPlainTextEdit *>(QStringLiteral("reasonText"))->setFocus();
        QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(QStringLiteral("reasonText")),
                         QStringLiteral("the customer disputes it"));
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bench.waitForText(QStringLiteral("Stopped for now: the customer disputes it")));
        QApplication::setActiveWindow(bench.window());
        QVERIFY(bench.waitForStep("payouts.release"));
        bench.key(Qt::Key_L, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(bench.waitForStep("payouts.send"));
    }

    void aChangeBySomebodyElseKeepsWhatWasTyped()
    {
        PayoutsBench bench(*m_workspace, Person::Finance);
        QVERIFY(bench.isReady);
        QVERIFY(bench.chooseTab("send"));
        QVERIFY(bench.chooseRow());
        QVERIFY(bench.waitForStep("payouts.send"));
        bench.key(Qt::Key_S, Qt::AltModifier | Qt::ShiftModifier);
        auto *reference = bench.pane()->findChild<QLineEdit *>(QStringLiteral("sendReference"));
        QTRY_VERIFY(reference->hasFocus());
        bench.type(QStringLiteral("KBANK-STALE"));
        bench.key(Qt::Key_Tab);
        auto *pay = bench.pane()->findChild<QPushButton *>(QStringLiteral("sendPay"));
        bench.type(pay->text().section(QStringLiteral("฿"), 1));
        QVERIFY(pay->isEnabled());
        // Another console holds and releases it: the version moved on, the state is the same.
        auto other = staff(Person::AdminB);
        QVERIFY(other);
        const PayoutId id = *PayoutId::fromString(bench.table()->currentId());
        const auto read = other->call<GetPayout>({id});
        QVERIFY(read);
        const auto held = other->call<HoldPayout>({id, QStringLiteral("a moment"), read->payout.version});
        QVERIFY(held);
        QVERIFY(other->call<ReleasePayout>({id, held->payout.version}));
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bench.waitForText(QStringLiteral("This payout changed since you read it")));
        QCOMPARE(reference->text(), QStringLiteral("KBANK-STALE"));
        QVERIFY(bench.said().contains(QStringLiteral("payout.stale")));
        // It was read again, so the same key now sends it.
        QTRY_VERIFY(pay->isEnabled());
        pay->setFocus();
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bench.waitForStep("payouts.confirm"));
    }

    void whatDiffersIsSaidBeforeItIsRecorded()
    {
        PayoutsBench bench(*m_workspace, Person::AdminB);
        QVERIFY(bench.isReady);
        QVERIFY(bench.chooseTab("retailer"));
        QVERIFY(bench.chooseRow());
        QVERIFY(bench.waitForStep("payouts.receive_claim"));
        QTRY_VERIFY(bench.find<QComboBox>("receiveAgent")->count() > 0);
        bench.key(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        auto *gross = bench.find<MoneyField>("receiveGross");
        QTRY_VERIFY(gross->hasFocus());
        const std::int64_t expected = *gross->minor();
        bench.key(Qt::Key_A, Qt::ControlModifier);
        bench.type(decimalString(expected + 100));
        bench.find<QComboBox>("receiveAgent")->setFocus();
        bench.key(Qt::Key_Home);
        bench.find<QLineEdit>("receiveFrom")->setFocus();
        bench.type(QStringLiteral("Hoosier Lottery retailer 763169"));
        auto *record = bench.find<QPushButton>("receiveRecord");
        QVERIFY(bench.waitForText(QStringLiteral("(+$1.00): say why they differ.")));
        QVERIFY(!record->isEnabled());
        bench.find<QLineEdit>("receiveReason")->setFocus();
        bench.type(QStringLiteral("a bonus of the shop"));
        QVERIFY(record->isEnabled());

        // Half-typed, it survives a new language or a crash.
        const QJsonObject state = bench.desk->saveState();
        {
            PayoutsBench again(*m_workspace, Person::AdminB);
            QVERIFY(again.isReady);
            again.desk->restoreState(state);
            QTRY_COMPARE(again.find<QLineEdit>("receiveReason")->text(),
                         QStringLiteral("a bonus of the shop"));
            QCOMPARE(*again.find<MoneyField>("receiveGross")->minor(), expected + 100);
            QTRY_COMPARE(again.find<QComboBox>("receiveAgent")->currentText(),
                         bench.find<QComboBox>("receiveAgent")->currentText());
        }
        QApplication::setActiveWindow(bench.window());
        record->setFocus();
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bench.waitForText(QStringLiteral("a bonus of the shop")));
        QVERIFY(bench.waitForText(words::money(cents(expected + 100)) + QStringLiteral(" received from")));
        // Its payout is shown cent by cent before it is proposed, or why it cannot be.
        QTRY_VERIFY(bench.find<SumTable>("payoutPreview")->isVisible()
                    || bench.said().contains(QStringLiteral("no bank account")));
    }

    void aReceivedClaimIsProposedWithEachCent()
    {
        PayoutsBench bench(*m_workspace, Person::AdminA);
        QVERIFY(bench.isReady);
        QVERIFY(bench.chooseTab("propose"));
        bool isReady = false;
        for (int row = 0; row < bench.table()->model()->count() && !isReady; ++row) {
            bench.table()->view()->setFocus();
            bench.key(Qt::Key_Down);
            isReady = QTest::qWaitFor(
                [&] {
                    return bench.pane() && bench.pane()->steps().contains(QStringLiteral("payouts.propose"));
                },
                2'000);
        }
        if (!isReady) {
            // Customers of the sample may lack an account; then the pane says so and nothing can be proposed.
            QVERIFY(bench.said().contains(QStringLiteral("no bank account")));
            QSKIP("no received claim of this sample has a bank account");
        }
        const QString sum = bench.find<SumTable>("payoutPreview")->text();
        QVERIFY2(sum.contains(QStringLiteral("Our commission −$")), qPrintable(sum));
        QVERIFY2(sum.contains(QStringLiteral("Rate ")), qPrintable(sum));
        bench.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(bench.waitForText(QStringLiteral("You proposed this")));
        QCOMPARE(bench.pane()->objectName(), QStringLiteral("payoutPane"));
    }

    void aWinIsClaimedTheWayThatIsOffered()
    {
        PayoutsBench bench(*m_workspace, Person::AdminA);
        QVERIFY(bench.isReady);
        QVERIFY(bench.chooseTab("wins"));
        QVERIFY(bench.table()->model()->count() > 0);
        const std::int64_t before = bench.table()->model()->count();
        QVERIFY(bench.chooseRow());
        QVERIFY(bench.waitForStep("payouts.open_claim"));
        bench.key(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(bench.find<QLineEdit>("claimant")->hasFocus());
        QVERIFY(bench.waitForText(QStringLiteral("taxes follow the signature")));
        bench.type(QStringLiteral("Amy"));
        bench.key(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(bench.pane()->objectName(), QStringLiteral("claimPane"));
        QVERIFY(bench.waitForText(QStringLiteral("Amy signs")));
        QTRY_VERIFY(bench.table()->model()->count() < before);
    }

    void aCorrectedResultVoidsWhatWasProposed()
    {
        auto finance = staff(Person::Finance);
        auto proposed = payouts("proposed");
        QVERIFY(finance && proposed && !proposed->empty());
        const PayoutSummary payout = proposed->front();
        const auto claim = finance->call<GetClaim>({payout.claimId});
        QVERIFY(claim);
        const DrawId draw = claim->wins.front().drawId;

        PayoutsBench bench(*m_workspace, Person::Finance);
        QVERIFY(bench.isReady);
        bench.desk->open({QStringLiteral("payouts"), payout.id.toString(), QStringLiteral("payout")});
        QVERIFY(bench.waitForStep("payouts.approve"));
        QVERIFY(correct(draw));
        // The panel still shows what was seen before; its decision names that digest and is refused.
        bench.key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bench.waitForText(QStringLiteral("What it was proposed on has changed, so it is void.")));
        QVERIFY(!bench.pane()->steps().contains(QStringLiteral("payouts.approve")));
        const auto now = finance->call<GetPayout>({payout.id});
        QVERIFY(now && now->payout.state == QLatin1String("superseded"));
    }

    void whoMayNotApproveReadsWhy()
    {
        PayoutsBench bench(*m_workspace, Person::Support);
        QVERIFY(bench.isReady);
        QCOMPARE(bench.filter()->currentView(), QStringLiteral("wins"));
        for (const FilterBar::View &view : bench.filter()->views()) {
            QVERIFY(view.id != QLatin1String("approve"));
        }
        bench.key(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(bench.desk->findChild<QAction *>(QStringLiteral("payouts.open_claim"))->isVisible() == false);
    }

    void theCentsOfAStatementAddUpInBothLanguages_data()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("English") << static_cast<int>(words::Language::English);
        QTest::newRow("Thai") << static_cast<int>(words::Language::Thai);
    }

    void theCentsOfAStatementAddUpInBothLanguages()
    {
        QFETCH(const int, language);
        const StatementText text = statementText(fourDollars(), static_cast<words::Language>(language));
        QCOMPARE(text.rows.size(), std::size_t(5));
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            sum += minorOf(text.rows[i].amount);
        }
        QCOMPARE(sum, minorOf(text.rows[3].amount));
        QCOMPARE(minorOf(text.rows[3].amount) * 35, minorOf(text.rows[4].amount));
        QVERIFY(text.rows[4].source.contains(QStringLiteral("KBANK-1")));
        for (const StatementRow &row : text.rows) {
            QCOMPARE(hasThai(row.label), language == static_cast<int>(words::Language::Thai));
        }
    }

    void theStatementIsShownInBothLanguages()
    {
        PayoutsBench bench(*m_workspace, Person::Finance);
        QVERIFY(bench.isReady);
        QVERIFY(bench.chooseTab("done"));
        QVERIFY(bench.chooseRow());
        QVERIFY(bench.waitForStep("payouts.statement"));
        bench.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(bench.window()->findChild<StatementDialog *>());
        auto *dialog = bench.window()->findChild<StatementDialog *>();
        const QString both = dialog->findChild<QTextBrowser *>()->toPlainText();
        QVERIFY2(hasThai(both), qPrintable(both));
        QVERIFY(both.contains(QStringLiteral("Prize received from the lottery")));
        dialog->findChild<QComboBox *>(QStringLiteral("statementLanguage"))->setFocus();
        QTest::keyClick(dialog->findChild<QComboBox *>(QStringLiteral("statementLanguage")), Qt::Key_End);
        QVERIFY(!hasThai(dialog->findChild<QTextBrowser *>()->toPlainText()));
        QTest::keyClick(dialog, Qt::Key_Escape);
    }

    void theStatementIsKeptAsPdf()
    {
        const QString path = m_folder.filePath(QStringLiteral("statement.pdf"));
        const std::vector<words::Language> both{words::Language::Thai, words::Language::English};
        QVERIFY(StatementDialog::writePdf(fourDollars(), both, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.size() > 2'000);
        QVERIFY(file.read(5) == "%PDF-");
        const auto nowhere = StatementDialog::writePdf(
            fourDollars(), both, m_folder.filePath(QStringLiteral("no/such/place.pdf")));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, QStringLiteral("statement.unwritable"));
    }

private:
    NameWatch m_names;
    /// Two people enter another result, with a reason.
    Result<Done> correct(DrawId draw)
    {
        TRY(first, staff(Person::AdminA));
        TRY(detail, first.call<GetDraw>({draw}));
        ResultNumbers numbers = detail.results.front().result;
        numbers.special = numbers.special % 20 + 1;
        EnterResult::Request request;
        request.drawId = draw;
        request.numbers = numbers.numbers;
        request.special = numbers.special;
        request.multiplier = numbers.multiplier;
        request.reason = QStringLiteral("the first source was misread");
        request.source = QStringLiteral("NY Open Data");
        TRY_DO(first.call<EnterResult>(request));
        TRY(second, staff(Person::AdminB));
        request.source = QStringLiteral("Hoosier Lottery");
        TRY_DO(second.call<EnterResult>(request));
        return Done();
    }
};

QTEST_MAIN(TestPayoutsDesk)
#include "tst_payouts_desk.moc"
