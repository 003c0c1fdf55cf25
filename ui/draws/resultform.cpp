#include "ui/draws/resultform.h"

#include "models/games/edition.h"
#include "models/games/resultcheck.h"
#include "ui/draws/ballfield.h"
#include "ui/draws/drawwords.h"
#include "ui/draws/numbersrow.h"
#include "ui/style/icons.h"
#include "ui/style/text.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/notices.h"
#include "ui/words/formats.h"
#include "ui/words/sentences.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int longestSource = 100;
constexpr int longestReason = 500;

QStringList sourcesOf(const DrawSummary &draw)
{
    return {draw.game == QLatin1String("powerball") ? QStringLiteral("powerball.com")
                                                    : QStringLiteral("megamillions.com"),
            QStringLiteral("NY Open Data"), QStringLiteral("Texas Lottery"),
            QStringLiteral("Hoosier Lottery"), QStringLiteral("California Lottery")};
}

} // namespace

ResultForm::ResultForm(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel({}, TextRole::BodyStrong, this))
    , m_hint(makeLabel({}, TextRole::Secondary, this))
    , m_main(new NumbersRow(QStringLiteral("main"), tr("Winning numbers"), this))
    , m_doublePlay(
          new NumbersRow(QStringLiteral("doublePlay"), tr("Double Play, where your source has it"), this))
    , m_multiplierBox(new QWidget(this))
    , m_multiplierTitle(makeLabel({}, TextRole::Secondary, m_multiplierBox))
    , m_multiplier(new BallField(m_multiplierBox))
    , m_source(new QComboBox(this))
    , m_reasonTitle(makeLabel(tr("Why the verified result is wrong"), TextRole::Secondary, this))
    , m_reason(new QLineEdit(this))
    , m_effects(makeLabel({}, TextRole::Body, this))
    , m_problemIcon(new IconLabel(this))
    , m_problem(makeLabel({}, TextRole::Body, this))
    , m_error(new Banner(this))
    , m_enter(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Put away"), this))
{
    setObjectName(QStringLiteral("resultForm"));
    buildFields();
    buildButtons();
    connectFields();
    m_error->clear();
}

void ResultForm::buildFields()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);

    auto *numbers = new FlowLayout;
    numbers->addWidget(m_main);
    auto *multiplier = new QVBoxLayout(m_multiplierBox);
    multiplier->setContentsMargins(0, 0, 0, 0);
    multiplier->setSpacing(metrics::unit);
    m_multiplierTitle->setWordWrap(false);
    m_multiplier->setAccessibleName(tr("Multiplier"));
    multiplier->addWidget(m_multiplierTitle);
    multiplier->addWidget(m_multiplier);
    numbers->addWidget(m_multiplierBox);
    layout->addLayout(numbers);
    layout->addWidget(m_doublePlay);

    m_multiplier->setObjectName(QStringLiteral("resultMultiplier"));
    m_source->setObjectName(QStringLiteral("resultSource"));
    m_source->setEditable(true);
    m_source->setInsertPolicy(QComboBox::NoInsert);
    m_source->setMinimumContentsLength(20);
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->lineEdit()->setMaxLength(longestSource);
    m_source->lineEdit()->setPlaceholderText(tr("Where you read it, such as powerball.com"));
    m_source->setAccessibleName(tr("Source of the result"));
    m_reason->setObjectName(QStringLiteral("resultReason"));
    m_reason->setMaxLength(longestReason);
    m_reason->setAccessibleName(tr("Reason of the correction"));
    m_effects->setObjectName(QStringLiteral("correctionEffects"));
    m_problem->setObjectName(QStringLiteral("resultProblem"));
    layout->addWidget(makeLabel(tr("Source"), TextRole::Secondary, this));
    layout->addWidget(m_source);
    layout->addWidget(m_reasonTitle);
    layout->addWidget(m_reason);
    layout->addWidget(m_effects);
    auto *problem = new QHBoxLayout;
    problem->setSpacing(metrics::gap);
    m_problemIcon->setIcon(QStringLiteral("warning"), metrics::iconSize, Tone::Wrong);
    problem->addWidget(m_problemIcon);
    problem->addWidget(m_problem, 1);
    layout->addLayout(problem);
    layout->addWidget(m_error);
}

void ResultForm::buildButtons()
{
    m_enter->setObjectName(QStringLiteral("enterResult"));
    m_cancel->setObjectName(QStringLiteral("putAwayResult"));
    setKind(m_enter, ButtonKind::Primary);
    setKeyHint(m_enter, QKeySequence(Qt::CTRL | Qt::Key_Return));
    setKeyHint(m_cancel, QKeySequence(Qt::Key_Escape));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_enter);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &ResultForm::submit);
    }
    connect(m_enter, &QPushButton::clicked, this, &ResultForm::submit);
    connect(m_cancel, &QPushButton::clicked, this, &ResultForm::putAway);
}

void ResultForm::connectFields()
{
    const auto changedByHand = [this] {
        update();
        Q_EMIT changed();
    };
    connect(m_main, &NumbersRow::changed, this, changedByHand);
    connect(m_doublePlay, &NumbersRow::changed, this, changedByHand);
    connect(m_multiplier, &QLineEdit::textChanged, this, changedByHand);
    connect(m_source, &QComboBox::currentTextChanged, this, changedByHand);
    connect(m_reason, &QLineEdit::textChanged, this, changedByHand);
    connect(m_main, &NumbersRow::filled, this, &ResultForm::advanceAfterNumbers);
    const auto afterMultiplier = [this] {
        m_doublePlay->isHidden() ? m_source->setFocus(Qt::TabFocusReason) : m_doublePlay->focusFirst();
    };
    connect(m_multiplier, &BallField::completed, this, afterMultiplier);
    connect(m_multiplier, &QLineEdit::returnPressed, this, afterMultiplier);
    connect(m_multiplier, &BallField::steppedBack, this,
            [this] { m_main->lastField()->setFocus(Qt::BacktabFocusReason); });
    connect(m_doublePlay, &NumbersRow::filled, this, [this] { m_source->setFocus(Qt::TabFocusReason); });
    connect(m_source->lineEdit(), &QLineEdit::returnPressed, this,
            [this] { m_isCorrection ? m_reason->setFocus(Qt::TabFocusReason) : submit(); });
    connect(m_reason, &QLineEdit::returnPressed, this, &ResultForm::submit);
    connect(m_error, &Banner::actionRequested, this, &ResultForm::submit);
}

void ResultForm::advanceAfterNumbers()
{
    if (!m_multiplierBox->isHidden()) {
        m_multiplier->setFocus(Qt::TabFocusReason);
    } else if (!m_doublePlay->isHidden()) {
        m_doublePlay->focusFirst();
    } else {
        m_source->setFocus(Qt::TabFocusReason);
    }
}

void ResultForm::setDraw(const DrawSummary &draw, bool isCorrection)
{
    const bool isOther = draw.id != m_draw.id || isCorrection != m_isCorrection;
    m_draw = draw;
    m_isCorrection = isCorrection;
    const QString special = drawwords::specialName(draw);
    m_main->setRanges(draw.mainMax, draw.specialMax, special);
    m_doublePlay->setRanges(draw.mainMax, draw.specialMax, special);
    m_doublePlay->setVisible(drawwords::hasDoublePlay(draw));
    const QString multiplierName = drawwords::multiplierName(draw);
    m_multiplierBox->setVisible(!multiplierName.isEmpty());
    m_multiplierTitle->setText(multiplierName);
    m_multiplier->setRange(1, 10);
    m_multiplier->setAccessibleName(tr("%1, how many times").arg(multiplierName));
    m_reasonTitle->setVisible(isCorrection);
    m_reason->setVisible(isCorrection);
    m_effects->setVisible(isCorrection);
    m_title->setText(isCorrection ? tr("Correct the verified result") : tr("Enter what your source says"));
    m_hint->setText(
        isCorrection ? tr(
            "A second person has to enter the same correction from another source. Until then the verified "
            "result stands.")
                     : tr("Nobody sees it before a second person has entered what another source says."));
    m_enter->setText(isCorrection ? tr("Enter correction") : tr("Enter result"));
    if (isOther) {
        const QString typed = m_source->currentText();
        m_source->clear();
        m_source->addItems(sourcesOf(draw));
        m_source->setCurrentIndex(-1);
        m_source->setEditText(m_source->count() > 0 ? QString() : typed);
        clear();
    }
    update();
}

std::optional<int> ResultForm::multiplier() const
{
    return m_multiplierBox->isHidden() ? std::nullopt : m_multiplier->number();
}

EnterResult::Request ResultForm::request() const
{
    EnterResult::Request request;
    request.drawId = m_draw.id;
    request.source = m_source->currentText().simplified();
    request.numbers = m_main->numbers();
    request.special = m_main->special().value_or(0);
    request.multiplier = multiplier();
    if (!m_doublePlay->isHidden() && m_doublePlay->isFilled()) {
        request.doublePlayNumbers = m_doublePlay->numbers();
        request.doublePlaySpecial = m_doublePlay->special();
    }
    if (m_isCorrection) {
        request.reason = m_reason->text().simplified();
    }
    return request;
}

std::optional<ResultNumbers> ResultForm::numbers() const
{
    if (!m_main->isFilled() || !problem().isEmpty()) {
        return std::nullopt;
    }
    const EnterResult::Request typed = request();
    return ResultNumbers{typed.numbers, typed.special, typed.multiplier, typed.doublePlayNumbers,
                         typed.doublePlaySpecial};
}

QString ResultForm::problem() const
{
    if (!m_main->problem().isEmpty()) {
        return m_main->problem();
    }
    const auto edition = editionByCode(m_draw.edition);
    if (!edition) {
        return {};
    }
    if (!m_multiplierBox->isHidden() && !m_multiplier->text().isEmpty()) {
        const auto value = m_multiplier->number();
        const bool isBeginning = m_multiplier->text() == QLatin1String("1");
        if (!value || (!isBeginning && !(*edition)->multiplier.allows(*value))) {
            QStringList allowed;
            for (const int each : (*edition)->multiplier.values) {
                allowed.append(QStringLiteral("%1X").arg(each));
            }
            return tr("%1 is one of %2.")
                .arg((*edition)->multiplier.name, allowed.join(QStringLiteral(", ")));
        }
    }
    if (!m_doublePlay->isHidden() && !m_doublePlay->isEmpty() && !m_doublePlay->problem().isEmpty()) {
        return tr("Double Play: %1").arg(m_doublePlay->problem());
    }
    if (!m_main->isFilled()) {
        return {};
    }
    // The rules have the last word: draw day, a 10X above its jackpot.
    const auto winning = parsePlay(**edition, m_main->numbers(), *m_main->special());
    const auto checked = winning.and_then([&](const Play &play) {
        return validateResult((*edition)->game, m_draw.drawDate, {play, multiplier(), std::nullopt},
                              m_draw.advertisedJackpot);
    });
    return checked ? QString() : words::errorSentence(checked.error());
}

QString ResultForm::missing() const
{
    QStringList parts;
    if (!m_main->isFilled()) {
        parts.append(tr("the six numbers"));
    }
    if (!m_doublePlay->isHidden() && !m_doublePlay->isEmpty() && !m_doublePlay->isFilled()) {
        parts.append(tr("the rest of Double Play, or none of it"));
    }
    if (m_source->currentText().simplified().isEmpty()) {
        parts.append(tr("the source"));
    }
    if (m_isCorrection && m_reason->text().simplified().isEmpty()) {
        parts.append(tr("the reason"));
    }
    return parts.join(QStringLiteral(", "));
}

void ResultForm::update()
{
    const QString wrong = problem();
    const QString open = missing();
    QString sentence = wrong;
    if (wrong.isEmpty() && !open.isEmpty()) {
        sentence = isEmpty() ? QString() : tr("Still missing: %1.").arg(open);
    } else if (wrong.isEmpty() && !m_multiplierBox->isHidden() && m_multiplier->text().isEmpty()) {
        sentence = tr("Without the %1 value, plays with %1 cannot be priced.")
                       .arg(drawwords::multiplierName(m_draw));
    }
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_problemIcon->setVisible(!wrong.isEmpty());
    m_enter->setEnabled(!m_isBusy && wrong.isEmpty() && open.isEmpty());
}

void ResultForm::submit()
{
    update();
    if (!m_enter->isEnabled()) {
        if (!m_main->isFilled()) {
            m_main->focusFirst();
        } else if (m_source->currentText().simplified().isEmpty()) {
            m_source->setFocus(Qt::OtherFocusReason);
        } else if (m_isCorrection && m_reason->text().simplified().isEmpty()) {
            m_reason->setFocus(Qt::OtherFocusReason);
        }
        return;
    }
    m_error->clear();
    Q_EMIT submitted();
}

bool ResultForm::isEmpty() const
{
    return m_main->isEmpty() && m_doublePlay->isEmpty() && m_multiplier->text().isEmpty()
        && m_source->currentText().isEmpty() && m_reason->text().isEmpty();
}

void ResultForm::clear()
{
    m_main->clear();
    m_doublePlay->clear();
    m_multiplier->clear();
    m_source->setCurrentIndex(-1);
    m_source->clearEditText();
    m_reason->clear();
    m_effects->clear();
    m_error->clear();
    update();
}

void ResultForm::focusFirst()
{
    m_main->focusFirst();
}

QJsonObject ResultForm::state() const
{
    return {{QStringLiteral("correction"), m_isCorrection},
            {QStringLiteral("main"), m_main->state()},
            {QStringLiteral("double_play"), m_doublePlay->state()},
            {QStringLiteral("multiplier"), m_multiplier->text()},
            {QStringLiteral("source"), m_source->currentText()},
            {QStringLiteral("reason"), m_reason->text()}};
}

void ResultForm::setState(const QJsonObject &state)
{
    m_main->setState(state.value(QLatin1String("main")).toObject());
    m_doublePlay->setState(state.value(QLatin1String("double_play")).toObject());
    m_multiplier->setText(state.value(QLatin1String("multiplier")).toString());
    m_source->setEditText(state.value(QLatin1String("source")).toString());
    m_reason->setText(state.value(QLatin1String("reason")).toString());
    update();
}

void ResultForm::setBusy(bool busy)
{
    m_isBusy = busy;
    update();
}

void ResultForm::showError(const Error &error)
{
    m_error->showError(error);
}

void ResultForm::showEffects(const QString &sentence)
{
    m_effects->setText(sentence);
    m_effects->setVisible(m_isCorrection && !sentence.isEmpty());
}

void ResultForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT putAway();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace truvamate
