#include "ui/draws/entrysection.h"

#include "ui/draws/drawwords.h"
#include "ui/draws/entrycomparison.h"
#include "ui/draws/resultform.h"
#include "ui/style/text.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/numberballs.h"
#include "ui/words/formats.h"
#include "ui/words/sentences.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace truvamate {

namespace {

constexpr int effectsDelay = 300; // ms after the last key
constexpr std::size_t mostDrafts = 10;

} // namespace

EntrySection::EntrySection(const DeskContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_effectsTimer(new QTimer(this))
    , m_banner(new Banner(this))
    , m_own(new QWidget(this))
    , m_ownBalls(new NumberBalls(m_own))
    , m_ownText(makeLabel({}, TextRole::Secondary, m_own))
    , m_withdraw(new QPushButton(tr("Withdraw my entry"), m_own))
    , m_form(new ResultForm(this))
    , m_compareBox(new QWidget(this))
    , m_comparison(new EntryComparison(m_compareBox))
    , m_advice(makeLabel({}, TextRole::Body, m_compareBox))
{
    build();
    connect(m_form, &ResultForm::submitted, this, &EntrySection::submit);
    connect(m_form, &ResultForm::putAway, this, [this] {
        keepDraft();
        m_form->hide();
        Q_EMIT stateChanged();
    });
    connect(m_form, &ResultForm::changed, this, [this] {
        if (m_isFilling) {
            return;
        }
        keepDraft();
        Q_EMIT stateChanged();
        if (m_form->isCorrection()) {
            m_effectsTimer->start(effectsDelay);
        }
    });
    connect(m_withdraw, &QPushButton::clicked, this, &EntrySection::withdraw);
    connect(m_banner, &Banner::actionRequested, this, &EntrySection::withdraw);
    m_effectsTimer->setSingleShot(true);
    connect(m_effectsTimer, &QTimer::timeout, this, &EntrySection::askEffects);
}

void EntrySection::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_banner);
    layout->addWidget(m_own);
    layout->addWidget(m_form);
    layout->addWidget(m_compareBox);

    auto *own = new QVBoxLayout(m_own);
    own->setContentsMargins(0, 0, 0, 0);
    own->setSpacing(metrics::gap);
    own->addWidget(makeLabel(tr("Your entry"), TextRole::BodyStrong, m_own));
    auto *ownRow = new QHBoxLayout;
    ownRow->setSpacing(metrics::space);
    ownRow->addWidget(m_ownBalls);
    ownRow->addWidget(m_ownText, 1);
    ownRow->addWidget(m_withdraw);
    own->addLayout(ownRow);

    auto *compare = new QVBoxLayout(m_compareBox);
    compare->setContentsMargins(0, 0, 0, 0);
    compare->setSpacing(metrics::gap);
    compare->addWidget(makeLabel(tr("Entries and feeds"), TextRole::BodyStrong, m_compareBox));
    compare->addWidget(m_comparison);
    compare->addWidget(m_advice);

    m_own->setObjectName(QStringLiteral("ownEntry"));
    m_ownBalls->setObjectName(QStringLiteral("ownEntryBalls"));
    m_withdraw->setObjectName(QStringLiteral("withdrawEntry"));
    m_advice->setObjectName(QStringLiteral("entryAdvice"));
    m_banner->setObjectName(QStringLiteral("entryBanner"));
    m_banner->clear();
    m_own->hide();
    m_form->hide();
    m_compareBox->hide();
}

void EntrySection::showFacts(const DrawFacts &facts)
{
    const bool isOther = facts.draw().id != m_facts.draw().id;
    m_facts = facts;
    if (isOther) {
        m_banner->clear();
        m_isComparing = false;
        m_form->hide();
        if (m_drafts.contains(facts.draw().id.toString())) {
            const bool isCorrection = facts.isVerified();
            if (isCorrection ? canCorrect() : canEnter()) {
                openForm(isCorrection, Focus::Keep);
            }
        }
    } else if (!m_form->isHidden()) {
        m_form->setDraw(facts.draw(), m_form->isCorrection());
    }
    showOwn();
    showComparison();
}

void EntrySection::showOwn()
{
    const ResultEntry *own = m_facts.ownWaiting();
    m_own->setVisible(own);
    if (!own) {
        return;
    }
    m_ownBalls->setBalls(ballsOf(own->result.numbers, own->result.special));
    m_ownBalls->setAccessibleName(drawwords::resultText(m_facts.draw(), own->result));
    m_ownText->setText(tr("%1, from %2 at %3")
                           .arg(drawwords::resultText(m_facts.draw(), own->result), own->source,
                                words::bothClocks(own->enteredAt)));
}

void EntrySection::showComparison()
{
    m_comparison->showFacts(m_facts);
    const bool disagrees = m_facts.disagrees();
    const bool feedDiffers = std::any_of(m_facts.detail.imports.begin(), m_facts.detail.imports.end(),
                                         [](const ImportedResult &feed) { return feed.differs; });
    m_compareBox->setVisible(!m_comparison->isEmpty() && (disagrees || feedDiffers || m_isComparing));
    m_advice->setText(
        disagrees ? drawwords::disagreementAdvice(m_facts, m_context.session.view().userId)
            : feedDiffers
            ? tr("A feed is one source and never a person: the verified result stands. If the feed is "
                 "right, correct the result.")
            : QString());
    m_advice->setVisible(!m_advice->text().isEmpty());
}

bool EntrySection::canEnter() const
{
    return m_context.session.may(Permission::ResultsEnter) && m_facts.isHeld(m_context.clock.now())
        && m_facts.draw().status != QLatin1String("cancelled") && !m_facts.isVerified()
        && !m_facts.ownWaiting();
}

bool EntrySection::canCorrect() const
{
    const bool isUnderWay = m_facts.detail.openEntries > 0 || m_facts.disagrees();
    return m_facts.isVerified() && !m_facts.ownWaiting()
        && (m_context.session.may(Permission::ResultsCorrect)
            || (isUnderWay && m_context.session.may(Permission::ResultsEnter)));
}

void EntrySection::openEntry()
{
    if (canEnter()) {
        openForm(false, Focus::Take);
    } else if (canCorrect() && m_facts.detail.openEntries > 0) {
        openForm(true, Focus::Take);
    }
}

void EntrySection::openCorrection()
{
    if (canCorrect()) {
        openForm(true, Focus::Take);
    }
}

bool EntrySection::openComparison()
{
    m_isComparing = !m_comparison->isEmpty();
    showComparison();
    if (!m_isComparing) {
        const bool waits = m_facts.ownWaiting() || m_facts.detail.openEntries > 0;
        m_banner->showMessage(
            Tone::Information, QStringLiteral("info"),
            waits ? tr("There is nothing to compare yet: an entry is shown to nobody before a "
                       "second one is there.")
                  : tr("There is nothing to compare yet: nobody has entered a result."));
    }
    return m_isComparing;
}

void EntrySection::openForm(bool isCorrection, Focus focus)
{
    m_banner->clear();
    m_isFilling = true; // emptying the fields for another draw is no typing
    m_form->setDraw(m_facts.draw(), isCorrection);
    m_isFilling = false;
    takeDraft();
    m_form->show();
    if (focus == Focus::Take) {
        m_form->focusFirst();
    }
    if (isCorrection) {
        askEffects();
    }
}

void EntrySection::keepDraft()
{
    const QString draw = m_form->drawId().toString();
    if (m_form->drawId().isNull()) {
        return;
    }
    if (m_form->isEmpty()) {
        m_drafts.erase(draw);
    } else if (m_drafts.contains(draw) || m_drafts.size() < mostDrafts) {
        m_drafts[draw] = m_form->state();
    }
}

void EntrySection::takeDraft()
{
    const auto draft = m_drafts.find(m_form->drawId().toString());
    if (draft == m_drafts.end()) {
        return;
    }
    // Filling field by field would store each step as the draft.
    const QJsonObject state = draft->second;
    m_isFilling = true;
    m_form->setState(state);
    m_isFilling = false;
}

void EntrySection::submit()
{
    m_form->setBusy(true);
    const DrawId draw = m_form->drawId();
    m_context.transport.call<EnterResult>(
        m_form->request(), this,
        [this, draw](const Result<EnterResult::Response> &answer) { finish(draw, answer); });
}

void EntrySection::finish(DrawId draw, const Result<EnterResult::Response> &answer)
{
    m_form->setBusy(false);
    const bool isShown = draw == m_facts.draw().id;
    if (!answer) {
        // What was typed stays; a draw that changed meanwhile is read again beside the form.
        isShown ? m_form->showError(answer.error())
                : m_context.shell.notify(Tone::Wrong, words::errorSentence(answer.error()),
                                         {QStringLiteral("draws"), draw.toString(), {}});
        if (answer.error().kind == ErrorKind::Stale || answer.error().kind == ErrorKind::Conflict) {
            Q_EMIT changed();
        }
        return;
    }
    m_drafts.erase(draw.toString());
    if (draw == m_form->drawId()) {
        m_isFilling = true;
        m_form->clear();
        m_isFilling = false;
        m_form->hide();
    }
    Q_EMIT stateChanged();
    if (isShown) {
        showOutcome(answer->outcome);
    }
    Q_EMIT changed();
}

void EntrySection::showOutcome(const QString &outcome)
{
    if (outcome == QLatin1String("verified")) {
        m_banner->showMessage(
            Tone::Good, QStringLiteral("check"),
            tr("Two people read the same from two sources: the result is verified in your name."));
        m_context.shell.toast(Tone::Good, tr("%1 is verified.").arg(drawwords::title(m_facts.draw())));
        m_context.shell.play(QStringLiteral("match"));
    } else if (outcome == QLatin1String("disagreed")) {
        m_banner->showMessage(Tone::Wrong, QStringLiteral("cross"),
                              tr("Your entry differs from another person's, so neither counts."));
        m_context.shell.play(QStringLiteral("stop"));
    } else {
        m_banner->showMessage(Tone::Information, QStringLiteral("clock"),
                              tr("Your entry is kept. It is verified when a second person enters the same "
                                 "from another source."));
    }
}

void EntrySection::withdraw()
{
    const ResultEntry *own = m_facts.ownWaiting();
    if (!own) {
        return;
    }
    m_withdraw->setEnabled(false);
    m_context.transport.call<WithdrawEntry>({own->id}, this, [this](const Result<ResultEntry> &answer) {
        m_withdraw->setEnabled(true);
        if (!answer) {
            m_banner->showError(answer.error());
        } else {
            m_banner->showMessage(Tone::Information, QStringLiteral("undo"), tr("Your entry is withdrawn."));
        }
        Q_EMIT changed();
    });
}

void EntrySection::askEffects()
{
    if (!m_form->isCorrection() || m_form->isHidden()) {
        return;
    }
    const DrawId draw = m_form->drawId();
    m_context.transport.call<CorrectionEffects>(
        {draw, m_form->numbers()}, this, [this, draw](const Result<CorrectionEffects::Response> &effects) {
            if (effects && m_form->isCorrection() && draw == m_form->drawId()) {
                m_form->showEffects(effectsSentence(*effects));
            }
        });
}

QString EntrySection::effectsSentence(const CorrectionEffects::Response &effects) const
{
    QStringList parts{
        tr("Winners now: %1, %2.").arg(words::count(effects.winners), words::money(effects.exposure))};
    if (effects.winnersThen && effects.exposureThen) {
        parts.append(tr("With these numbers: %1, %2.")
                         .arg(words::count(*effects.winnersThen), words::money(*effects.exposureThen)));
    }
    const qsizetype ofWinners = parts.size();
    if (effects.proposedPayouts > 0) {
        parts.append(
            tr("%Ln proposed payout(s) are cancelled.", nullptr, drawwords::plural(effects.proposedPayouts)));
    }
    if (effects.approvedPayouts > 0) {
        parts.append(
            tr("%Ln approved payout(s) are held.", nullptr, drawwords::plural(effects.approvedPayouts)));
    }
    if (effects.paidPayouts > 0) {
        parts.append(tr("%Ln payout(s) of %1 are paid: what was paid too much becomes a difference that is "
                        "decided apart.",
                        nullptr, drawwords::plural(effects.paidPayouts))
                         .arg(words::money(effects.paidAmount)));
    }
    if (effects.openClaims + effects.receivedClaims > 0) {
        parts.append(tr("%Ln claim(s) follow the new result.", nullptr,
                        drawwords::plural(effects.openClaims + effects.receivedClaims)));
    }
    if (parts.size() == ofWinners) {
        parts.append(tr("Nothing is claimed or paid yet."));
    }
    return parts.join(QLatin1Char(' '));
}

QString EntrySection::person() const
{
    return m_context.session.isSignedIn() ? m_context.session.view().userId.toString() : QString();
}

QJsonObject EntrySection::state() const
{
    QJsonObject own;
    for (const auto &[draw, form] : m_drafts) {
        own.insert(draw, form);
    }
    QJsonObject people = m_draftsOfOthers;
    if (!own.isEmpty() && !person().isEmpty()) {
        people.insert(person(), own);
    }
    return people;
}

void EntrySection::restoreState(const QJsonObject &state)
{
    m_drafts.clear();
    m_draftsOfOthers = state;
    const QJsonObject own = m_draftsOfOthers.take(person()).toObject();
    for (auto draft = own.begin(); draft != own.end(); ++draft) {
        m_drafts[draft.key()] = draft.value().toObject();
    }
}

} // namespace truvamate
