#include "ui/style/consolestyle.h"
#include "ui/style/icons.h"
#include "ui/style/text.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/imageviewer.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/numberballs.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/timelineview.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace truvamate;

namespace {

/// The words of one gallery: English as the console shows it, or Thai of the same length and marks.
struct Words
{
    QString title, primary, plain, quiet, danger, customer, state, sentence, placeholder, check, radio;
};

Words english()
{
    return {QStringLiteral("Orders"),
            QStringLiteral("New order"),
            QStringLiteral("Export"),
            QStringLiteral("Note"),
            QStringLiteral("Cancel and refund…"),
            QStringLiteral("Somchai P•••••"),
            QStringLiteral("Confirmed"),
            QStringLiteral("Paid by PromptPay, waiting for the agent to buy 3 tickets before Tue 09:59."),
            QStringLiteral("Search or paste anything: order, barcode, phone, photo…"),
            QStringLiteral("Only mine"),
            QStringLiteral("Standard fee")};
}

Words thai()
{
    return {QStringLiteral("คำสั่งซื้อ"),
            QStringLiteral("คำสั่งซื้อใหม่"),
            QStringLiteral("ส่งออก"),
            QStringLiteral("บันทึกย่อ"),
            QStringLiteral("ยกเลิกและคืนเงิน…"),
            QStringLiteral("ณัฐพล ส•••••"),
            QStringLiteral("ยืนยันแล้ว"),
            QStringLiteral("ชำระผ่านพร้อมเพย์แล้ว รอตัวแทนซื้อสลาก 3 ใบก่อนวันอังคาร 09:59 น. ที่อู่ใหญ่"),
            QStringLiteral("ค้นหาหรือวางอะไรก็ได้: คำสั่งซื้อ บาร์โค้ด โทรศัพท์…"),
            QStringLiteral("เฉพาะของฉัน"),
            QStringLiteral("ค่าธรรมเนียมปกติ")};
}

class PillDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString word = item.text;
        item.text.clear();
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
        const StateWord state{word, index.data(Qt::UserRole).toString(),
                              static_cast<Tone>(index.data(Qt::UserRole + 1).toInt())};
        Pill::paint(painter, option.rect.adjusted(metrics::gap, 0, -metrics::gap, 0), state, option.palette,
                    option.font, option.widget->devicePixelRatioF());
    }
};

QTableView *makeTable(const Words &words, QWidget *parent)
{
    auto *model = new QStandardItemModel(0, 5, parent);
    model->setHorizontalHeaderLabels({QStringLiteral("Order"), QStringLiteral("Customer"),
                                      QStringLiteral("Draw"), QStringLiteral("Total"),
                                      QStringLiteral("State")});
    model->setHeaderData(3, Qt::Horizontal, QVariant(Qt::AlignRight | Qt::AlignVCenter),
                         Qt::TextAlignmentRole);
    struct Shown
    {
        const char *icon;
        Tone tone;
    };
    const Shown shown[]
        = {{"clock", Tone::Information}, {"check", Tone::Good},     {"warning", Tone::Warning},
           {"star", Tone::Prize},        {"circle", Tone::Neutral}, {"cross", Tone::Wrong},
           {"box", Tone::Good}};
    int row = 0;
    for (const Shown &state : shown) {
        auto *number = new QStandardItem(QStringLiteral("LTO-2026-00421%1-7").arg(row));
        QFont strong = QApplication::font();
        strong.setWeight(QFont::DemiBold);
        number->setFont(strong);
        number->setCheckable(true);
        number->setCheckState(row == 0 ? Qt::Checked : Qt::Unchecked);
        auto *total = new QStandardItem(QStringLiteral("฿%1,690.90").arg(row + 1));
        total->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto *word = new QStandardItem(words.state);
        word->setData(QString::fromLatin1(state.icon), Qt::UserRole);
        word->setData(static_cast<int>(state.tone), Qt::UserRole + 1);
        model->appendRow({number, new QStandardItem(words.customer),
                          new QStandardItem(QStringLiteral("PB Mon 23 Nov")), total, word});
        ++row;
    }
    auto *table = new QTableView(parent);
    table->setModel(model);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSortIndicatorShown(true);
    table->horizontalHeader()->setSortIndicator(2, Qt::AscendingOrder);
    table->setItemDelegateForColumn(4, new PillDelegate(table));
    table->resizeColumnsToContents();
    table->selectRow(1);
    return table;
}

QWidget *makeControls(const Words &words, QWidget *parent)
{
    auto *pane = new QWidget(parent);
    auto *column = new QVBoxLayout(pane);
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(words.title, TextRole::Title, pane));
    head->addWidget(makeLabel(QStringLiteral("10,000+"), TextRole::Secondary, pane));
    head->addStretch(1);
    auto *plain = new QPushButton(icon(QStringLiteral("export")), words.plain, pane);
    head->addWidget(plain);
    auto *quiet = new QPushButton(words.quiet, pane);
    setKind(quiet, ButtonKind::Quiet);
    head->addWidget(quiet);
    auto *danger = new QPushButton(words.danger, pane);
    setKind(danger, ButtonKind::Danger);
    head->addWidget(danger);
    auto *off = new QPushButton(words.plain, pane);
    off->setEnabled(false);
    head->addWidget(off);
    auto *primary = new QPushButton(icon(QStringLiteral("plus")), words.primary, pane);
    setKind(primary, ButtonKind::Primary);
    setKeyHint(primary, Qt::Key_N);
    head->addWidget(primary);
    for (const char *name : {"arrow-up", "arrow-down", "close"}) {
        auto *tool = new QToolButton(pane);
        tool->setIcon(icon(QString::fromLatin1(name)));
        head->addWidget(tool);
    }
    column->addLayout(head);

    auto *tabs = new QTabBar(pane);
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    for (const QString &text : QStringList{words.state, words.title + QStringLiteral(" · 38"), words.quiet}) {
        tabs->addTab(text);
    }
    tabs->setCurrentIndex(1);
    column->addWidget(tabs);

    auto *fields = new QHBoxLayout;
    auto *search = new QLineEdit(pane);
    search->setPlaceholderText(words.placeholder);
    search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    fields->addWidget(search, 1);
    auto *combo = new QComboBox(pane);
    combo->addItems({words.customer, words.state});
    fields->addWidget(combo);
    auto *check = new QCheckBox(words.check, pane);
    check->setChecked(true);
    fields->addWidget(check);
    auto *radio = new QRadioButton(words.radio, pane);
    radio->setChecked(true);
    fields->addWidget(radio);
    fields->addWidget(new QRadioButton(words.state, pane));
    auto *spin = new QSpinBox(pane);
    spin->setValue(3);
    fields->addWidget(spin);
    column->addLayout(fields);
    column->addWidget(makeTable(words, pane), 1);
    auto *bar = new QProgressBar(pane);
    bar->setValue(58);
    column->addWidget(bar);
    auto *banner = new Banner(pane);
    banner->showMessage(Tone::Warning, QStringLiteral("warning"), words.sentence, words.plain);
    column->addWidget(banner);
    auto *error = new Banner(pane);
    error->showError({ErrorKind::Unavailable, QStringLiteral("gallery.unavailable"), words.sentence, {}});
    column->addWidget(error);
    auto *progress = new ProgressPanel(pane);
    progress->start(words.sentence);
    progress->setProgress(12'000, 40'000, QStringLiteral("12,000 of 40,000 plays"));
    column->addWidget(progress);
    return pane;
}

std::vector<TimelineEntry> timelineEntries()
{
    const char *const codes[] = {"slip.bound", "payment.captured", "order.assigned", "order.noted"};
    std::vector<TimelineEntry> entries;
    std::int64_t at = 1'530'000'000'000;
    for (const char *code : codes) {
        TimelineEntry entry;
        entry.at = {at -= 400'000};
        entry.code = QString::fromLatin1(code);
        entry.actorName = QStringLiteral("Nok T.");
        entry.arguments = {{QStringLiteral("serial"), QStringLiteral("0773-013893378-128109")},
                           {QStringLiteral("reference"), QStringLiteral("KB-88213")}};
        entries.push_back(entry);
    }
    return entries;
}

QWidget *makeDetail(const Words &words, QWidget *parent)
{
    auto *pane = new QWidget(parent);
    setSurface(pane);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::space);
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(QStringLiteral("LTO-2026-004217-7"), TextRole::Title, pane), 1);
    head->addWidget(new Pill({words.state, QStringLiteral("clock"), Tone::Information}, pane));
    column->addLayout(head);
    column->addWidget(makeLabel(words.sentence, TextRole::Body, pane));
    auto *card = new QFrame(pane);
    card->setFrameShape(QFrame::StyledPanel);
    card->setProperty("kind", QStringLiteral("card"));
    auto *plays = new QVBoxLayout(card);
    const BallMark marks[] = {BallMark::None, BallMark::Same, BallMark::Different, BallMark::Doubtful};
    for (const BallMark mark : marks) {
        auto *line = new QHBoxLayout;
        auto *balls = new NumberBalls(card);
        std::vector<Ball> play = ballsOf({2, 25, 36, 43, 61}, 24);
        for (Ball &ball : play) {
            ball.mark = mark;
        }
        balls->setBalls(play);
        line->addWidget(balls);
        line->addStretch(1);
        line->addWidget(new Pill({words.state, QStringLiteral("check"), Tone::Good}, card));
        plays->addLayout(line);
    }
    column->addWidget(card);
    auto *form = new QFormLayout;
    auto *amount = new MoneyField(Currency::Thb, pane);
    amount->setMinor(690'90);
    form->addRow(words.plain, amount);
    auto *rate = new RateField(pane);
    rate->setText(QStringLiteral("32,9"));
    setInvalid(rate, true);
    form->addRow(words.quiet, rate);
    auto *date = new DateField(pane);
    date->setDate(QDate(2018, 6, 30));
    form->addRow(words.title, date);
    auto *note = new QPlainTextEdit(pane);
    note->setPlaceholderText(words.placeholder);
    note->setFixedHeight(metrics::scaled(56));
    form->addRow(words.state, note);
    column->addLayout(form);
    auto *timeline = new TimelineView(pane);
    timeline->setEntries(timelineEntries(), {1'530'000'000'000});
    column->addWidget(timeline);
    column->addStretch(1);
    return pane;
}

QWidget *makeThird(const Words &words, QWidget *parent)
{
    auto *pane = new QWidget(parent);
    auto *column = new QVBoxLayout(pane);
    auto *list = new QListWidget(pane);
    for (const char *name : {"overview", "orders", "scan", "draw", "payout"}) {
        new QListWidgetItem(icon(QString::fromLatin1(name)), words.title, list);
    }
    list->setCurrentRow(1);
    list->setFixedHeight(list->sizeHintForRow(0) * 5 + 8);
    column->addWidget(list);
    auto *viewer = new ImageViewer(pane);
    QImage picture(600, 400, QImage::Format_RGB32);
    picture.fill(QColor(235, 233, 228));
    viewer->setImage(picture);
    viewer->setOutlines({{QPolygonF(QRectF(80, 60, 300, 60)), Tone::Good, QStringLiteral("ITF · 20 digits")},
                         {QPolygonF(QRectF(120, 220, 200, 50)), Tone::Information, QString()}});
    column->addWidget(viewer);
    auto *empty = new EmptyState(pane);
    empty->show(QStringLiteral("ticket"), words.title, words.sentence, words.primary);
    column->addWidget(empty, 1);
    auto *eyes = new FourEyesPanel(pane);
    Approval approval;
    approval.decision = QStringLiteral("pending");
    approval.digest = QStringLiteral("d");
    approval.proposedByName = QStringLiteral("Ploy S.");
    approval.proposedAt = {1'530'000'000'000};
    eyes->setApproval(
        approval, {{words.customer, QStringLiteral("$4.00")}, {words.state, QStringLiteral("฿126.00")}}, {});
    column->addWidget(eyes);
    return pane;
}

std::unique_ptr<QWidget> makeGallery(const Words &words)
{
    auto window = std::make_unique<QWidget>();
    auto *row = new QHBoxLayout(window.get());
    row->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new QSplitter(window.get());
    splitter->addWidget(makeControls(words, splitter));
    splitter->addWidget(makeDetail(words, splitter));
    splitter->addWidget(makeThird(words, splitter));
    row->addWidget(splitter);
    window->resize(metrics::scaled(1680), metrics::scaled(860));
    return window;
}

void keepPicture(QWidget *widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("TRUVAMATE_PICTURES");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        widget->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }
}

/// Text that has less room than it needs.
QStringList cutTexts(const QWidget *window)
{
    QStringList cut;
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty()) {
            continue;
        }
        const int needed
            = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool isNarrow = !label->wordWrap() && label->width() < label->sizeHint().width();
        if (isNarrow || label->height() < needed) {
            cut.append(label->text());
        }
    }
    for (const QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        const QSize needed = button->sizeHint();
        if (button->isVisible() && !button->text().isEmpty() && !qobject_cast<const QToolButton *>(button)
            && (button->width() < needed.width() || button->height() < needed.height())) {
            cut.append(button->text());
        }
    }
    for (const Pill *pill : window->findChildren<Pill *>()) {
        if (pill->isVisible() && pill->width() < pill->sizeHint().width()) {
            cut.append(pill->state().text);
        }
    }
    return cut;
}

} // namespace

/// Every widget side by side. With TRUVAMATE_PICTURES set to a folder the galleries are kept there.
class TestGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCut_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("scale");
        QTest::addColumn<bool>("isThai");
        QTest::newRow("light") << false << 100 << false;
        QTest::newRow("dark") << true << 100 << false;
        QTest::newRow("thai") << false << 100 << true;
        QTest::newRow("dark-thai-150") << true << 150 << true;
        QTest::newRow("light-150") << false << 150 << false;
        QTest::newRow("light-200") << false << 200 << false;
    }
    void nothingIsCut()
    {
        QFETCH(bool, dark);
        QFETCH(int, scale);
        QFETCH(bool, isThai);
        applyLook(dark, scale);
        const std::unique_ptr<QWidget> window = makeGallery(isThai ? thai() : english());
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        window->findChild<QTableView *>()->setFocus();
        QCoreApplication::processEvents();
        keepPicture(window.get(), QString::fromLatin1(QTest::currentDataTag()));
        const QStringList cut = cutTexts(window.get());
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QStringLiteral(" | "))));
    }

    void dialogsAndMenus_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void dialogsAndMenus()
    {
        QFETCH(bool, dark);
        const QString look = QString::fromLatin1(QTest::currentDataTag());
        applyLook(dark, 100);
        ReasonDialog dialog({QStringLiteral("Cancel LTO-2026-000123-7"),
                             QStringLiteral("The order ends and ฿245.00 go back to the customer."),
                             {{QStringLiteral("wish"), QStringLiteral("Customer's wish")}},
                             QStringLiteral("Cancel order and refund ฿245.00"),
                             true,
                             true},
                            nullptr);
        dialog.open();
        dialog.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("She called"));
        dialog.findChild<QComboBox *>()->setCurrentIndex(0);
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        keepPicture(&dialog, QStringLiteral("dialog-") + look);
        QVERIFY2(cutTexts(&dialog).isEmpty(), qPrintable(cutTexts(&dialog).join(QLatin1Char('|'))));

        QMenu menu;
        menu.addAction(icon(QStringLiteral("copy")), QStringLiteral("Copy row"))
            ->setShortcut(QKeySequence::Copy);
        QAction *check = menu.addAction(QStringLiteral("Show balls"));
        check->setCheckable(true);
        check->setChecked(true);
        menu.addSeparator();
        menu.addMenu(QStringLiteral("Columns"))->addAction(QStringLiteral("Order"));
        menu.addAction(icon(QStringLiteral("trash")), QStringLiteral("Delete"))->setEnabled(false);
        menu.setActiveAction(menu.actions().at(0));
        menu.popup({});
        keepPicture(&menu, QStringLiteral("menu-") + look);
        const QRect last = menu.actionGeometry(menu.actions().constLast());
        QVERIFY(menu.rect().contains(last));

        QWidget sheet;
        auto *grid = new QGridLayout(&sheet);
        int at = 0;
        for (const QString &name : iconNames()) {
            auto *label = new QLabel(&sheet);
            label->setPixmap(icon(name).pixmap(32, 32));
            label->setToolTip(name);
            grid->addWidget(label, at / 15, at % 15);
            ++at;
        }
        sheet.show();
        keepPicture(&sheet, QStringLiteral("icons-") + look);
    }
};

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
