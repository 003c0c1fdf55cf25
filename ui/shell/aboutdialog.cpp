#include "ui/shell/aboutdialog.h"

#include "ui/shell/watchdog.h"
#include "ui/style/text.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QFontDatabase>
#include <QLabel>
#include <QMutex>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int keptErrors = 50;

/// Messages come from every thread.
struct ErrorLog
{
    QMutex mutex;
    QStringList lines;
    QtMessageHandler next = nullptr;
};

ErrorLog &errorLog()
{
    static ErrorLog log;
    return log;
}

void keepMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    ErrorLog &log = errorLog();
    if (type != QtDebugMsg && type != QtInfoMsg) {
        const QMutexLocker locker(&log.mutex);
        log.lines.append(message);
        if (log.lines.size() > keptErrors) {
            log.lines.removeFirst();
        }
    }
    if (log.next) {
        log.next(type, context, message);
    }
}

QString stallText(const Watchdog &watchdog)
{
    QString text = QStringLiteral("Windows deaf for over %1 ms: %2 times, at worst %3 ms\n")
                       .arg(Watchdog::limitMs)
                       .arg(watchdog.count())
                       .arg(watchdog.worstMs());
    for (const Watchdog::Stall &stall : watchdog.stalls()) {
        text += QStringLiteral("  %1 ms %2\n").arg(stall.ms).arg(stall.during);
    }
    return text;
}

} // namespace

void keepLastErrors()
{
    if (!errorLog().next) {
        errorLog().next = qInstallMessageHandler(keepMessage);
    }
}

QStringList lastErrors()
{
    const QMutexLocker locker(&errorLog().mutex);
    return errorLog().lines;
}

QString diagnosticsText(const AboutFacts &facts)
{
    QString text;
    const auto line = [&](const char *name, const QString &value) {
        text += QStringLiteral("%1: %2\n").arg(QLatin1String(name), value);
    };
    line("Truvamate", QStringLiteral(TRUVAMATE_VERSION));
    line("Qt",
         QStringLiteral("%1, built with %2").arg(QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR)));
    line("System", QSysInfo::prettyProductName() + QLatin1Char(' ') + QSysInfo::currentCpuArchitecture());
    const QScreen *screen = QGuiApplication::primaryScreen();
    line("Platform", QGuiApplication::platformName());
    if (screen) {
        line("Screen",
             QStringLiteral("%1 × %2 at %3")
                 .arg(screen->size().width())
                 .arg(screen->size().height())
                 .arg(screen->devicePixelRatio()));
    }
    line("Workspace", QStringLiteral("%1 (%2)").arg(facts.workspace.id, facts.workspace.environment));
    line("Database",
         QStringLiteral("%1, schema %2").arg(facts.workspace.database).arg(facts.workspace.schemaVersion));
    if (facts.workspace.isOnServer()) {
        line("Server", facts.workspace.server);
    } else {
        line("Workspace folder", facts.workspace.folder);
    }
    line("Program data", facts.dataRoot);
    line("Ticket reader",
         facts.scanProgram
             + (QFileInfo::exists(facts.scanProgram) ? QString() : QStringLiteral(" (missing)")));
    if (facts.watchdog) {
        text += stallText(*facts.watchdog);
    }
    const QStringList errors = lastErrors();
    text += QStringLiteral("Last warnings and errors: %1\n").arg(errors.size());
    for (const QString &error : errors) {
        text += QStringLiteral("  %1\n").arg(error);
    }
    return text;
}

AboutDialog::AboutDialog(const AboutFacts &facts, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About and diagnostics"));
    const QFontMetrics body(font());
    resize(90 * body.averageCharWidth(), 32 * body.height());
    const QString diagnostics = diagnosticsText(facts);
    auto *text = new QPlainTextEdit(diagnostics, this);
    text->setObjectName(QStringLiteral("diagnosticsText"));
    text->setAccessibleName(tr("Diagnostics"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *copy = new QPushButton(tr("Copy"), this);
    copy->setObjectName(QStringLiteral("copyDiagnosticsButton"));
    auto *close = new QPushButton(tr("Close"), this);
    setKeyHint(close, Qt::Key_Escape);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(
        makeLabel(tr("Truvamate %1").arg(QStringLiteral(TRUVAMATE_VERSION)), TextRole::Title, this));
    layout->addWidget(
        makeLabel(tr("US lottery tickets for customers in Thailand, from the order to the prize. "
                     "Nothing below is about a person; it may be sent to whoever helps."),
                  TextRole::Secondary, this));
    layout->addWidget(text, 1);
    layout->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this,
            [diagnostics] { QGuiApplication::clipboard()->setText(diagnostics); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

} // namespace truvamate
