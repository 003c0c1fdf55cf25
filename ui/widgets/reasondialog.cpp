#include "ui/widgets/reasondialog.h"

#include "ui/style/text.h"
#include "ui/widgets/notices.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace truvamate {

ReasonDialog::ReasonDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
    , m_banner(new Banner(this))
    , m_reasons(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_confirm(new QPushButton(question.confirmText, this))
{
    setWindowTitle(question.title);
    setSurface(this);
    setMinimumWidth(metrics::scaled(440));
    QLabel *title = makeLabel(question.title, TextRole::Title, this);
    QLabel *sentence = makeLabel(question.sentence, TextRole::Body, this);
    sentence->setObjectName(QStringLiteral("sentence"));
    sentence->setVisible(!question.sentence.isEmpty());
    setAccessibleName(question.title);
    setAccessibleDescription(question.sentence);

    for (const auto &[code, words] : question.reasons) {
        m_reasons->addItem(words, code);
    }
    m_reasons->setCurrentIndex(-1);
    m_reasons->setPlaceholderText(tr("Choose a reason"));
    m_reasons->setObjectName(QStringLiteral("reasons"));
    m_reasons->setAccessibleName(tr("Reason"));
    m_reasons->setVisible(!question.reasons.empty());
    m_text->setObjectName(QStringLiteral("reasonText"));
    m_text->setAccessibleName(tr("Why"));
    m_text->setPlaceholderText(question.needsText ? tr("Say why; it stays in the history")
                                                  : tr("Anything to add? It stays in the history"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(metrics::scaled(76));

    m_back->setObjectName(QStringLiteral("back"));
    m_back->setAccessibleName(m_back->text());
    m_back->setAutoDefault(false);
    setKeyHint(m_back, Qt::Key_Escape);
    m_confirm->setObjectName(QStringLiteral("confirm"));
    m_confirm->setAccessibleName(question.confirmText);
    m_confirm->setAutoDefault(false);
    m_confirm->setDefault(!question.isDangerous);
    setKind(m_confirm, question.isDangerous ? ButtonKind::Danger : ButtonKind::Primary);
    setKeyHint(m_confirm, QKeySequence(Qt::CTRL | Qt::Key_Return));

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space + metrics::unit, metrics::space, metrics::space + metrics::unit,
                               metrics::space);
    layout->setSpacing(metrics::unit * 3);
    layout->addWidget(title);
    layout->addWidget(sentence);
    layout->addWidget(m_reasons);
    layout->addWidget(m_text);
    layout->addWidget(m_banner);
    layout->addLayout(buttons);

    connect(m_reasons, &QComboBox::currentIndexChanged, this, &ReasonDialog::updateButton);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ReasonDialog::updateButton);
    connect(m_back, &QPushButton::clicked, this, &ReasonDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &ReasonDialog::confirm);
    connect(m_banner, &Banner::actionRequested, this, &ReasonDialog::confirm);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, this, &ReasonDialog::confirm);
    }
    if (question.reasons.empty()) {
        m_text->setFocus();
    } else {
        m_reasons->setFocus();
    }
    updateButton();
}

QString ReasonDialog::reasonCode() const
{
    return m_reasons->currentData().toString();
}

QString ReasonDialog::text() const
{
    return m_text->toPlainText().trimmed();
}

void ReasonDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_reasons->setEnabled(!busy);
    m_text->setReadOnly(busy);
    m_back->setEnabled(!busy);
    updateButton();
}

void ReasonDialog::showError(const Error &error)
{
    setBusy(false);
    m_banner->showError(error);
}

void ReasonDialog::reject()
{
    if (!m_isBusy) {
        QDialog::reject();
    }
}

void ReasonDialog::updateButton()
{
    const bool hasReason = m_question.reasons.empty() || !reasonCode().isEmpty();
    const bool hasText = !m_question.needsText || !text().isEmpty();
    m_confirm->setEnabled(!m_isBusy && hasReason && hasText);
}

void ReasonDialog::confirm()
{
    if (m_confirm->isEnabled()) {
        m_banner->clear();
        Q_EMIT confirmed();
    }
}

} // namespace truvamate
