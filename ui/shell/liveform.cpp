#include "ui/shell/liveform.h"

#include "models/identity/passwordrule.h"
#include "ui/style/text.h"
#include "ui/widgets/iconlabel.h"
#include "ui/words/sentences.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace truvamate {

LiveForm::LiveForm(const QString &folder, QWidget *parent)
    : QWidget(parent)
    , m_rows(new QFormLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    addHeading(tr("The workspace"));
    m_name = addField(QStringLiteral("workspaceNameEdit"), tr("Name"));
    m_folder = addField(QStringLiteral("workspaceFolderEdit"), tr("Folder"));
    m_folder->setText(folder);
    addHeading(tr("You, its owner"));
    m_ownerName = addField(QStringLiteral("ownerNameEdit"), tr("Your name"));
    m_ownerEmail = addField(QStringLiteral("ownerEmailEdit"), tr("E-mail"));
    m_ownerPassword = addPassword(QStringLiteral("ownerPasswordEdit"));
    addHeading(tr("A second administrator. Rates, results and payouts are looked at by two people."));
    m_secondName = addField(QStringLiteral("secondNameEdit"), tr("Their name"));
    m_secondEmail = addField(QStringLiteral("secondEmailEdit"), tr("E-mail"));
    m_secondPassword = addPassword(QStringLiteral("secondPasswordEdit"));
    m_problem = makeLabel({}, TextRole::Body, this);
    m_problem->setObjectName(QStringLiteral("liveProblem"));
    m_rows->addRow(m_problem);
    m_rows->addRow(makeButtons());
    connect(m_secondPassword, &QLineEdit::returnPressed, this, &LiveForm::submit);
    forgetProblems();
}

void LiveForm::addHeading(const QString &heading)
{
    QLabel *label = makeLabel(heading, TextRole::Secondary, this);
    label->setContentsMargins(0, metrics::gap, 0, 0);
    m_rows->addRow(label);
}

QLineEdit *LiveForm::addField(const QString &name, const QString &title)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(title);
    m_rows->addRow(title, edit);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *icon = new IconLabel(row);
    icon->setIcon(QStringLiteral("warning"), metrics::iconSize, Tone::Wrong);
    layout->addWidget(icon, 0, Qt::AlignTop);
    QLabel *problem = makeLabel({}, TextRole::Body, row);
    problem->setObjectName(name + QStringLiteral("Problem"));
    layout->addWidget(problem, 1);
    m_rows->addRow(QString(), row);
    m_fields.push_back({edit, row, problem});
    return edit;
}

QLineEdit *LiveForm::addPassword(const QString &name)
{
    QLineEdit *edit = addField(name, tr("Password"));
    edit->setEchoMode(QLineEdit::Password);
    edit->setPlaceholderText(tr("At least %1 characters").arg(leastPasswordCharacters));
    return edit;
}

QWidget *LiveForm::makeButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, metrics::space, 0, 0);
    auto *back = new QPushButton(tr("Back"), row);
    back->setObjectName(QStringLiteral("backButton"));
    setKeyHint(back, Qt::Key_Escape);
    auto *make = new QPushButton(tr("Start the workspace"), row);
    make->setObjectName(QStringLiteral("makeLiveButton"));
    setKind(make, ButtonKind::Primary);
    layout->addWidget(back);
    layout->addStretch();
    layout->addWidget(make);
    connect(back, &QPushButton::clicked, this, &LiveForm::left);
    connect(make, &QPushButton::clicked, this, &LiveForm::submit);
    return row;
}

void LiveForm::start()
{
    m_name->setFocus();
}

void LiveForm::forgetProblems()
{
    for (const Field &field : m_fields) {
        setInvalid(field.edit, false);
        field.edit->setAccessibleDescription({});
        field.row->hide();
    }
    m_problem->hide();
}

void LiveForm::sayAt(QLineEdit *edit, const QString &problem)
{
    const auto field = std::find_if(m_fields.begin(), m_fields.end(),
                                    [edit](const Field &each) { return each.edit == edit; });
    setInvalid(edit, true);
    edit->setAccessibleDescription(problem);
    field->problem->setText(problem);
    field->row->show();
    edit->setFocus();
    edit->selectAll();
}

bool LiveForm::isComplete()
{
    const auto empty = std::find_if(m_fields.begin(), m_fields.end(), [](const Field &field) {
        return field.edit->text().trimmed().isEmpty();
    });
    if (empty != m_fields.end()) {
        sayAt(empty->edit, tr("“%1” is still empty.").arg(empty->edit->accessibleName()));
    }
    return empty == m_fields.end();
}

bool LiveForm::arePasswordsRight()
{
    for (QLineEdit *edit : {m_ownerPassword, m_secondPassword}) {
        if (const auto checked = checkPassword(edit->text()); !checked) {
            sayAt(edit, words::errorSentence(checked.error()));
            return false;
        }
    }
    return true;
}

bool LiveForm::areTwoPeople()
{
    const bool isSame
        = m_ownerEmail->text().trimmed().compare(m_secondEmail->text().trimmed(), Qt::CaseInsensitive) == 0;
    if (isSame) {
        sayAt(m_secondEmail, tr("This is your own address. The second administrator is somebody else."));
    }
    return !isSame;
}

void LiveForm::submit()
{
    forgetProblems();
    if (!isComplete() || !arePasswordsRight() || !areTwoPeople()) {
        return;
    }
    Q_EMIT submitted(
        {m_folder->text().trimmed(),
         m_name->text().trimmed(),
         {m_ownerName->text().trimmed(), m_ownerEmail->text().trimmed(), m_ownerPassword->text()},
         {m_secondName->text().trimmed(), m_secondEmail->text().trimmed(), m_secondPassword->text()}});
}

/// Null where the error is of no field.
QLineEdit *LiveForm::fieldOf(const Error &error) const
{
    static const QStringList ofFolder{QStringLiteral("workspace.exists"), QStringLiteral("workspace.folder"),
                                      QStringLiteral("workspace.folder_taken")};
    if (ofFolder.contains(error.code)) {
        return m_folder;
    }
    const bool isOwner = error.details[QLatin1String("person")].toInt() == 0;
    if (error.code.startsWith(QLatin1String("password."))) {
        return isOwner ? m_ownerPassword : m_secondPassword;
    }
    if (error.code.startsWith(QLatin1String("email."))) {
        return isOwner ? m_ownerEmail : m_secondEmail;
    }
    return nullptr;
}

void LiveForm::refuse(const Error &error)
{
    forgetProblems();
    const QString sentence = words::errorSentence(error);
    if (QLineEdit *field = fieldOf(error)) {
        sayAt(field, sentence);
        return;
    }
    m_problem->setText(sentence);
    m_problem->show();
}

} // namespace truvamate
