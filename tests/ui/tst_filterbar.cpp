#include "ui/widgets/filterbar.h"
#include "ui/widgets/filterchip.h"

#include <QApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace truvamate;

namespace {

QJsonObject valuesOf(std::initializer_list<std::pair<QString, QString>> pairs)
{
    QJsonObject values;
    for (const auto &[field, value] : pairs) {
        values.insert(field, value);
    }
    return values;
}

std::vector<FilterField> fields()
{
    return {{QStringLiteral("search"), QStringLiteral("Order number"), FilterField::Kind::Text, {}},
            {QStringLiteral("status"),
             QStringLiteral("State"),
             FilterField::Kind::Choice,
             {{QStringLiteral("confirmed"), QStringLiteral("Confirmed")},
              {QStringLiteral("completed"), QStringLiteral("Completed")}}},
            {QStringLiteral("payment"),
             QStringLiteral("Payment"),
             FilterField::Kind::Choice,
             {{QStringLiteral("paid"), QStringLiteral("Paid")}}},
            {QStringLiteral("from"), QStringLiteral("Taken from"), FilterField::Kind::Day, {}}};
}

} // namespace

class tst_FilterBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")),
                                                 QSettings::IniFormat);
        m_settings->clear();
        m_bar = makeBar();
    }

    void cleanup()
    {
        m_bar.reset();
        m_settings.reset();
    }

    void aFilterIsAddedByKeyboard()
    {
        QSignalSpy changed(m_bar.get(), &FilterBar::changed);
        type(openPopup(), QStringLiteral("conf"));
        QTest::keyClick(popupText(), Qt::Key_Return);
        QCOMPARE(m_bar->value(QStringLiteral("status")), QStringLiteral("confirmed"));
        QCOMPARE(changed.size(), 1);
        QVERIFY(chip(QStringLiteral("status")));
        QCOMPARE(chip(QStringLiteral("status"))->text(), QStringLiteral("State: Confirmed"));
        QTRY_VERIFY(!popupText());
    }

    void aFieldIsChosenFirstAndThenItsValue()
    {
        QLineEdit *text = openPopup();
        QTest::keyClick(text, Qt::Key_Return); // State…
        auto *list = m_bar->findChild<QListWidget *>(QStringLiteral("filterPopupList"));
        QCOMPARE(list->count(), 2);
        QTest::keyClick(text, Qt::Key_Backspace);
        QCOMPARE(list->count(), 3);
        QTest::keyClick(text, Qt::Key_Return);
        QTest::keyClick(text, Qt::Key_Down);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(m_bar->value(QStringLiteral("status")), QStringLiteral("completed"));
    }

    void aDayIsTyped()
    {
        m_bar->setToday(QDate(2018, 7, 2));
        type(openPopup(), QStringLiteral("30 6"));
        QTest::keyClick(popupText(), Qt::Key_Return);
        QCOMPARE(m_bar->value(QStringLiteral("from")), QStringLiteral("2018-06-30"));
        QCOMPARE(chip(QStringLiteral("from"))->text(), QStringLiteral("Taken from: 30 Jun 2018"));
    }

    void aChipIsTakenOffAndChangedByKeyboard()
    {
        m_bar->setValues(valuesOf({{QStringLiteral("status"), QStringLiteral("confirmed")},
                                   {QStringLiteral("payment"), QStringLiteral("paid")}}));
        QTest::keyClick(chip(QStringLiteral("status")), Qt::Key_Space);
        QTest::keyClick(popupText(), Qt::Key_Down);
        QTest::keyClick(popupText(), Qt::Key_Return);
        QCOMPARE(m_bar->value(QStringLiteral("status")), QStringLiteral("completed"));
        QSignalSpy changed(m_bar.get(), &FilterBar::changed);
        QTest::keyClick(chip(QStringLiteral("status")), Qt::Key_Delete);
        QCOMPARE(m_bar->values(), valuesOf({{QStringLiteral("payment"), QStringLiteral("paid")}}));
        QCOMPARE(changed.size(), 1);
    }

    void textIsAskedForWhenTypingPauses()
    {
        QSignalSpy changed(m_bar.get(), &FilterBar::changed);
        auto *text = m_bar->findChild<QLineEdit *>(QStringLiteral("filterText"));
        m_bar->focusText();
        QTRY_COMPARE(QApplication::focusWidget(), text);
        type(text, QStringLiteral("2018-0001"));
        QCOMPARE(changed.size(), 0);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(m_bar->value(QStringLiteral("search")), QStringLiteral("2018-0001"));
        QSignalSpy rows(m_bar.get(), &FilterBar::rowsRequested);
        type(text, QStringLiteral("2"));
        QTest::keyClick(text, Qt::Key_Return); // at once
        QCOMPARE(changed.size(), 2);
        QCOMPARE(rows.size(), 1);
        QTest::keyClick(text, Qt::Key_Escape);
        QCOMPARE(m_bar->value(QStringLiteral("search")), QString());
    }

    void aViewIsSavedRenamedAndDeletedByKeyboard()
    {
        m_bar->setLayoutSource([] { return QJsonObject{{QStringLiteral("sort"), QStringLiteral("total")}}; });
        m_bar->setValues(valuesOf({{QStringLiteral("payment"), QStringLiteral("paid")}}));
        QTest::keyClick(m_bar->findChild<QPushButton *>(QStringLiteral("saveView")), Qt::Key_Space);
        answerName(QStringLiteral("Paid ones"));
        QCOMPARE(tabs()->count(), 3);
        QCOMPARE(tabs()->tabText(2), QStringLiteral("Paid ones"));
        QCOMPARE(tabs()->currentIndex(), 2);

        auto again = makeBar();
        QCOMPARE(again->views().size(), std::size_t(3));
        QSignalSpy layout(again.get(), &FilterBar::layoutChosen);
        again->chooseView(again->views().back().id);
        QCOMPARE(again->value(QStringLiteral("payment")), QStringLiteral("paid"));
        QCOMPARE(layout.size(), 1);

        QTest::keyClick(tabs(), Qt::Key_F2);
        answerName(QStringLiteral("Money & more"));
        QCOMPARE(tabs()->tabText(2), QStringLiteral("Money && more"));
        QTest::keyClick(tabs(), Qt::Key_Delete);
        auto *question = m_bar->findChild<QMessageBox *>(QStringLiteral("deleteView"));
        QVERIFY(question);
        QTest::keyClick(question->defaultButton(), Qt::Key_Return);
        QCOMPARE(tabs()->count(), 2);
        QCOMPARE(m_bar->currentView(), QStringLiteral("all"));
        QCOMPARE(m_bar->values(), QJsonObject());
        QCOMPARE(makeBar()->views().size(), std::size_t(2));
    }

    void aBuiltInViewStays()
    {
        m_bar->chooseView(QStringLiteral("buy"));
        QTest::keyClick(tabs(), Qt::Key_Delete);
        QVERIFY(!m_bar->findChild<QMessageBox *>());
        QTest::keyClick(tabs(), Qt::Key_F2);
        QVERIFY(!m_bar->findChild<QInputDialog *>());
        m_bar->deleteView(QStringLiteral("buy"));
        QCOMPARE(tabs()->count(), 2);
    }

    void tabsAreMovedThroughByKeyboardAndShowCounts()
    {
        QSignalSpy changed(m_bar.get(), &FilterBar::changed);
        m_bar->setCount(QStringLiteral("buy"), 10'000, true);
        QCOMPARE(tabs()->tabText(1), QStringLiteral("To buy · 10,000+"));
        QTest::keyClick(tabs(), Qt::Key_Right);
        QCOMPARE(m_bar->currentView(), QStringLiteral("buy"));
        QCOMPARE(m_bar->value(QStringLiteral("status")), QStringLiteral("confirmed"));
        QCOMPARE(changed.size(), 1);
        QTest::keyClick(chip(QStringLiteral("status")), Qt::Key_Delete);
        QCOMPARE(m_bar->values(), QJsonObject());
        // Pressing the tab again gives exactly its rows.
        QTest::mouseClick(tabs(), Qt::LeftButton, {}, tabs()->tabRect(1).center());
        QCOMPARE(m_bar->value(QStringLiteral("status")), QStringLiteral("confirmed"));
    }

    void valuesSurviveFieldsThatComeLater()
    {
        m_bar->setValues(valuesOf({{QStringLiteral("draw"), QStringLiteral("d1")}}));
        QVERIFY(!chip(QStringLiteral("draw")));
        auto more = fields();
        more.push_back({QStringLiteral("draw"),
                        QStringLiteral("Draw"),
                        FilterField::Kind::Choice,
                        {{QStringLiteral("d1"), QStringLiteral("PB Sat 30 Jun")}}});
        m_bar->setFields(more);
        QCOMPARE(chip(QStringLiteral("draw"))->text(), QStringLiteral("Draw: PB Sat 30 Jun"));
    }

    void chipsWrapWhereTheyDoNotFit()
    {
        m_bar->setValues(valuesOf({{QStringLiteral("status"), QStringLiteral("confirmed")},
                                   {QStringLiteral("payment"), QStringLiteral("paid")},
                                   {QStringLiteral("from"), QStringLiteral("2018-06-30")}}));
        m_bar->resize(320, 400);
        QTRY_VERIFY(chip(QStringLiteral("from"))->y() > chip(QStringLiteral("status"))->y());
        for (const auto *one : m_bar->findChildren<FilterChip *>()) {
            QVERIFY(one->isHidden() || one->geometry().right() <= m_bar->width());
        }
    }

private:
    std::unique_ptr<FilterBar> makeBar()
    {
        auto bar = std::make_unique<FilterBar>();
        bar->setSettings(m_settings.get());
        bar->setFields(fields());
        bar->setViews(QStringLiteral("orders"),
                      {{QStringLiteral("all"), QStringLiteral("All"), {}, {}},
                       {QStringLiteral("buy"),
                        QStringLiteral("To buy"),
                        valuesOf({{QStringLiteral("status"), QStringLiteral("confirmed")}}),
                        {}}});
        bar->resize(900, 100);
        bar->show();
        bar->activateWindow();
        return bar;
    }
    QTabBar *tabs() const { return m_bar->findChild<QTabBar *>(QStringLiteral("views")); }
    QPointer<QLineEdit> popupText() const
    {
        return m_bar->findChild<QLineEdit *>(QStringLiteral("filterPopupText"));
    }
    QLineEdit *openPopup() const
    {
        QTest::keyClick(m_bar->findChild<QPushButton *>(QStringLiteral("addFilter")), Qt::Key_Space);
        return popupText();
    }
    FilterChip *chip(const QString &field) const
    {
        for (auto *one : m_bar->findChildren<FilterChip *>()) {
            if (one->fieldId() == field && !one->isHidden()) {
                return one;
            }
        }
        return nullptr;
    }
    static void type(QWidget *widget, const QString &text) { QTest::keyClicks(widget, text); }
    void answerName(const QString &name) const
    {
        auto *dialog = m_bar->findChild<QInputDialog *>(QStringLiteral("viewName"));
        QVERIFY(dialog);
        auto *edit = dialog->findChild<QLineEdit *>();
        edit->selectAll();
        type(edit, name);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(!m_bar->findChild<QInputDialog *>(QStringLiteral("viewName")));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FilterBar> m_bar;
};

QTEST_MAIN(tst_FilterBar)
#include "tst_filterbar.moc"
