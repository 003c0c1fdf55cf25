#include "ui/draws/checksection.h"

#include "ui/draws/drawwords.h"
#include "ui/style/icons.h"
#include "ui/style/text.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notices.h"
#include "ui/words/formats.h"
#include "ui/words/sentences.h"
#include "ui/words/states.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace truvamate {

namespace {

enum Column { Tier, Found, Expected, Prizes, Remark, ColumnCount };

QTableWidgetItem *textItem(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

QTableWidgetItem *numberItem(const QString &text)
{
    QTableWidgetItem *item = textItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

} // namespace

CheckSection::CheckSection(const DeskContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_summary(makeLabel({}, TextRole::Body, this))
    , m_banner(new Banner(this))
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_progress(new ProgressPanel(this))
    , m_dryRun(new QPushButton(tr("Dry run"), this))
    , m_commit(new QPushButton(tr("Commit check"), this))
{
    build();
}

void CheckSection::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(makeLabel(tr("Check"), TextRole::BodyStrong, this));
    layout->addWidget(m_summary);
    layout->addWidget(m_banner);
    layout->addWidget(m_table);
    layout->addWidget(m_progress);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_commit);
    buttons->addWidget(m_dryRun);
    layout->addLayout(buttons);

    setObjectName(QStringLiteral("checkSection"));
    m_summary->setObjectName(QStringLiteral("checkSummary"));
    m_banner->setObjectName(QStringLiteral("checkBanner"));
    m_progress->setObjectName(QStringLiteral("checkProgress"));
    m_dryRun->setObjectName(QStringLiteral("dryRun"));
    m_commit->setObjectName(QStringLiteral("commitCheck"));
    setKeyHint(m_dryRun, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    setKeyHint(m_commit, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));

    m_table->setObjectName(QStringLiteral("tierTable"));
    m_table->setAccessibleName(tr("Winners by tier"));
    m_table->setHorizontalHeaderLabels(
        {tr("Tier"), tr("Found"), tr("By chance"), tr("Prizes"), tr("Remark")});
    for (const int column : {Found, Expected, Prizes}) {
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    m_table->verticalHeader()->hide();
    m_table->setIconSize(QSize(metrics::scaled(metrics::iconSize), metrics::scaled(metrics::iconSize)));
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->hide();
    m_banner->clear();
    m_progress->hide();

    connect(m_dryRun, &QPushButton::clicked, this, &CheckSection::runDry);
    connect(m_commit, &QPushButton::clicked, this, &CheckSection::commit);
    connect(m_banner, &Banner::actionRequested, this, [this] { m_isCommitNext ? commit() : runDry(); });
    connect(m_progress, &ProgressPanel::cancelRequested, this, [this] { m_stop.request_stop(); });
    connect(m_progress, &ProgressPanel::closed, this, [this] {
        m_progress->hide();
        setBusy(m_isBusy);
    });
}

void CheckSection::showFacts(const DrawFacts &facts)
{
    const bool isOther = facts.draw().id != m_facts.draw().id;
    m_facts = facts;
    setVisible(facts.isVerified() && m_context.session.may(Permission::CheckingRun));
    if (isOther || !m_preview || m_preview->resultVersion != facts.draw().resultVersion) {
        m_preview.reset();
        m_table->hide();
        m_banner->clear();
        if (isOther && !m_isBusy) {
            m_progress->hide();
        }
    }
    if (!m_preview) {
        const auto &run = facts.check.run;
        m_summary->setText(
            !run ? tr("Printed plays to check: %1").arg(words::count(facts.detail.plays))
                : facts.isCheckUnfinished()
                ? tr("Begun and not finished. Orders brought up to date: %1 of %2")
                      .arg(words::count(run->ordersProjected), words::count(facts.check.orders))
                : tr("Checked. Printed plays: %1 · winners: %2")
                      .arg(words::count(run->plays), words::count(run->winners)));
    }
    setBusy(m_isBusy);
}

void CheckSection::setBusy(bool busy)
{
    m_isBusy = busy;
    m_dryRun->setEnabled(!busy);
    m_commit->setEnabled(!busy);
    m_summary->setVisible(m_progress->isHidden() || m_preview.has_value());
    const bool isNext = m_preview.has_value() || m_facts.isCheckUnfinished();
    setKind(m_commit, isNext ? ButtonKind::Primary : ButtonKind::Normal);
}

void CheckSection::runDry()
{
    if (m_isBusy || !m_facts.isVerified()) {
        return;
    }
    setBusy(true);
    m_isCommitNext = false;
    m_banner->clear();
    m_progress->hide();
    m_summary->show();
    m_summary->setText(tr("Looking at every printed play…"));
    const DrawId draw = m_facts.draw().id;
    m_context.transport.call<CheckDryRun>({draw}, this, [this, draw](const Result<CheckPreview> &preview) {
        setBusy(false);
        if (draw != m_facts.draw().id) {
            return;
        }
        if (!preview) {
            m_summary->clear();
            m_banner->showError(preview.error());
            return;
        }
        showPreview(*preview);
    });
}

void CheckSection::showPreview(const CheckPreview &preview)
{
    m_preview = preview;
    QStringList parts{
        tr("Winners: %1 of %2 printed plays")
            .arg(words::count(preview.winners), words::count(preview.plays + preview.doublePlays)),
        tr("to expect: %1").arg(words::money(preview.exposure))};
    if (preview.unpriced > 0) {
        parts.append(tr("without a price in the tables, to be entered by hand: %1")
                         .arg(words::count(preview.unpriced)));
    }
    if (preview.orphanPlays > 0) {
        parts.append(tr("plays that serve no order, the house's: %1").arg(words::count(preview.orphanPlays)));
    }
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    fillTable(preview);
    showOutliers(preview);
    setBusy(m_isBusy);
}

void CheckSection::fillTable(const CheckPreview &preview)
{
    m_table->setRowCount(static_cast<int>(preview.tiers.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const TierCount &tier = preview.tiers[static_cast<std::size_t>(row)];
        const QString name = words::tierName(tier.tier);
        const bool isDouble = tier.drawing == QLatin1String("double_play");
        m_table->setItem(row, Tier, textItem(isDouble ? tr("Double Play: %1").arg(name) : name));
        m_table->setItem(row, Found, numberItem(words::count(tier.found)));
        m_table->setItem(row, Expected, numberItem(tier.expected));
        m_table->setItem(row, Prizes,
                         numberItem(tier.found > tier.unpriced ? words::money(tier.total) : QString()));
        QStringList remarks;
        if (tier.farOff) {
            remarks.append(tr("Far from chance"));
        }
        if (tier.unpriced > 0) {
            remarks.append(tr("%1 without a price").arg(words::count(tier.unpriced)));
        }
        QTableWidgetItem *remark = textItem(remarks.join(QStringLiteral(" · ")));
        if (tier.farOff) {
            remark->setIcon(icon(QStringLiteral("warning")));
        }
        m_table->setItem(row, Remark, remark);
        m_table->setRowHeight(row, metrics::scaled(metrics::unit * 7));
    }
    const int rows = m_table->rowCount() > 0 ? m_table->rowCount() * m_table->rowHeight(0) : 0;
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows
                            + 2 * m_table->frameWidth());
    m_table->setVisible(m_table->rowCount() > 0);
}

void CheckSection::showOutliers(const CheckPreview &preview)
{
    QStringList outliers;
    for (const TierCount &tier : preview.tiers) {
        if (tier.farOff) {
            outliers.append(tr("%1: %2 found, %3 expected")
                                .arg(words::tierName(tier.tier), words::count(tier.found), tier.expected));
        }
    }
    if (!outliers.isEmpty()) {
        m_banner->showMessage(Tone::Warning, QStringLiteral("warning"),
                              tr("The winners are far from what chance gives. Look at the result once more "
                                 "before you commit: %1.")
                                  .arg(outliers.join(QStringLiteral("; "))));
    } else if (preview.mismatches > 0) {
        m_banner->showMessage(
            Tone::Warning, QStringLiteral("warning"),
            tr("%Ln printed play(s) differ from the line they serve. What is printed counts; each "
               "becomes an incident.",
               nullptr, drawwords::plural(preview.mismatches)));
    } else {
        m_banner->clear();
    }
}

void CheckSection::commit()
{
    if (m_isBusy || !m_facts.isVerified()) {
        return;
    }
    if (!m_preview && !m_facts.check.run) {
        runDry();
        return;
    }
    const bool hasOutliers = m_preview
        && std::any_of(m_preview->tiers.begin(), m_preview->tiers.end(),
                       [](const TierCount &tier) { return tier.farOff; });
    hasOutliers ? confirmOutliers() : send();
}

void CheckSection::confirmOutliers()
{
    ReasonDialog::Question question;
    question.title = tr("Commit a check that is far from chance");
    question.sentence
        = tr("Winners: %1 of %2 plays, %3. If the result is right, commit it. If it is not, correct "
             "it first: customers are told once the check is committed.")
              .arg(words::count(m_preview->winners), words::count(m_preview->plays),
                   words::money(m_preview->exposure));
    question.confirmText = tr("Commit %Ln winner(s)", nullptr, drawwords::plural(m_preview->winners));
    question.isDangerous = true;
    question.needsText = false;
    auto *dialog = new ReasonDialog(question, this);
    dialog->setObjectName(QStringLiteral("confirmOutliers"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReasonDialog::confirmed, this, [this, dialog] {
        dialog->accept();
        send();
    });
    dialog->open();
}

void CheckSection::send()
{
    setBusy(true);
    m_isCommitNext = true;
    m_banner->clear();
    m_stop = std::stop_source();
    const bool wasDone = m_facts.check.run && !m_facts.isCheckUnfinished();
    m_progress->show();
    m_progress->start(tr("Checking %1").arg(drawwords::title(m_facts.draw())));
    CommitCheck::Request request{m_facts.draw().id, std::nullopt};
    if (m_preview) {
        request.digest = m_preview->digest;
    }
    CallOptions options;
    options.stop = m_stop.get_token();
    options.progress = [this](Progress progress) {
        m_progress->setProgress(
            progress.done, progress.total,
            tr("%1 of %2 orders").arg(words::count(progress.done), words::count(progress.total)));
    };
    m_context.shell.setUnsafeToClose(QStringLiteral("draws.check"), tr("A check is running."));
    m_context.transport.call<CommitCheck>(
        request, this, [this, wasDone](const Result<CheckRun> &run) { finish(run, wasDone); },
        std::move(options));
}

void CheckSection::finish(const Result<CheckRun> &answer, bool wasDone)
{
    m_context.shell.setUnsafeToClose(QStringLiteral("draws.check"), {});
    setBusy(false);
    if (!answer) {
        m_progress->hide();
        if (answer.error().code == QLatin1String("check.preview_changed")) {
            if (const auto preview = fromJson<CheckPreview>(answer.error().details)) {
                showPreview(*preview);
            }
        }
        m_banner->showError(answer.error());
        return;
    }
    m_progress->finish(outcome(*answer, wasDone));
    m_preview.reset();
    m_summary->hide();
    m_table->hide();
    Q_EMIT changed();
}

QString CheckSection::outcome(const CheckRun &run, bool wasDone) const
{
    if (run.state != QLatin1String("done")) {
        return tr("Stopped. Every winner is written: %1. Orders brought up to date: %2. Commit again to go "
                  "on.")
            .arg(words::count(run.winners), words::count(run.ordersProjected));
    }
    if (wasDone && run.added == 0) {
        return tr("This check added nothing: the draw was checked before. Winners: %1")
            .arg(words::count(run.winners));
    }
    if (wasDone) {
        return tr("Winners added to those of the earlier check: %1. Winners now: %2")
            .arg(words::count(run.added), words::count(run.winners));
    }
    return tr("Checked. Printed plays: %1 · winners: %2 · orders brought up to date: %3")
        .arg(words::count(run.plays), words::count(run.winners), words::count(run.ordersProjected));
}

} // namespace truvamate
