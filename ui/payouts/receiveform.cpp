#include "ui/payouts/receiveform.h"

#include "ui/style/text.h"
#include "ui/widgets/fields.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace truvamate {

namespace {

template <typename Widget> Widget *named(Widget *widget, const char *name, const QString &accessible)
{
    widget->setObjectName(QLatin1String(name));
    widget->setAccessibleName(accessible);
    return widget;
}

} // namespace

ReceiveForm::ReceiveForm(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    addFields(m_form);
    m_says = named(makeLabel({}, TextRole::Secondary, this), "receiveSays", tr("What is missing or differs"));
    m_record = named(new QPushButton(this), "receiveRecord", tr("Record what was received"));
    setKind(m_record, ButtonKind::Primary);
    const QKeySequence key(Qt::CTRL | Qt::Key_Return);
    setKeyHint(m_record, key);
    m_record->setAutoDefault(false);
    m_form->addRow(m_says);
    auto *button = new QHBoxLayout;
    button->addWidget(m_record);
    button->addStretch(1);
    m_form->addRow(button);
    auto *shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, m_record, [this] { m_record->click(); });
    connect(m_record, &QPushButton::clicked, this, &ReceiveForm::recordRequested);
    update();
}

void ReceiveForm::addFields(QFormLayout *form)
{
    m_gross = named(new MoneyField(Currency::Usd, this), "receiveGross", tr("Gross"));
    m_withheld = named(new MoneyField(Currency::Usd, this), "receiveWithheld", tr("Withheld tax"));
    m_into = named(new QComboBox(this), "receiveInto", tr("Received into"));
    for (const char *code : {"agent_cash", "bank"}) {
        m_into->addItem(words::receivedInto(QLatin1String(code)), QLatin1String(code));
    }
    m_agent = named(new QComboBox(this), "receiveAgent", tr("Agent who holds the cash"));
    m_from = named(new QLineEdit(this), "receiveFrom", tr("Who paid"));
    m_from->setPlaceholderText(tr("Such as Hoosier Lottery retailer 763169"));
    m_from->setMaxLength(200);
    m_day = named(new DateField(this), "receiveDay", tr("Day, US Eastern"));
    m_time = named(new QLineEdit(this), "receiveTime", tr("Time, US Eastern"));
    m_time->setPlaceholderText(QStringLiteral("10:30"));
    m_reason = named(new QLineEdit(this), "receiveReason", tr("Why it differs"));
    m_reason->setMaxLength(500);
    form->addRow(tr("Gross"), m_gross);
    form->addRow(tr("Withheld"), m_withheld);
    form->addRow(tr("Into"), m_into);
    form->addRow(tr("Agent"), m_agent);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("Day (US Eastern)"), m_day);
    form->addRow(tr("Time (US Eastern)"), m_time);
    form->addRow(tr("Why it differs"), m_reason);
    for (QLineEdit *field : {static_cast<QLineEdit *>(m_gross), static_cast<QLineEdit *>(m_withheld), m_from,
                             static_cast<QLineEdit *>(m_day), m_time, m_reason}) {
        connect(field, &QLineEdit::textEdited, this, [this] {
            m_isTouched = true;
            update();
            Q_EMIT touched();
        });
        connect(field, &QLineEdit::textChanged, this, &ReceiveForm::update);
    }
    for (QComboBox *box : {m_into, m_agent}) {
        connect(box, &QComboBox::currentIndexChanged, this, &ReceiveForm::update);
        connect(box, &QComboBox::activated, this, [this] {
            m_isTouched = true;
            Q_EMIT touched();
        });
    }
}

void ReceiveForm::setClaim(const ClaimDetail &claim)
{
    const bool isOther = claim.claim.id != m_claim.claim.id;
    m_claim = claim;
    if (isOther) {
        clear();
        showPrizeFields(claim);
    }
    update();
}

void ReceiveForm::showPrizeFields(const ClaimDetail &claim)
{
    for (const PrizeField &field : m_prizes) {
        m_form->removeRow(field.amount);
    }
    m_prizes.clear();
    std::vector<ClaimWin> active;
    std::ranges::copy_if(claim.wins, std::back_inserter(active), &ClaimWin::active);
    const bool isUnpriced = std::ranges::any_of(active, [](const ClaimWin &win) { return !win.prize; });
    if (active.size() < 2 || !isUnpriced) {
        return;
    }
    int row = 2;
    for (const ClaimWin &win : active) {
        auto *amount = named(new MoneyField(Currency::Usd, this), "receivePrize",
                             tr("Paid for play %1").arg(win.letter));
        m_form->insertRow(row++, tr("Of it, play %1").arg(win.letter), amount);
        connect(amount, &QLineEdit::textChanged, this, &ReceiveForm::update);
        m_prizes.push_back({win, amount});
    }
}

void ReceiveForm::setAgents(const std::vector<StaffMember> &staff)
{
    const QString chosen = m_agent->currentIndex() < 0 ? m_wantedAgent : m_agent->currentData().toString();
    m_agent->clear();
    for (const StaffMember &person : staff) {
        if (std::ranges::find(person.roles, QStringLiteral("agent")) != person.roles.end()) {
            m_agent->addItem(person.name, person.id.toString());
        }
    }
    const int chosenAgain = m_agent->findData(chosen);
    // Whoever signs at a shop usually holds the cash.
    m_agent->setCurrentIndex(chosenAgain >= 0 ? chosenAgain : m_agent->findText(m_claim.claim.claimant));
    update();
}

void ReceiveForm::clear()
{
    m_isTouched = false;
    if (m_claim.claim.unpriced == 0) {
        m_gross->setMinor(m_claim.claim.expected.minor());
    } else {
        m_gross->clear();
    }
    m_withheld->setMinor(0);
    m_agent->setCurrentIndex(m_agent->findText(m_claim.claim.claimant));
    m_into->setCurrentIndex(m_claim.claim.path == QLatin1String("retailer") ? 0 : 1);
    m_from->clear();
    m_reason->clear();
    const QDateTime now = m_clock.now().inZone(easternZone());
    m_day->setToday(now.date());
    m_day->setDate(now.date());
    m_time->setText(now.toString(QStringLiteral("HH:mm")));
}

void ReceiveForm::focusGross()
{
    m_gross->setFocus();
    m_gross->selectAll();
}

std::optional<Usd> ReceiveForm::difference() const
{
    const auto gross = m_gross->usd();
    if (!gross || m_claim.claim.unpriced > 0 || *gross == m_claim.claim.expected) {
        return std::nullopt;
    }
    return *gross - m_claim.claim.expected;
}

std::optional<Instant> ReceiveForm::receivedAt() const
{
    const QTime time = QTime::fromString(m_time->text().trimmed(), QStringLiteral("H:mm"));
    if (!m_day->date() || !time.isValid()) {
        return std::nullopt;
    }
    return Instant::fromLocal(*m_day->date(), time, easternZone());
}

QString ReceiveForm::problem() const
{
    const auto gross = m_gross->usd();
    const auto withheld = m_withheld->usd();
    if (!gross || *gross <= Usd()) {
        return tr("Enter the gross amount that was paid.");
    }
    if (!withheld || *withheld > *gross) {
        return tr("Enter what was withheld: nothing, or at most the gross.");
    }
    if (m_into->currentIndex() == 0 && m_agent->currentIndex() < 0) {
        return tr("Choose the agent who holds the cash.");
    }
    if (m_from->text().trimmed().isEmpty()) {
        return tr("Enter who paid.");
    }
    const auto at = receivedAt();
    if (!at || *at > m_clock.now()) {
        return tr("Enter when it was received; it cannot be later than now.");
    }
    Usd sum;
    for (const PrizeField &field : m_prizes) {
        sum += field.amount->usd().value_or(Usd());
    }
    if (!m_prizes.empty() && sum != *gross) {
        return tr("The plays add up to %1, the gross is %2.").arg(words::money(sum), words::money(*gross));
    }
    const auto differs = difference();
    if (differs && m_reason->text().trimmed().isEmpty()) {
        const QString by = (*differs > Usd() ? QStringLiteral("+") : QString()) + words::money(*differs);
        return tr("%1 was expected and %2 was paid (%3): say why they differ.")
            .arg(words::money(m_claim.claim.expected), words::money(*gross), by);
    }
    return {};
}

void ReceiveForm::update()
{
    const bool isCash = m_into->currentIndex() == 0;
    m_agent->setEnabled(isCash);
    m_form->labelForField(m_reason)->setVisible(difference().has_value());
    m_reason->setVisible(difference().has_value());
    const QString wrong = problem();
    m_says->setText(wrong);
    m_says->setVisible(!wrong.isEmpty());
    setInvalid(m_gross, difference().has_value() && !wrong.isEmpty());
    const auto gross = m_gross->usd();
    m_record->setText(gross ? tr("Record %1 received").arg(words::money(*gross))
                            : tr("Record what was received"));
    m_record->setEnabled(wrong.isEmpty() && !m_isBusy);
}

void ReceiveForm::setBusy(bool busy)
{
    m_isBusy = busy;
    update();
}

std::optional<ReceiveClaim::Request> ReceiveForm::request() const
{
    if (!problem().isEmpty()) {
        return std::nullopt;
    }
    ReceiveClaim::Request request;
    request.claimId = m_claim.claim.id;
    request.gross = *m_gross->usd();
    request.withheld = *m_withheld->usd();
    request.receivedInto = m_into->currentData().toString();
    if (m_into->currentIndex() == 0) {
        request.agentId = UserId::fromString(m_agent->currentData().toString()).value_or(UserId());
    }
    request.receivedFrom = m_from->text().simplified();
    request.receivedAt = *receivedAt();
    if (difference()) {
        request.reason = m_reason->text().simplified();
    }
    for (const PrizeField &field : m_prizes) {
        request.prizes.push_back(
            {field.win.slipPlayId, field.win.drawId, field.win.drawing, field.amount->usd().value_or(Usd())});
    }
    request.version = m_claim.claim.version;
    return request;
}

QJsonObject ReceiveForm::typed() const
{
    if (!m_isTouched) {
        return {};
    }
    QJsonArray prizes;
    for (const PrizeField &field : m_prizes) {
        prizes.append(field.amount->text());
    }
    return {{QStringLiteral("claim"), m_claim.claim.id.toString()},
            {QStringLiteral("gross"), m_gross->text()},
            {QStringLiteral("withheld"), m_withheld->text()},
            {QStringLiteral("into"), m_into->currentData().toString()},
            {QStringLiteral("agent"), m_agent->currentData().toString()},
            {QStringLiteral("from"), m_from->text()},
            {QStringLiteral("day"), m_day->text()},
            {QStringLiteral("time"), m_time->text()},
            {QStringLiteral("reason"), m_reason->text()},
            {QStringLiteral("prizes"), prizes}};
}

void ReceiveForm::setTyped(const QJsonObject &typed)
{
    if (typed.value(QLatin1String("claim")).toString() != m_claim.claim.id.toString()) {
        return;
    }
    const auto text = [&](const char *field) { return typed.value(QLatin1String(field)).toString(); };
    m_gross->setText(text("gross"));
    m_withheld->setText(text("withheld"));
    m_into->setCurrentIndex(m_into->findData(text("into")));
    m_wantedAgent = text("agent");
    m_agent->setCurrentIndex(m_agent->findData(m_wantedAgent));
    m_from->setText(text("from"));
    m_day->setText(text("day"));
    m_time->setText(text("time"));
    m_reason->setText(text("reason"));
    const QJsonArray prizes = typed.value(QLatin1String("prizes")).toArray();
    for (std::size_t i = 0; i < m_prizes.size(); ++i) {
        m_prizes[i].amount->setText(prizes.at(static_cast<qsizetype>(i)).toString());
    }
    m_isTouched = true;
    update();
}

} // namespace truvamate
