#include "ui/shell/sessionspane.h"

#include "ui/style/icons.h"
#include "ui/style/text.h"
#include "ui/words/formats.h"
#include "ui/words/sentences.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

enum Role { IdRole = Qt::UserRole, IsThisOneRole };
constexpr int shownRows = 4;

} // namespace

SessionsPane::SessionsPane(Transport &transport, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_transport(transport)
    , m_zone(zone)
    , m_list(new QListWidget(this))
    , m_signOut(new QPushButton(tr("Sign out there"), this))
    , m_problem(makeLabel({}, TextRole::Secondary, this))
{
    setObjectName(QStringLiteral("sessionsPane"));
    m_list->setObjectName(QStringLiteral("sessionList"));
    m_list->setAccessibleName(tr("Computers where you are signed in"));
    m_list->setFixedHeight((shownRows * 2 + 1) * QFontMetrics(font()).height());
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_signOut->setObjectName(QStringLiteral("signOutThereButton"));
    m_problem->setObjectName(QStringLiteral("sessionsProblem"));
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addWidget(m_signOut, 0, Qt::AlignLeft);
    layout->addWidget(m_problem);
    connect(m_list, &QListWidget::currentRowChanged, this, &SessionsPane::tellButton);
    connect(m_signOut, &QPushButton::clicked, this, &SessionsPane::revoke);
    tellButton();
    load();
}

void SessionsPane::load()
{
    m_transport.call<ListSessions>({}, this, [this](const Result<SessionList> &list) {
        m_problem->setVisible(!list);
        if (list) {
            fill(*list);
        } else {
            m_problem->setText(words::errorSentence(list.error()));
        }
    });
}

void SessionsPane::fill(const SessionList &list)
{
    m_list->clear();
    for (const SessionSummary &session : list.data) {
        if (session.revokedAt) {
            continue;
        }
        const QString since = words::fullMoment(session.createdAt, m_zone);
        const QString text = session.isThisOne
            ? tr("%1 · this computer, since %2", "device and time").arg(session.device, since)
            : tr("%1 · since %2", "device and time").arg(session.device, since);
        auto *item = new QListWidgetItem(icon(QStringLiteral("key")), text, m_list);
        item->setData(IdRole, session.id.toString());
        item->setData(IsThisOneRole, session.isThisOne);
    }
    m_list->setCurrentRow(0);
    tellButton();
}

/// To leave this computer there is signing out.
void SessionsPane::tellButton()
{
    const QListWidgetItem *item = m_list->currentItem();
    m_signOut->setEnabled(item && !item->data(IsThisOneRole).toBool());
}

void SessionsPane::revoke()
{
    const QListWidgetItem *item = m_list->currentItem();
    const auto id = SessionId::fromString(item ? item->data(IdRole).toString() : QString());
    if (!id) {
        return;
    }
    m_signOut->setEnabled(false);
    m_transport.call<RevokeSession>({*id}, this, [this](const Result<Nothing> &done) {
        if (done) {
            load();
            return;
        }
        m_problem->setText(words::errorSentence(done.error()));
        m_problem->show();
        tellButton();
    });
}

} // namespace truvamate
