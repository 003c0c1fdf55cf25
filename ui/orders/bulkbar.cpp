#include "ui/orders/bulkbar.h"

#include "client/requestkey.h"
#include "ui/style/text.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/reasondialog.h"
#include "ui/words/sentences.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int mostRefusalsShown = 4;

} // namespace

BulkBar::BulkBar(const DeskContext &context, PagedTable *table, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(table)
    , m_count(new QLabel(this))
    , m_assign(new QPushButton(tr("Assign…"), this))
    , m_note(new QPushButton(tr("Note…"), this))
    , m_clear(new QPushButton(tr("Uncheck all"), this))
    , m_banner(new Banner(this))
    , m_buttons(new QWidget(this))
{
    m_count->setObjectName(QStringLiteral("checkedCount"));
    m_assign->setObjectName(QStringLiteral("bulkAssign"));
    m_note->setObjectName(QStringLiteral("bulkNote"));
    m_banner->setObjectName(QStringLiteral("bulkBanner"));
    setKind(m_clear, ButtonKind::Quiet);
    auto *line = new QHBoxLayout(m_buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_count);
    line->addWidget(m_assign);
    line->addWidget(m_note);
    line->addWidget(m_clear);
    line->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    layout->addWidget(m_banner);
    layout->addWidget(m_buttons);
    m_banner->clear();
    connect(m_assign, &QPushButton::clicked, this, &BulkBar::openAssign);
    connect(m_note, &QPushButton::clicked, this, &BulkBar::openNote);
    connect(m_clear, &QPushButton::clicked, m_table, &PagedTable::clearChecks);
    connect(m_table, &PagedTable::checksChanged, this, &BulkBar::update);
    connect(m_banner, &Banner::actionRequested, m_banner, &Banner::clear);
    update();
}

void BulkBar::update()
{
    const auto checked = m_table->checkedIds().size();
    m_buttons->setVisible(checked > 0);
    m_count->setText(m_isBusy ? tr("%1: %2 of %3").arg(m_title).arg(m_all - m_waiting.size()).arg(m_all)
                              : tr("%n checked", nullptr, static_cast<int>(checked)));
    for (QPushButton *button : {m_assign, m_note, m_clear}) {
        button->setEnabled(!m_isBusy);
    }
    if (checked == 0) {
        m_banner->clear();
    }
}

QString BulkBar::numberOf(const QString &id) const
{
    const PagedTableModel *model = m_table->model();
    const std::any *row = model->value(model->rowOf(id));
    return row ? std::any_cast<OrderSummary>(row)->orderNumber : id;
}

void BulkBar::openAssign()
{
    if (m_isBusy || m_table->checkedIds().isEmpty()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("bulkAssignMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, std::optional<UserId> person) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, person] { assignTo(person); });
    };
    const UserId me = m_context.session.view().userId;
    add(tr("Me"), me);
    add(tr("Nobody"), std::nullopt);
    menu->addSeparator();
    for (const StaffMember &person : m_staff) {
        if (person.id != me) {
            add(QString(person.name).replace(QLatin1Char('&'), QLatin1String("&&")), person.id);
        }
    }
    menu->setActiveAction(menu->actions().first());
    menu->popup(m_assign->mapToGlobal(QPoint(0, m_assign->height())));
}

void BulkBar::assignTo(std::optional<UserId> person)
{
    run(tr("Assigning"),
        [this, person](OrderId order, const std::function<void(std::optional<Error>)> &reply) {
            const PagedTableModel *model = m_table->model();
            if (const std::any *row = model->value(model->rowOf(order.toString()))) {
                assignOne(order, std::any_cast<OrderSummary>(row)->version, person, reply);
                return;
            }
            m_context.transport.call<GetOrder>(
                {order}, this, [this, order, person, reply](const Result<OrderDetail> &answer) {
                    if (answer) {
                        assignOne(order, answer->order.version, person, reply);
                    } else {
                        reply(answer.error());
                    }
                });
        });
}

void BulkBar::assignOne(OrderId order, std::int64_t version, std::optional<UserId> person,
                        const std::function<void(std::optional<Error>)> &reply)
{
    AssignOrder::Request request;
    request.orderId = order;
    request.assignee = person;
    request.version = version;
    m_context.transport.call<AssignOrder>(
        std::move(request), this, [this, reply](const Result<OrderDetail> &answer) {
            if (answer) {
                m_table->model()->replace(answer->order.id.toString(), std::any(answer->order));
            }
            reply(answer ? std::nullopt : std::optional(answer.error()));
        });
}

void BulkBar::openNote()
{
    const auto count = m_table->checkedIds().size();
    if (m_isBusy || count == 0) {
        return;
    }
    ReasonDialog::Question question;
    question.title = tr("Note on %n order(s)", nullptr, static_cast<int>(count));
    question.sentence = tr("Each of them gets the same note.");
    question.confirmText = tr("Write %n note(s)", nullptr, static_cast<int>(count));
    auto *dialog = new ReasonDialog(question, this);
    dialog->setObjectName(QStringLiteral("bulkNoteDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReasonDialog::confirmed, this, [this, dialog] {
        const QString text = dialog->text();
        const QString key = newRequestKey();
        dialog->accept();
        run(tr("Writing notes"),
            [this, text, key](OrderId order, const std::function<void(std::optional<Error>)> &reply) {
                CallOptions options;
                options.idempotencyKey = key + QLatin1Char('-') + order.toString();
                m_context.transport.call<AddOrderNote>(
                    {order, text, std::nullopt}, this,
                    [reply](const Result<OrderNote> &answer) {
                        reply(answer ? std::nullopt : std::optional(answer.error()));
                    },
                    std::move(options));
            });
    });
    dialog->open();
}

void BulkBar::run(const QString &title, Step step)
{
    m_title = title;
    m_step = std::move(step);
    m_waiting = m_table->checkedIds();
    m_all = m_waiting.size();
    m_refusals.clear();
    m_isBusy = true;
    m_banner->clear();
    update();
    next();
}

void BulkBar::next()
{
    if (m_waiting.isEmpty()) {
        finish();
        return;
    }
    const QString id = m_waiting.takeFirst();
    const auto order = OrderId::fromString(id);
    if (!order) {
        next();
        return;
    }
    m_step(*order, [this, id](const std::optional<Error> &error) {
        if (error) {
            m_refusals += tr("%1: %2").arg(numberOf(id), words::errorSentence(*error));
        } else {
            m_table->model()->setChecked(id, false);
        }
        update();
        next();
    });
}

void BulkBar::finish()
{
    m_isBusy = false;
    const auto done = m_all - m_refusals.size();
    update();
    if (m_refusals.isEmpty()) {
        m_context.shell.toast(Tone::Good, tr("Done for %n order(s).", nullptr, static_cast<int>(done)));
    } else {
        QStringList shown = m_refusals.mid(0, mostRefusalsShown);
        if (m_refusals.size() > shown.size()) {
            shown += tr("and %n more", nullptr, static_cast<int>(m_refusals.size() - shown.size()));
        }
        m_banner->showMessage(Tone::Warning, QStringLiteral("warning"),
                              tr("Done for %1 of %2; the others are still checked. %3")
                                  .arg(done)
                                  .arg(m_all)
                                  .arg(shown.join(QLatin1Char('\n'))));
    }
    Q_EMIT changed();
}

} // namespace truvamate
