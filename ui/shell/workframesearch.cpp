#include "models/operations/search.h"
#include "ui/shell/workframe.h"
#include "ui/words/sentences.h"
#include "ui/words/states.h"

namespace truvamate {

namespace {

struct Kind
{
    const char *code;
    const char *icon;
};
constexpr Kind kinds[] = {{"order", "orders"}, {"slip", "ticket"}, {"payment", "bank"}, {"customer", "user"}};

QString iconOf(const QString &kind)
{
    for (const Kind &candidate : kinds) {
        if (kind == QLatin1String(candidate.code)) {
            return QLatin1String(candidate.icon);
        }
    }
    return QStringLiteral("search");
}

QString stateText(const FoundThing &thing)
{
    if (!thing.state) {
        return {};
    }
    if (thing.kind == QLatin1String("order")) {
        return words::orderStatus(*thing.state).text;
    }
    if (thing.kind == QLatin1String("slip")) {
        return words::slipBinding(*thing.state).text;
    }
    return thing.kind == QLatin1String("payment") ? words::paymentStatus(*thing.state).text : QString();
}

QString detailOf(const FoundThing &thing)
{
    QStringList parts{thing.detail.value_or(QString()), stateText(thing)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

CommandBar::Items WorkFrame::localItems(const QString &typed)
{
    CommandBar::Items items;
    if (typed.trimmed().isEmpty()) {
        for (const DeskDescription &desk : m_parts.desks) {
            items.push_back({desk.icon,
                             tr("Go to %1").arg(desk.title),
                             {},
                             QKeySequence(QStringLiteral("Ctrl+%1").arg(items.size() + 1))
                                 .toString(QKeySequence::NativeText),
                             [this, id = desk.id] { setCurrentDesk(id); }});
        }
        return items;
    }
    for (const Actions::Spec *spec : m_parts.actions.specs()) {
        QAction *action = m_parts.actions.find(spec->id);
        const bool isHere
            = action->isEnabled() && action->isVisible() && spec->id != QLatin1String("shell.search");
        if (isHere && fitsTyped(spec->text + QLatin1Char(' ') + spec->group, typed)) {
            items.push_back({spec->icon, spec->text, spec->desk.isEmpty() ? QString() : spec->group,
                             spec->key.toString(QKeySequence::NativeText),
                             [action = QPointer<QAction>(action)] {
                                 if (action) {
                                     action->trigger();
                                 }
                             }});
        }
    }
    return items;
}

void WorkFrame::find(const QString &typed, CommandBar::Reply reply)
{
    m_parts.workspace.transport->call<FindAnything>(
        {typed}, this, [this, reply = std::move(reply)](const Result<FoundThings> &found) {
            if (!found) {
                reply({}, words::errorSentence(found.error()));
                return;
            }
            const bool hasOrders = description(QStringLiteral("orders")) != nullptr;
            CommandBar::Items items;
            for (const FoundThing &thing : found->data) {
                Link link{QStringLiteral("orders"), thing.id, thing.kind};
                if (thing.orderId && hasOrders) {
                    link = {QStringLiteral("orders"), thing.orderId->toString(), QStringLiteral("order")};
                } else if (thing.kind != QLatin1String("customer")) {
                    link.desk = QStringLiteral("scan");
                }
                items.push_back(
                    {iconOf(thing.kind), thing.title, detailOf(thing), {}, [this, link] { open(link); }});
            }
            reply(std::move(items), {});
        });
}

} // namespace truvamate
