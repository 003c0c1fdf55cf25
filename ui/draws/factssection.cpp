#include "ui/draws/factssection.h"

#include "ui/draws/drawwords.h"
#include "ui/style/text.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notices.h"
#include "ui/words/formats.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

FactsSection::FactsSection(const DeskContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_grid(new QGridLayout)
    , m_when(makeLabel({}, TextRole::Body, this))
    , m_jackpot(makeLabel({}, TextRole::Body, this))
    , m_editJackpot(new QPushButton(tr("Change…"), this))
    , m_lines(makeLabel({}, TextRole::Body, this))
    , m_plays(makeLabel({}, TextRole::Body, this))
    , m_settle(new QPushButton(tr("Settle missed lines…"), this))
    , m_banner(new Banner(this))
    , m_progress(new ProgressPanel(this))
{
    build();
}

void FactsSection::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    m_grid->setHorizontalSpacing(metrics::space);
    m_grid->setVerticalSpacing(metrics::unit);
    m_grid->setColumnStretch(1, 1);
    addRow(0, tr("Held"), m_when);
    addRow(1, tr("Jackpot"), m_jackpot, m_editJackpot);
    addRow(2, tr("Lines"), m_lines, m_settle);
    addRow(3, tr("Plays"), m_plays);
    layout->addLayout(m_grid);
    m_editor = buildJackpotEditor();
    layout->addWidget(m_editor);
    layout->addWidget(m_banner);
    layout->addWidget(m_progress);

    m_when->setObjectName(QStringLiteral("drawWhen"));
    m_jackpot->setObjectName(QStringLiteral("drawJackpot"));
    m_lines->setObjectName(QStringLiteral("drawLines"));
    m_settle->setObjectName(QStringLiteral("settleMissed"));
    m_editJackpot->setObjectName(QStringLiteral("editJackpot"));
    m_editJackpot->setAccessibleName(tr("Change the advertised jackpot"));
    setKind(m_editJackpot, ButtonKind::Quiet);
    m_banner->clear();
    m_progress->hide();
    connect(m_editJackpot, &QPushButton::clicked, this, &FactsSection::openJackpot);
    connect(m_banner, &Banner::actionRequested, this, [this] {
        m_banner->clear();
        m_editor->isHidden() ? previewMissed() : saveJackpot();
    });
    connect(m_settle, &QPushButton::clicked, this, &FactsSection::previewMissed);
    connect(m_progress, &ProgressPanel::cancelRequested, this, [this] { m_stop.request_stop(); });
    connect(m_progress, &ProgressPanel::closed, m_progress, &QWidget::hide);
}

void FactsSection::addRow(int row, const QString &title, QLabel *value, QPushButton *button)
{
    m_grid->addWidget(makeLabel(title, TextRole::Secondary, this), row, 0, Qt::AlignTop);
    if (!button) {
        m_grid->addWidget(value, row, 1);
        return;
    }
    value->setWordWrap(false);
    auto *line = new FlowLayout;
    line->addWidget(value);
    line->addWidget(button);
    m_grid->addLayout(line, row, 1);
}

QWidget *FactsSection::buildJackpotEditor()
{
    auto *editor = new QWidget(this);
    auto *row = new QHBoxLayout(editor);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    m_amount = new MoneyField(Currency::Usd, editor);
    m_amount->setObjectName(QStringLiteral("jackpotAmount"));
    m_amount->setAccessibleName(tr("Advertised annuity in dollars"));
    m_source = new QLineEdit(editor);
    m_source->setObjectName(QStringLiteral("jackpotSource"));
    m_source->setAccessibleName(tr("Source of the jackpot"));
    m_source->setPlaceholderText(tr("Source, such as powerball.com"));
    m_source->setMaxLength(100);
    auto *save = new QPushButton(tr("Save jackpot"), editor);
    save->setObjectName(QStringLiteral("saveJackpot"));
    setKind(save, ButtonKind::Primary);
    auto *cancel = new QPushButton(tr("Cancel"), editor);
    row->addWidget(m_amount);
    row->addWidget(m_source, 1);
    row->addWidget(save);
    row->addWidget(cancel);
    connect(save, &QPushButton::clicked, this, &FactsSection::saveJackpot);
    connect(m_amount, &QLineEdit::returnPressed, this, &FactsSection::saveJackpot);
    connect(m_source, &QLineEdit::returnPressed, this, &FactsSection::saveJackpot);
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_editor->hide();
        m_banner->clear();
    });
    editor->hide();
    return editor;
}

void FactsSection::showFacts(const DrawFacts &facts)
{
    const bool isOther = facts.draw().id != m_facts.draw().id;
    m_facts = facts;
    if (isOther) {
        m_banner->clear();
        m_editor->hide();
        if (!m_progress->isRunning()) {
            m_progress->hide();
        }
    }
    m_when->setText(words::bothClocks(facts.draw().drawAt));
    showJackpot();
    showLines();
}

void FactsSection::showJackpot()
{
    const auto &jackpot = m_facts.detail.jackpot;
    if (!jackpot) {
        m_jackpot->setText(tr("Not entered"));
    } else if (jackpot->enteredAt.ms == 0) {
        m_jackpot->setText(tr("%1, annuity as advertised").arg(words::money(jackpot->amount)));
    } else {
        const QString source = jackpot->source.isEmpty() ? tr("no source named") : jackpot->source;
        m_jackpot->setText(tr("%1, annuity as advertised · %2 · as of %3, by %4")
                               .arg(words::money(jackpot->amount), source,
                                    words::moment(jackpot->enteredAt, bangkokZone(), m_context.clock.now()),
                                    jackpot->enteredByName));
    }
    m_editJackpot->setVisible(m_context.session.may(Permission::CheckingRun) && !m_facts.isVerified());
}

void FactsSection::showLines()
{
    const DrawDetail &detail = m_facts.detail;
    const bool isHeld = m_facts.isHeld(m_context.clock.now());
    QString text = tr("%1 ordered · %2 bought").arg(words::count(detail.lines), words::count(detail.bought));
    if (detail.unbought > 0) {
        text += QStringLiteral(" · ")
            + (isHeld ? tr("%1 missed").arg(words::count(detail.unbought))
                      : tr("%1 to buy").arg(words::count(detail.unbought)));
    }
    m_lines->setText(text);
    m_plays->setText(tr("%1 printed · %2 won").arg(words::count(detail.plays), words::count(detail.wins)));
    const bool isOver = isHeld || m_facts.draw().status == QLatin1String("cancelled");
    m_settle->setVisible(isOver && detail.unbought > 0 && m_context.session.may(Permission::PurchaseManage));
}

void FactsSection::openJackpot()
{
    m_jackpotVersion = m_facts.draw().version;
    if (m_facts.detail.jackpot) {
        m_amount->setMinor(m_facts.detail.jackpot->amount.minor());
        m_source->setText(m_facts.detail.jackpot->source);
    } else {
        m_amount->clear();
        m_source->clear();
    }
    m_banner->clear();
    m_editor->show();
    m_amount->setFocus(Qt::OtherFocusReason);
    m_amount->selectAll();
}

void FactsSection::saveJackpot()
{
    const auto amount = m_amount->usd();
    setInvalid(m_amount, !amount);
    if (!amount) {
        m_banner->showMessage(Tone::Wrong, QStringLiteral("cross"), m_amount->problem());
        m_amount->setFocus(Qt::OtherFocusReason);
        return;
    }
    SetJackpot::Request request{m_facts.draw().id, *amount, m_jackpotVersion, m_source->text().simplified()};
    m_context.transport.call<SetJackpot>(request, this, [this](const Result<DrawSummary> &saved) {
        if (saved) {
            m_editor->hide();
            m_banner->clear();
            Q_EMIT changed();
            return;
        }
        const auto current = saved.error().kind == ErrorKind::Stale
            ? fromJson<DrawSummary>(saved.error().details)
            : Result<DrawSummary>(fail(saved.error()));
        if (!current) {
            m_banner->showError(saved.error());
            return;
        }
        // The amount typed stays; saving again replaces what somebody else saved meanwhile.
        m_jackpotVersion = current->version;
        m_banner->showMessage(
            Tone::Warning, QStringLiteral("warning"),
            current->advertisedJackpot
                ? tr("The draw changed meanwhile; its jackpot is %1 now. Yours is kept: save "
                     "again to replace it.")
                      .arg(words::money(*current->advertisedJackpot))
                : tr("The draw changed meanwhile. What you typed is kept: save again."));
        Q_EMIT changed();
    });
}

void FactsSection::previewMissed()
{
    m_settle->setEnabled(false);
    m_context.transport.call<PreviewMissedLines>(
        {m_facts.draw().id}, this, [this](const Result<PreviewMissedLines::Response> &preview) {
            m_settle->setEnabled(true);
            preview ? confirmMissed(*preview) : m_banner->showError(preview.error());
        });
}

QString FactsSection::missedSentence(const PreviewMissedLines::Response &preview) const
{
    const auto lines = drawwords::plural;
    QStringList parts;
    if (preview.lines.refundedLines > 0) {
        parts.append(tr("%Ln line(s) are refunded in full, %1.", nullptr, lines(preview.lines.refundedLines))
                         .arg(words::money(preview.refund)));
    }
    if (preview.wantedRoll > 0) {
        parts.append(
            tr("%Ln of them were to go on to a later draw and cannot.", nullptr, lines(preview.wantedRoll)));
    }
    if (preview.lines.rolledLines > 0 && preview.rolledTo) {
        parts.append(tr("%Ln line(s) go on to the draw of %1, as their customers chose.", nullptr,
                        lines(preview.lines.rolledLines))
                         .arg(words::drawDate(*preview.rolledTo)));
    }
    if (preview.lines.waitingLines > 0) {
        parts.append(tr("%Ln line(s) stand on a late slip and wait for its decision.", nullptr,
                        lines(preview.lines.waitingLines)));
    }
    parts.append(tr("%Ln order(s) are touched.", nullptr, lines(preview.lines.orders)));
    return parts.join(QLatin1Char(' '));
}

void FactsSection::confirmMissed(const PreviewMissedLines::Response &preview)
{
    ReasonDialog::Question question;
    question.title = tr("Settle the missed lines of %1").arg(drawwords::title(m_facts.draw()));
    question.sentence = missedSentence(preview);
    question.confirmText = preview.refund.isZero()
        ? tr("Settle missed lines")
        : tr("Settle and refund %1").arg(words::money(preview.refund));
    question.isDangerous = true;
    question.needsText = false;
    auto *dialog = new ReasonDialog(question, this);
    dialog->setObjectName(QStringLiteral("settleMissedDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReasonDialog::confirmed, this, [this, dialog] {
        dialog->accept();
        settleMissed();
    });
    dialog->open();
}

void FactsSection::settleMissed()
{
    m_settle->setEnabled(false);
    m_stop = std::stop_source();
    m_progress->show();
    m_progress->start(tr("Settling missed lines"));
    CallOptions options;
    options.stop = m_stop.get_token();
    options.progress = [this](Progress progress) {
        m_progress->setProgress(progress.done, progress.total,
                                tr("%1 orders").arg(words::count(progress.done)));
    };
    m_context.transport.call<SettleMissedLines>(
        {m_facts.draw().id}, this, [this](const Result<MissedLines> &settled) { finishMissed(settled); },
        std::move(options));
}

void FactsSection::finishMissed(const Result<MissedLines> &settled)
{
    m_settle->setEnabled(true);
    if (!settled) {
        m_progress->hide();
        m_banner->showError(settled.error());
    } else {
        m_progress->finish(tr("Lines refunded: %1 · gone on to a later draw: %2 · left to a person: %3")
                               .arg(words::count(settled->refundedLines), words::count(settled->rolledLines),
                                    words::count(settled->waitingLines)));
    }
    Q_EMIT changed();
}

} // namespace truvamate
