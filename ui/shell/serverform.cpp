#include "ui/shell/serverform.h"

#include "ui/shell/environmentword.h"
#include "ui/style/text.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/pill.h"
#include "ui/words/sentences.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace truvamate {

ServerForm::ServerForm(QWidget *parent)
    : QWidget(parent)
    , m_address(new QLineEdit(this))
    , m_found(makeFound())
    , m_problemRow(makeProblem())
{
    setObjectName(QStringLiteral("serverForm"));
    m_address->setObjectName(QStringLiteral("serverAddressEdit"));
    m_address->setAccessibleName(tr("Address of the server"));
    m_address->setPlaceholderText(QStringLiteral("truvamate.example.com"));
    m_address->setMaxLength(300);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(
        makeLabel(tr("Ask whoever looks after the server for its address. It is asked which workspace "
                     "it has; nothing is told to it."),
                  TextRole::Secondary, this));
    auto *form = new QFormLayout;
    form->addRow(tr("Address"), m_address);
    layout->addLayout(form);
    layout->addWidget(m_problemRow);
    layout->addWidget(m_found);
    layout->addWidget(makeButtons());
    connect(m_address, &QLineEdit::textEdited, this, &ServerForm::forget);
    connect(m_address, &QLineEdit::returnPressed, this, &ServerForm::submit);
    forget();
}

QWidget *ServerForm::makeFound()
{
    auto *pane = new QWidget(this);
    pane->setObjectName(QStringLiteral("serverFound"));
    setSurface(pane);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::space);
    layout->setSpacing(metrics::gap);
    m_name = makeLabel({}, TextRole::Title, pane);
    m_name->setObjectName(QStringLiteral("serverName"));
    m_environment = new Pill(pane);
    m_place = makeLabel({}, TextRole::Secondary, pane);
    layout->addWidget(m_name);
    layout->addWidget(m_environment, 0, Qt::AlignLeft);
    layout->addWidget(m_place);
    return pane;
}

QWidget *ServerForm::makeProblem()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *icon = new IconLabel(row);
    icon->setIcon(QStringLiteral("warning"), metrics::iconSize, Tone::Wrong);
    layout->addWidget(icon, 0, Qt::AlignTop);
    m_problem = makeLabel({}, TextRole::Body, row);
    m_problem->setObjectName(QStringLiteral("serverProblem"));
    layout->addWidget(m_problem, 1);
    return row;
}

QWidget *ServerForm::makeButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, metrics::space, 0, 0);
    auto *back = new QPushButton(tr("Back"), row);
    back->setObjectName(QStringLiteral("serverBackButton"));
    setKeyHint(back, Qt::Key_Escape);
    m_go = new QPushButton(row);
    m_go->setObjectName(QStringLiteral("serverButton"));
    setKind(m_go, ButtonKind::Primary);
    setKeyHint(m_go, Qt::Key_Enter);
    layout->addWidget(back);
    layout->addStretch();
    layout->addWidget(m_go);
    connect(back, &QPushButton::clicked, this, &ServerForm::left);
    connect(m_go, &QPushButton::clicked, this, &ServerForm::submit);
    return row;
}

void ServerForm::start()
{
    m_address->setFocus();
    m_address->selectAll();
}

void ServerForm::setAddress(const QString &address)
{
    m_address->setText(address);
    forget();
}

void ServerForm::forget()
{
    m_facts = {};
    m_found->hide();
    m_problemRow->hide();
    setInvalid(m_address, false);
    m_address->setAccessibleDescription({});
    setBusy(false);
}

void ServerForm::setBusy(bool busy)
{
    m_isBusy = busy;
    m_go->setEnabled(!busy);
    m_go->setText(busy                       ? tr("Asking the server…")
                      : m_facts.isOnServer() ? tr("Work there")
                                             : tr("Find the server"));
}

void ServerForm::submit()
{
    if (m_isBusy) {
        return;
    }
    if (m_facts.isOnServer()) {
        Q_EMIT chosen(m_facts.server);
        return;
    }
    forget();
    setBusy(true);
    Q_EMIT asked(m_address->text().trimmed());
}

void ServerForm::show(const Result<WorkspaceFacts> &facts)
{
    forget();
    if (!facts) {
        const QString sentence = words::errorSentence(facts.error());
        m_problem->setText(sentence);
        m_problemRow->show();
        setInvalid(m_address, true);
        m_address->setAccessibleDescription(sentence);
        start();
        return;
    }
    m_facts = *facts;
    m_name->setText(m_facts.name);
    m_environment->setState(environmentWord(m_facts));
    m_place->setText(tr("at %1", "a server's address").arg(m_facts.server));
    m_found->show();
    setBusy(false);
    m_go->setFocus();
}

} // namespace truvamate
