#include "ui/shell/clocks.h"
#include "ui/shell/connectionbanner.h"
#include "ui/shell/deskrail.h"
#include "ui/shell/notifications.h"
#include "ui/shell/preferences.h"
#include "ui/shell/sounds.h"
#include "ui/shell/statusline.h"
#include "ui/shell/ticketlookup.h"
#include "ui/shell/toasts.h"
#include "ui/shell/workframe.h"
#include "ui/style/icons.h"
#include "ui/style/text.h"
#include "ui/words/states.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int narrowCharacters = 115;

/// One pixel of the line's colour between panes.
class Rule final : public QWidget
{
public:
    Rule(Qt::Orientation orientation, QWidget *parent)
        : QWidget(parent)
    {
        orientation == Qt::Horizontal ? setFixedHeight(1) : setFixedWidth(1);
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::of(this).line); }
};

} // namespace

void WorkFrame::build()
{
    m_rail = new DeskRail(this);
    m_stack = new QStackedWidget(this);
    m_stack->setObjectName(QStringLiteral("deskStack"));
    m_status = new StatusLine(*m_parts.workspace.clock, this);
    m_status->setWorkspace(m_parts.workspace.facts);
    const auto tellConnection
        = [this] { m_status->setConnection(m_parts.workspace.transport->connection()); };
    connect(m_parts.workspace.transport, &Transport::connectionChanged, this, tellConnection);
    tellConnection();
    m_toasts = new Toasts(this, m_status->sizeHint().height());
    m_sounds = new Sounds(this);
    m_lookup = new TicketLookup(m_parts.scanProgram, *m_parts.workspace.transport, this);

    m_rail->setHead(QStringLiteral("Truvamate"), m_parts.workspace.facts.name);
    int number = 0;
    for (const DeskDescription &desk : m_parts.desks) {
        const QString key = ++number <= 9 ? QStringLiteral("⌃%1").arg(number) : QString();
        m_rail->add(new DeskButton(desk.id, desk.title, desk.icon, key, m_rail));
    }
    connect(m_rail, &DeskRail::chosen, this, &WorkFrame::setCurrentDesk);
    connect(m_rail, &DeskRail::workChosen, this, &WorkFrame::openWork);

    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(makeTopBar());
    right->addWidget(new Rule(Qt::Horizontal, this));
    right->addWidget(new ConnectionBanner(*m_parts.workspace.transport, *m_parts.workspace.clock,
                                          m_parts.session.zone(), this));
    right->addWidget(m_stack, 1);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(m_rail);
    upper->addWidget(new Rule(Qt::Vertical, this));
    upper->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(upper, 1);
    layout->addWidget(m_status);
    setTabOrder(m_rail, m_bar);

    connect(m_status, &StatusLine::languageRequested, this, &WorkFrame::languageRequested);
    connect(m_status, &StatusLine::signInRequested, this, &WorkFrame::signInRequested);
}

QWidget *WorkFrame::makeTopBar()
{
    auto *bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("topBar"));
    setSurface(bar);
    m_bar = new CommandBar(this, bar);
    const int character = QFontMetrics(font()).averageCharWidth();
    m_bar->setMinimumWidth(24 * character);
    m_bar->setMaximumWidth(60 * character);
    m_bar->setLocalSource([this](const QString &typed) { return localItems(typed); });
    m_bar->setFinder(
        [this](const QString &typed, CommandBar::Reply reply) { find(typed, std::move(reply)); });
    m_bar->setPhotoReader([this](const QString &path, CommandBar::Reply reply) {
        m_lookup->look(path, [this, reply](const TicketLookup::Found &found) {
            CommandBar::Items items;
            for (const auto &hit : found.hits) {
                items.push_back(
                    {QStringLiteral("ticket"), hit.title, hit.detail, {}, [this, link = hit.link] {
                         open(link);
                     }});
            }
            reply(std::move(items), found.problem);
        });
    });
    connect(m_bar, &CommandBar::left, this, [this] {
        if (Desk *front = currentDesk()) {
            front->activate();
        }
    });
    m_bell = new QPushButton(icon(QStringLiteral("bell")), {}, bar);
    m_bell->setObjectName(QStringLiteral("bell"));
    setKind(m_bell, ButtonKind::Quiet);
    m_panel = new NotificationPanel(m_parts.notifications, *m_parts.workspace.clock, this);
    connect(m_panel, &NotificationPanel::opened, this, &WorkFrame::open);
    connect(&m_parts.notifications, &Notifications::changed, this, &WorkFrame::tellUnread);
    tellUnread();
    m_person = new QPushButton(bar);
    m_person->setObjectName(QStringLiteral("personButton"));
    setKind(m_person, ButtonKind::Quiet);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(metrics::space, metrics::gap, metrics::space, metrics::gap);
    layout->setSpacing(metrics::space);
    layout->addWidget(m_bar, 1);
    layout->addStretch();
    m_clocks = new Clocks(*m_parts.workspace.clock, m_parts.session.zone() == easternZone(), bar);
    layout->addWidget(m_clocks);
    layout->addWidget(m_bell);
    layout->addWidget(m_person);
    return bar;
}

void WorkFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_clocks->setShort(width() < narrowCharacters * QFontMetrics(font()).averageCharWidth());
}

void WorkFrame::tellUnread()
{
    const int unread = m_parts.notifications.unread();
    m_bell->setText(unread > 0 ? QString::number(unread) : QString());
    m_bell->setAccessibleName(unread > 0 ? tr("Notifications, %n new", nullptr, unread)
                                         : tr("Notifications"));
    m_bell->setToolTip(tr("%1 (%2)", "title and key").arg(m_bell->accessibleName(), QStringLiteral("F9")));
}

void WorkFrame::fillPersonMenu()
{
    const SessionView &view = m_parts.session.view();
    QStringList roles;
    for (const QString &role : view.roles) {
        roles.append(words::roleName(role));
    }
    const QString text = tr("%1 · %2", "name and roles").arg(view.name, roles.join(QStringLiteral(", ")));
    m_person->setText(view.name);
    m_person->setToolTip(text);
    m_person->setIcon(icon(QStringLiteral("user")));
    m_person->setAccessibleName(text);
    auto *menu = new QMenu(m_person);
    menu->setObjectName(QStringLiteral("personMenu"));
    const auto add = [&](const char *id) { menu->addAction(m_parts.actions.find(QLatin1String(id))); };
    add("shell.switchPerson");
    add("shell.switchWorkspace");
    if (!m_parts.workspace.facts.isOnServer()) {
        add("shell.backUp");
        add("shell.restore");
    }
    menu->addSeparator();
    add("shell.settings");
    add("shell.language");
    add("shell.dark");
    add("shell.shortcuts");
    add("shell.about");
    menu->addSeparator();
    add("shell.signOut");
    add("shell.quit");
    m_person->setMenu(menu);
}

} // namespace truvamate
