#include "ui/shell/workframe.h"

#include "ui/shell/deskrail.h"
#include "ui/shell/draftstore.h"
#include "ui/shell/notifications.h"
#include "ui/shell/preferences.h"
#include "ui/shell/sounds.h"
#include "ui/shell/statusline.h"
#include "ui/shell/toasts.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QTimer>

namespace truvamate {

namespace {

QString draftKey(const QString &deskId)
{
    return QStringLiteral("desk:") + deskId;
}

const QString openKey = QStringLiteral("open");

QStringList filesOf(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

} // namespace

WorkFrame::WorkFrame(const FrameParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_context{*parts.workspace.transport,
                parts.session,
                *parts.workspace.clock,
                parts.actions,
                *this,
                parts.settings,
                parts.dataFolder}
{
    setObjectName(QStringLiteral("workFrame"));
    setAcceptDrops(true);
    std::erase_if(m_parts.desks,
                  [this](const DeskDescription &desk) { return !m_parts.session.may(desk.permission); });
    m_parts.actions.setPermissions(
        QStringList(m_parts.session.view().permissions.begin(), m_parts.session.view().permissions.end()));
    build();
    addActions();
    QString first = m_parts.drafts.value(openKey).toString();
    if (!description(first) && !m_parts.desks.empty()) {
        first = m_parts.desks.front().id;
    }
    setCurrentDesk(first);
    QTimer::singleShot(0, this, &WorkFrame::makeNextDesk);
}

WorkFrame::~WorkFrame()
{
    // Desks may still speak to the frame, so they go while all of it is there.
    for (const auto &[id, desk] : m_desks) {
        m_parts.drafts.removeSource(draftKey(id));
        m_parts.drafts.set(draftKey(id), desk->saveState());
    }
    for (const auto &[id, desk] : std::exchange(m_desks, {})) {
        delete desk;
    }
}

QStringList WorkFrame::deskIds() const
{
    QStringList ids;
    for (const DeskDescription &desk : m_parts.desks) {
        ids.append(desk.id);
    }
    return ids;
}

const DeskDescription *WorkFrame::description(const QString &id) const
{
    const auto found = std::find_if(m_parts.desks.begin(), m_parts.desks.end(),
                                    [&](const DeskDescription &desk) { return desk.id == id; });
    return found == m_parts.desks.end() ? nullptr : &*found;
}

/// The desks behind come one at a time between events: their counts are shown on the left.
void WorkFrame::makeNextDesk()
{
    for (const DeskDescription &candidate : m_parts.desks) {
        if (!m_desks.contains(candidate.id)) {
            desk(candidate.id);
            QTimer::singleShot(0, this, &WorkFrame::makeNextDesk);
            return;
        }
    }
}

Desk *WorkFrame::desk(const QString &id)
{
    if (const auto found = m_desks.find(id); found != m_desks.end()) {
        return found->second;
    }
    const DeskDescription *described = description(id);
    if (!described) {
        return nullptr;
    }
    Desk *made = described->make(m_context, m_stack);
    m_desks[id] = made;
    m_stack->addWidget(made);
    watch(id, made);
    const QJsonObject state = m_parts.drafts.value(draftKey(id)).toObject();
    if (!state.isEmpty()) {
        made->restoreState(state);
    }
    return made;
}

void WorkFrame::watch(const QString &id, Desk *desk)
{
    connect(desk, &Desk::badgeChanged, this, [this, id](int count) { m_rail->setBadge(id, count); });
    m_parts.drafts.setSource(draftKey(id), [desk] { return QJsonValue(desk->saveState()); });
    connect(desk, &Desk::stateChanged, this, [this, id] { m_parts.drafts.touch(draftKey(id)); });
}

Desk *WorkFrame::currentDesk() const
{
    const auto found = m_desks.find(m_current);
    return found == m_desks.end() ? nullptr : found->second;
}

void WorkFrame::setCurrentDesk(const QString &id)
{
    Desk *front = desk(id);
    if (!front) {
        return;
    }
    m_current = id;
    m_stack->setCurrentWidget(front);
    m_rail->setCurrent(id);
    m_parts.actions.setCurrentDesk(id);
    m_parts.drafts.set(openKey, id);
    front->activate();
    Q_EMIT deskChanged(description(id)->title);
}

void WorkFrame::open(const Link &link)
{
    Desk *target = desk(link.desk);
    if (!target) {
        toast(Tone::Warning, tr("Your roles have no desk that shows this."));
        return;
    }
    setCurrentDesk(link.desk);
    if (!link.id.isEmpty() || !link.kind.isEmpty()) {
        target->open(link);
    }
}

void WorkFrame::openWork(const QString &id)
{
    open({id, {}, QStringLiteral("work")});
}

void WorkFrame::toast(Tone tone, const QString &sentence, const QString &actionText,
                      std::function<void()> action)
{
    m_toasts->show(tone, sentence, actionText, std::move(action));
}

void WorkFrame::notify(Tone tone, const QString &sentence, const Link &link)
{
    m_parts.notifications.add({tone, sentence, link, m_parts.workspace.clock->now(), false});
    const QString actionText = link.desk.isEmpty() ? QString() : tr("Open");
    toast(tone, sentence, actionText, [this, link] { open(link); });
}

void WorkFrame::play(const QString &sound)
{
    if (m_parts.preferences.areSoundsOn()) {
        m_sounds->play(sound);
    }
}

void WorkFrame::setUnsafeToClose(const QString &source, const QString &sentence)
{
    m_status->setUnsafe(source, sentence);
}

void WorkFrame::setCutOff(std::optional<Instant> cutOff, const QString &sentence)
{
    m_status->setCutOff(cutOff, sentence);
}

void WorkFrame::takeFiles(const QStringList &paths)
{
    if (paths.isEmpty()) {
        return;
    }
    Desk *front = currentDesk();
    if (!front || !front->takeFiles(paths)) {
        m_bar->readPhoto(paths.constFirst());
    }
}

void WorkFrame::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesOf(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void WorkFrame::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    takeFiles(filesOf(event->mimeData()));
}

} // namespace truvamate
