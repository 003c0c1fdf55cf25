#include "ui/scan/scandeskwidget.h"

#include "ui/scan/camerapane.h"
#include "ui/scan/camerasource.h"
#include "ui/scan/comparisonview.h"
#include "ui/scan/doubtspanel.h"
#include "ui/scan/factsview.h"
#include "ui/scan/folderrow.h"
#include "ui/scan/missinglines.h"
#include "ui/scan/orphanpool.h"
#include "ui/scan/photopane.h"
#include "ui/scan/runpanel.h"
#include "ui/scan/scandesk.h"
#include "ui/scan/scanhistory.h"
#include "ui/scan/verdictpanel.h"
#include "ui/scan/wedgedialog.h"
#include "ui/style/text.h"
#include "ui/tobuy/runwords.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/reasondialog.h"
#include "ui/words/formats.h"
#include "ui/words/sentences.h"
#include "ui/words/states.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QThreadPool>
#include <QUrl>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr QLatin1String deskId("scan");
constexpr QLatin1String photoFolderKey("scan/photo_folder");
constexpr int tickMs = 15'000;
constexpr int historyLines = 11; ///< of text: the head and four rows
constexpr int toBuyLines = 4; ///< at the least
constexpr double historyShare = 0.21; ///< of the desk, where large letters leave little room

/// Beside the program; a program that runs elsewhere, as tests do, says where.
QString scanProgram()
{
#ifdef Q_OS_WIN
    const QString name = QStringLiteral("truvamate-scan.exe");
#else
    const QString name = QStringLiteral("truvamate-scan");
#endif
    const QString beside = QDir(QCoreApplication::applicationDirPath()).filePath(name);
    const QString elsewhere = qEnvironmentVariable("TRUVAMATE_BIN");
    return QFileInfo::exists(beside) || elsewhere.isEmpty() ? beside : QDir(elsewhere).filePath(name);
}

/// Bytes of a picture as its program put them there, so that nothing is decoded here.
QByteArray rawPicture(const QMimeData &mime)
{
    for (const char *format : {"image/jpeg", "image/png", "image/webp", "image/bmp"}) {
        if (const QByteArray bytes = mime.data(QLatin1String(format)); !bytes.isEmpty()) {
            return bytes;
        }
    }
    return {};
}

QStringList localFiles(const QMimeData &mime)
{
    QStringList paths;
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

QString unsentSentence(const UnsentWork &unsent)
{
    const QString size = QLocale().formattedDataSize(unsent.bytes, 1, QLocale::DataSizeSIFormat);
    return unsent.bytes > 0 ? ScanDesk::tr("%n scans unsent (%1)", nullptr, unsent.scans).arg(size)
                            : ScanDesk::tr("%n scans unsent", nullptr, unsent.scans);
}

} // namespace

ScanDesk::ScanDesk(const DeskContext &context, QWidget *parent, std::unique_ptr<FrameSource> source)
    : Desk(parent)
    , m_context(context)
    , m_outbox(Outbox::of(context.transport, context.session, context.dataFolder, context.clock))
    , m_runs(new RunKeeper(context, this))
    , m_counter(new ScanCounter(context, m_outbox, *m_runs, scanProgram(), this))
    , m_wedge(new WedgeFilter(this, WedgeProfile::load(context.settings),
                              keyCodesOfPlatform(QGuiApplication::platformName())))
    , m_banner(new Banner(this))
    , m_camera(new CameraPane(source ? std::move(source) : std::make_unique<CameraSource>(), context.settings,
                              this))
    , m_photo(new PhotoPane(this))
    , m_folder(makeFolderWatch())
    , m_folderRow(new FolderRow(*m_folder, this))
    , m_verdict(new VerdictPanel(this))
    , m_comparison(new ComparisonView(this))
    , m_facts(new FactsView(this))
    , m_toBuy(new ToBuyTable(*m_runs, this))
    , m_doubts(new DoubtsPanel(this))
    , m_run(new RunPanel(*m_runs, context.clock, this))
    , m_history(new ScanHistory(m_outbox, context.clock, this))
{
    setObjectName(QStringLiteral("scanDesk"));
    setAcceptDrops(true);
    layOut();
    addActions();
    addCameraActions();
    connectParts();
    addFolderActions();
    m_banner->clear();
    m_runs->load();
    m_counter->resumeUndecided();
    showTicket();
    showUnsent();
}

ScanDesk::~ScanDesk()
{
    m_context.shell.setCutOff({}, {});
}

void ScanDesk::layOut()
{
    auto *right = new QVBoxLayout;
    right->setSpacing(metrics::gap + metrics::unit);
    right->addWidget(m_verdict);
    m_evidence = makeEvidence();
    right->addWidget(m_evidence, 1);
    right->addWidget(m_toBuy, 1);
    right->addWidget(m_run);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(metrics::gap + metrics::unit);
    auto *left = new QVBoxLayout;
    left->setSpacing(metrics::gap + metrics::unit);
    left->addWidget(m_camera, 1);
    left->addWidget(m_photo, 1);
    left->addWidget(m_folderRow);
    middle->addLayout(left, 5);
    middle->addLayout(right, 6);
    fitHistory();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::space);
    layout->setSpacing(metrics::gap + metrics::unit);
    layout->addWidget(m_banner);
    layout->addLayout(middle, 1);
    layout->addWidget(m_history);
}

/// With large letters on a small screen the lists give way, and never the verdict or the run.
void ScanDesk::fitHistory()
{
    m_toBuy->setMinimumHeight(fontMetrics().height() * toBuyLines);
    m_history->setFixedHeight(
        std::min(fontMetrics().height() * historyLines, qRound(height() * historyShare)));
}

void ScanDesk::resizeEvent(QResizeEvent *event)
{
    fitHistory();
    Desk::resizeEvent(event);
}

void ScanDesk::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        fitHistory();
    }
    Desk::changeEvent(event);
}

/// Up to ten plays and their doubts: it scrolls where it must, the verdict and the run never do.
QWidget *ScanDesk::makeEvidence()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap + metrics::unit);
    layout->addWidget(m_doubts);
    layout->addWidget(m_comparison);
    layout->addWidget(m_facts);
    layout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("evidence"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return scroll;
}

QAction *ScanDesk::addAction(const char *id, const QString &text, Qt::Key key, const QString &icon,
                             std::function<void()> run, const QKeySequence &otherKey)
{
    Actions::Spec spec;
    spec.id = QLatin1String(id);
    spec.text = text;
    spec.group = tr("Scan");
    spec.icon = icon;
    spec.permission = Permission::PurchaseWork;
    spec.desk = deskId;
    spec.key = key == Qt::Key_unknown ? otherKey : QKeySequence(Qt::CTRL | Qt::SHIFT | key);
    QAction *action = m_context.actions.add(spec, this);
    connect(action, &QAction::triggered, this, std::move(run));
    return action;
}

void ScanDesk::addActions()
{
    m_bind = addAction("scan.bind", tr("Bind the ticket"), Qt::Key_B, QStringLiteral("check"),
                       [this] { m_counter->goOn(); });
    addAction("scan.photo", tr("Choose photo…"), Qt::Key_F, QStringLiteral("photo"),
              [this] { choosePhoto(); });
    m_setAside = addAction("scan.set_aside", tr("Set the ticket aside…"), Qt::Key_S, QStringLiteral("hold"),
                           [this] { askSetAside(); });
    m_undo = addAction(
        "scan.undo", tr("Undo the last correction"), Qt::Key_unknown, QStringLiteral("undo"),
        [this] { m_counter->undoSettling(); }, QKeySequence(Qt::CTRL | Qt::Key_Z));
    addAction("scan.place", tr("Choose where the paper is put"), Qt::Key_C, QStringLiteral("box"),
              [this] { m_run->openPlaces(); });
    addAction("scan.history", tr("Go to the scans"), Qt::Key_H, QStringLiteral("scan"),
              [this] { m_history->focusTable(); });
    addAction("scan.shop", tr("Choose the shop"), Qt::Key_P, QStringLiteral("place"),
              [this] { m_run->openShops(); });
    addAction("scan.pool", tr("Paper of the house…"), Qt::Key_unknown, QStringLiteral("ticket"),
              [this] { openPool(); });
    addAction("scan.missing", tr("What is missing of the run…"), Qt::Key_unknown, QStringLiteral("search"),
              [this] { openMissing(); });
    addAction("scan.hand_scanner", tr("Hand scanner…"), Qt::Key_unknown, QStringLiteral("barcode"),
              [this] { openWedge(); });
}

void ScanDesk::connectParts()
{
    connect(m_counter, &ScanCounter::currentChanged, this, &ScanDesk::showTicket);
    connect(m_counter, &ScanCounter::said, this,
            [this](const QString &sentence) { m_context.shell.toast(Tone::Information, sentence); });
    connect(m_counter, &ScanCounter::failed, this,
            [this](const Error &error) { m_banner->showError(error); });
    connect(m_verdict, &VerdictPanel::goOnRequested, m_counter, &ScanCounter::goOn);
    connect(m_verdict, &VerdictPanel::setAsideRequested, this, &ScanDesk::askSetAside);
    connect(m_verdict, &VerdictPanel::photoRequested, this, &ScanDesk::choosePhoto);
    connect(m_verdict, &VerdictPanel::stopReadingRequested, m_counter, &ScanCounter::skipReading);
    connect(m_doubts, &DoubtsPanel::settled, m_counter, &ScanCounter::settle);
    connect(m_doubts, &DoubtsPanel::undone, m_counter, &ScanCounter::undoSettling);
    connect(m_doubts, &DoubtsPanel::entered, m_counter, &ScanCounter::enter);
    connect(m_facts, &FactsView::orderChosen, this,
            [this](int candidate) { m_counter->chooseOrder(static_cast<std::size_t>(candidate)); });
    connect(m_run, &RunPanel::missingRequested, this, &ScanDesk::openMissing);
    connect(m_runs, &RunKeeper::refused, this, [this](const Error &error) { m_banner->showError(error); });
    connect(m_runs, &RunKeeper::changed, this, &ScanDesk::showRun);
    connect(m_runs, &RunKeeper::shopsChanged, this, &ScanDesk::showRun);
    connect(m_history, &ScanHistory::resendRequested, m_counter, &ScanCounter::resend);
    connect(m_history, &ScanHistory::takeUpRequested, m_counter, &ScanCounter::takeUp);
    connect(m_wedge, &WedgeFilter::scanned, this, &ScanDesk::takeCode);
    connect(&m_outbox, &Outbox::unsentChanged, this, &ScanDesk::showUnsent);
    connect(&m_outbox.uploader(), &ScanUploader::stateChanged, this, &ScanDesk::showConnection);
    connect(m_banner, &Banner::actionRequested, this, [this] {
        m_outbox.uploader().wake();
        m_runs->refresh();
    });
    auto *tick = new QTimer(this);
    tick->setInterval(tickMs);
    connect(tick, &QTimer::timeout, this, [this] {
        m_run->tick();
        if (isVisible()) {
            m_runs->refreshSoon();
        }
    });
    tick->start();
}

UserId ScanDesk::person() const
{
    return m_context.session.isSignedIn() ? m_context.session.view().userId : UserId();
}

void ScanDesk::activate()
{
    m_runs->followChoice();
    focusNext();
}

void ScanDesk::open(const Link &link)
{
    if (link.kind == QLatin1String("pool")) {
        openPool();
    } else if (link.kind == QLatin1String("run")) {
        if (const auto draw = DrawId::fromString(link.id)) {
            m_runs->chooseRun(*draw);
        }
    } else if (!link.id.isEmpty()) {
        m_history->focusTable();
    }
}

void ScanDesk::refresh()
{
    m_runs->load();
    m_outbox.uploader().wake();
}

void ScanDesk::showTicket()
{
    const CounterTicket *ticket = m_counter->current();
    m_verdict->show(*m_counter);
    m_photo->show(ticket);
    m_facts->show(ticket);
    m_doubts->show(*m_counter);
    m_evidence->setVisible(ticket != nullptr);
    m_toBuy->setVisible(ticket == nullptr);
    m_comparison->show(ticket && ticket->reading().ticket
                           ? comparePlays(*ticket->reading().ticket, ticket->order())
                           : std::vector<PlayComparison>());
    m_setAside->setEnabled(m_counter->mayDecide());
    m_undo->setEnabled(m_counter->mayDecide() && !ticket->corrections.empty());
    m_bind->setEnabled(m_counter->mayBind() || m_counter->mayCompare());
    const QUuid id = ticket ? ticket->scan.id : QUuid();
    const VerdictKind kind = ticket ? ticket->verdict.kind : VerdictKind::None;
    const bool isSettling = kind == VerdictKind::Reading || kind == VerdictKind::Checking;
    if (!isSettling && (id != m_shown || kind != m_shownKind || m_doubts->isVisible())) {
        m_shown = id;
        m_shownKind = kind;
        focusNext();
    }
}

/// Where work goes on; a field that somebody types in keeps the focus.
void ScanDesk::focusNext()
{
    const QWidget *focused = window()->focusWidget();
    const bool isTyping = qobject_cast<const QLineEdit *>(focused) && focused->isVisible();
    if (!isVisible() || (isTyping && !m_doubts->isAncestorOf(focused))) {
        return;
    }
    if (!m_doubts->focusFirst()) {
        m_verdict->focusButton();
    }
}

void ScanDesk::showUnsent()
{
    const UnsentWork &unsent = m_outbox.unsent();
    m_context.shell.setUnsafeToClose(deskId, unsent.scans > 0 ? unsentSentence(unsent) : QString());
    Q_EMIT badgeChanged(unsent.undecided);
}

void ScanDesk::showConnection()
{
    const ScanUploader &uploader = m_outbox.uploader();
    switch (uploader.state()) {
    case ScanUploader::State::Waiting:
        if (!m_offlineSince) {
            m_offlineSince = m_context.clock.now();
        }
        m_banner->showMessage(Tone::Warning, QStringLiteral("offline"),
                              tr("Not sent since %1: %2 Work goes on; nothing is lost.")
                                  .arg(words::moment(*m_offlineSince, easternZone(), m_context.clock.now()),
                                       words::errorSentence(*uploader.error())),
                              tr("Try now"));
        break;
    case ScanUploader::State::SignedOut:
        m_banner->showMessage(Tone::Warning, QStringLiteral("lock"),
                              tr("Nothing is sent until somebody signs in again."));
        break;
    case ScanUploader::State::Idle:
        if (m_offlineSince) {
            m_offlineSince.reset();
            m_banner->clear();
        }
        break;
    case ScanUploader::State::Sending:
        break;
    }
}

void ScanDesk::showRun()
{
    const PurchaseRun *run = m_runs->run();
    m_context.shell.setCutOff(run && !run->closed ? std::optional(run->cutOff) : std::nullopt,
                              run ? runwords::title(*run) : QString());
    if (const Shop *shop = m_runs->shop()) {
        m_history->setZone(QTimeZone(shop->zone.toLatin1()));
    }
}

bool ScanDesk::takeFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        NewScan photo;
        photo.photoPath = path;
        takePhoto(std::move(photo));
    }
    return !paths.isEmpty();
}

void ScanDesk::takePhoto(NewScan photo)
{
    photo.person = person();
    if (m_photo->isBackShown()) {
        m_counter->takeBack(photo);
    } else {
        m_counter->takePhoto(photo);
    }
}

void ScanDesk::takeCode(const QString &code)
{
    if (m_wedgeDialog) {
        m_wedgeDialog->showScan(code);
        return;
    }
    m_counter->takeCode(code);
    if (!isVisible()) {
        m_context.shell.toast(Tone::Information, tr("Scanned %1.").arg(code), tr("Open"), [this] {
            m_context.shell.open({deskId, {}, {}});
        });
    }
}

void ScanDesk::choosePhoto()
{
    auto *dialog = new QFileDialog(this, tr("Choose photos of tickets"),
                                   m_context.settings.value(photoFolderKey).toString(),
                                   tr("Photos (*.jpg *.jpeg *.png *.webp *.bmp)"));
    dialog->setObjectName(QStringLiteral("photoDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        if (!paths.isEmpty()) {
            m_context.settings.setValue(photoFolderKey, QFileInfo(paths.front()).absolutePath());
        }
        takeFiles(paths);
    });
    dialog->open();
}

void ScanDesk::askSetAside()
{
    if (!m_counter->mayDecide()) {
        return;
    }
    ReasonDialog::Question question;
    const CounterTicket *ticket = m_counter->current();
    const bool isReadable = missingOf(ticket->reading()).isNothing();
    question.title = tr("Set the ticket aside");
    question.sentence = tr("Nothing is bound. The photo stays in the list and can be taken up again.");
    if (isReadable) {
        question.reasons.emplace_back(QStringLiteral("orphan"), tr("It is paper of the house: report it"));
    }
    question.reasons.emplace_back(QStringLiteral("wrong"), tr("Not what was ordered: return it to the shop"));
    question.reasons.emplace_back(QStringLiteral("photo"), tr("The photo is taken again"));
    question.reasons.emplace_back(QStringLiteral("damaged"), tr("Damaged or not readable"));
    question.confirmText = tr("Set aside");
    question.needsText = false;
    auto *dialog = new ReasonDialog(question, this);
    dialog->setObjectName(QStringLiteral("setAsideDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReasonDialog::confirmed, this, [this, dialog, question] {
        const QString code = dialog->reasonCode();
        const auto chosen = std::ranges::find(question.reasons, code, &std::pair<QString, QString>::first);
        QString reason = chosen == question.reasons.end() ? QString() : chosen->second;
        if (!dialog->text().trimmed().isEmpty()) {
            reason += QStringLiteral(": ") + dialog->text().trimmed();
        }
        dialog->accept();
        m_counter->setAside(QStringLiteral("scan.") + code, reason, code == QLatin1String("orphan"));
    });
    dialog->open();
}

void ScanDesk::openPool()
{
    auto *pool = new OrphanPool(m_context, *m_runs, this);
    pool->setAttribute(Qt::WA_DeleteOnClose);
    pool->open();
}

void ScanDesk::openMissing()
{
    auto *missing = new MissingLines(*m_runs, this);
    missing->setAttribute(Qt::WA_DeleteOnClose);
    missing->open();
}

void ScanDesk::openWedge()
{
    m_wedgeDialog = new WedgeDialog(*m_wedge, m_context.settings, this);
    m_wedgeDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_wedgeDialog->open();
}

void ScanDesk::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const CounterTicket *ticket = m_counter->current();
    const bool isStop = ticket && ticket->verdict.kind == VerdictKind::Stop;
    // A stop is seen on its own button only, so that an Enter meant for the last ticket does not pass it.
    const bool isElsewhere = qobject_cast<QLineEdit *>(window()->focusWidget())
        || m_history->isAncestorOf(window()->focusWidget());
    if (isEnter && !event->isAutoRepeat() && !isElsewhere) {
        const auto *button = qobject_cast<QPushButton *>(window()->focusWidget());
        if (!isStop || (button && m_verdict->isAncestorOf(button))) {
            m_counter->goOn();
        }
    } else {
        Desk::keyPressEvent(event);
    }
}

void ScanDesk::takeMime(const QMimeData &mime)
{
    if (const QStringList paths = localFiles(mime); !paths.isEmpty()) {
        takeFiles(paths);
        return;
    }
    NewScan photo;
    photo.photoBytes = rawPicture(mime);
    if (!photo.photoBytes.isEmpty()) {
        takePhoto(std::move(photo));
        return;
    }
    // The system's own bitmap, which was decoded before it came here.
    const auto image = qvariant_cast<QImage>(mime.imageData());
    if (image.isNull()) {
        m_context.shell.toast(Tone::Warning, tr("There is no photo in what was dropped."));
        return;
    }
    QThreadPool::globalInstance()->start([guard = QPointer<ScanDesk>(this), image, app = qApp] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        QMetaObject::invokeMethod(
            app,
            [guard, bytes] {
                if (guard) {
                    NewScan dropped;
                    dropped.photoBytes = bytes;
                    guard->takePhoto(std::move(dropped));
                }
            },
            Qt::QueuedConnection);
    });
}

void ScanDesk::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage()) {
        event->acceptProposedAction();
    }
}

void ScanDesk::dropEvent(QDropEvent *event)
{
    takeMime(*event->mimeData());
    event->acceptProposedAction();
}

DeskDescription scanDesk()
{
    return {
        deskId, ScanDesk::tr("Scan"), QStringLiteral("scan"), Permission::PurchaseWork,
        [](const DeskContext &context, QWidget *parent) -> Desk * { return new ScanDesk(context, parent); }};
}

} // namespace truvamate
