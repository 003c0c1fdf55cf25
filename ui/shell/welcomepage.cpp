#include "ui/shell/welcomepage.h"

#include "ui/shell/liveform.h"
#include "ui/shell/serverform.h"
#include "ui/style/icons.h"
#include "ui/style/text.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int columnCharacters = 64;

enum Page { ChoicesPage, LivePage, ServerPage };

/// A column of readable width in the middle.
QVBoxLayout *columnIn(QWidget *page)
{
    auto *outer = new QHBoxLayout(page);
    auto *column = new QWidget(page);
    column->setFixedWidth(columnCharacters * QFontMetrics(page->font()).averageCharWidth());
    outer->addStretch();
    outer->addWidget(column);
    outer->addStretch();
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(metrics::gap);
    return layout;
}

QPushButton *choice(const QString &name, const QString &iconName, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(icon(iconName), text, parent);
    button->setObjectName(name);
    return button;
}

} // namespace

WelcomePage::WelcomePage(const Places &places, QWidget *parent)
    : QWidget(parent)
    , m_places(places)
    , m_pages(new QStackedWidget(this))
    , m_problem(makeLabel({}, TextRole::Body, this))
{
    setObjectName(QStringLiteral("welcomePage"));
    m_problem->setObjectName(QStringLiteral("welcomeProblem"));
    m_problem->setAlignment(Qt::AlignCenter);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_problem);
    m_pages->addWidget(makeChoices());
    m_pages->addWidget(makeLivePage());
    m_pages->addWidget(makeServerPage());
}

QWidget *WelcomePage::makeChoices()
{
    auto *page = new QWidget(m_pages);
    QVBoxLayout *column = columnIn(page);
    column->addStretch();
    column->addWidget(makeLabel(tr("Welcome to Truvamate"), TextRole::Title, page));
    column->addWidget(
        makeLabel(tr("Where are your orders, slips and payouts kept?"), TextRole::Secondary, page));
    column->addSpacing(metrics::space);
    const auto add = [&](QPushButton *button, const QString &sentence) {
        column->addWidget(button);
        column->addWidget(makeLabel(sentence, TextRole::Secondary, page));
        column->addSpacing(metrics::gap);
    };
    m_sample = choice(QStringLiteral("sampleButton"), QStringLiteral("flag"),
                      tr("Look around in a sample workspace"), page);
    setKind(m_sample, ButtonKind::Primary);
    add(m_sample, tr("With invented customers, orders, slips and results. Takes a few seconds."));
    auto *live
        = choice(QStringLiteral("liveButton"), QStringLiteral("plus"), tr("Start your own workspace…"), page);
    add(live, tr("Empty, for real work, in a folder of this computer."));
    auto *server = choice(QStringLiteral("serverChoice"), QStringLiteral("globe"),
                          tr("Work on your team's server…"), page);
    add(server, tr("Choose it where others work on the same orders. You need its address."));
    auto *open = choice(QStringLiteral("openButton"), QStringLiteral("folder"),
                        tr("Open a workspace that is here already…"), page);
    add(open, tr("Choose its folder."));
    column->addStretch();
    connect(m_sample, &QPushButton::clicked, this, [this] { Q_EMIT sampleRequested(m_places.sample); });
    connect(live, &QPushButton::clicked, this, [this] {
        m_pages->setCurrentIndex(LivePage);
        m_live->start();
    });
    connect(server, &QPushButton::clicked, this, [this] {
        m_pages->setCurrentIndex(ServerPage);
        m_server->start();
    });
    connect(open, &QPushButton::clicked, this, &WelcomePage::chooseFolder);
    return page;
}

QWidget *WelcomePage::makeLivePage()
{
    auto *page = new QWidget(m_pages);
    QVBoxLayout *column = columnIn(page);
    column->addStretch();
    column->addWidget(makeLabel(tr("Your own workspace"), TextRole::Title, page));
    m_live = new LiveForm(m_places.live, page);
    column->addWidget(m_live);
    column->addStretch();
    connect(m_live, &LiveForm::left, this, &WelcomePage::start);
    connect(m_live, &LiveForm::submitted, this, &WelcomePage::liveRequested);
    auto *scroll = new QScrollArea(m_pages);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    return scroll;
}

QWidget *WelcomePage::makeServerPage()
{
    auto *page = new QWidget(m_pages);
    QVBoxLayout *column = columnIn(page);
    column->addStretch();
    column->addWidget(makeLabel(tr("Your team's server"), TextRole::Title, page));
    m_server = new ServerForm(page);
    column->addWidget(m_server);
    column->addStretch();
    connect(m_server, &ServerForm::left, this, &WelcomePage::start);
    connect(m_server, &ServerForm::asked, this, &WelcomePage::serverAsked);
    connect(m_server, &ServerForm::chosen, this, &WelcomePage::serverRequested);
    return page;
}

void WelcomePage::showServer(const Result<WorkspaceFacts> &facts)
{
    m_server->show(facts);
}

void WelcomePage::offerServer(const QString &address, const Error &error)
{
    m_pages->setCurrentIndex(ServerPage);
    m_server->setAddress(address);
    m_server->show(fail(error));
}

void WelcomePage::start()
{
    m_pages->setCurrentIndex(ChoicesPage);
    m_sample->setFocus();
}

void WelcomePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_pages->currentIndex() != ChoicesPage) {
        start();
        return;
    }
    QWidget::keyPressEvent(event);
}

void WelcomePage::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void WelcomePage::refuseLive(const Error &error)
{
    m_live->refuse(error);
}

void WelcomePage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the workspace"), m_places.live);
    dialog->setObjectName(QStringLiteral("folderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &WelcomePage::openRequested);
    dialog->open();
}

BusyPage::BusyPage(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel({}, TextRole::Title, this))
    , m_sentence(makeLabel({}, TextRole::Secondary, this))
    , m_bar(new QProgressBar(this))
    , m_stop(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("busyPage"));
    m_sentence->setObjectName(QStringLiteral("busySentence"));
    m_bar->setObjectName(QStringLiteral("busyBar"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_stop->setObjectName(QStringLiteral("busyStopButton"));
    setKeyHint(m_stop, Qt::Key_Escape);
    auto *column = columnIn(this);
    column->addStretch();
    column->addWidget(m_title);
    column->addWidget(m_bar);
    column->addWidget(m_sentence);
    column->addSpacing(metrics::gap);
    column->addWidget(m_stop, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_sentence->setText(tr("Stopping…"));
        Q_EMIT stopRequested();
    });
}

void BusyPage::start(const QString &title, bool canStop)
{
    m_title->setText(title);
    m_sentence->clear();
    m_bar->setRange(0, 0);
    m_stop->setVisible(canStop);
    m_stop->setEnabled(canStop);
    if (canStop) {
        m_stop->setFocus();
    }
}

void BusyPage::say(const QString &sentence, int percent)
{
    if (!m_stop->isEnabled() && !m_stop->isHidden()) {
        return;
    }
    m_sentence->setText(sentence);
    m_bar->setRange(0, 100);
    m_bar->setValue(percent);
}

void BusyPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_stop->isEnabled() && m_stop->isVisible()) {
        m_stop->click();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace truvamate
