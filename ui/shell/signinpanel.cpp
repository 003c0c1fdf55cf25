#include "ui/shell/signinpanel.h"

#include "ui/shell/environmentword.h"
#include "ui/shell/preferences.h"
#include "ui/style/icons.h"
#include "ui/style/text.h"
#include "ui/widgets/pill.h"
#include "ui/words/sentences.h"
#include "ui/words/states.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

enum Role { IdRole = Qt::UserRole };
constexpr int panelCharacters = 52;

QString rolesText(const StaffMember &person)
{
    QStringList roles;
    for (const QString &role : person.roles) {
        roles.append(words::roleName(role));
    }
    return roles.join(QStringLiteral(", "));
}

} // namespace

SignInPanel::SignInPanel(const WorkspaceFacts &facts, Transport &transport, Session &session,
                         Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_facts(facts)
    , m_transport(transport)
    , m_session(session)
    , m_preferences(preferences)
    , m_device(new QLineEdit(preferences.deviceName(), this))
    , m_problem(makeLabel({}, TextRole::Body, this))
    , m_button(new QPushButton(tr("Sign in"), this))
{
    setObjectName(QStringLiteral("signInPanel"));
    setFixedWidth(panelCharacters * QFontMetrics(font()).averageCharWidth());
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::gap + metrics::unit);
    layout->setContentsMargins(2 * metrics::space, 2 * metrics::space, 2 * metrics::space,
                               2 * metrics::space);
    layout->addWidget(makeLabel(facts.name, TextRole::Title, this));
    if (facts.isOnServer()) {
        layout->addWidget(makeLabel(tr("on %1", "a server").arg(facts.server), TextRole::Secondary, this));
    }
    if (!facts.isLive()) {
        layout->addWidget(new Pill(environmentWord(facts), this));
    }
    layout->addWidget(facts.needsPassword() ? makeFields() : makeList(), 1);
    auto *deviceForm = new QFormLayout;
    m_device->setObjectName(QStringLiteral("deviceEdit"));
    m_device->setMaxLength(80);
    m_device->setAccessibleName(tr("Name of this computer"));
    deviceForm->addRow(tr("This computer"), m_device);
    layout->addLayout(deviceForm);
    m_problem->setObjectName(QStringLiteral("signInProblem"));
    m_problem->hide();
    layout->addWidget(m_problem);
    m_button->setObjectName(QStringLiteral("signInButton"));
    m_button->setDefault(true);
    setKind(m_button, ButtonKind::Primary);
    setKeyHint(m_button, Qt::Key_Enter);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &SignInPanel::submit);
    connect(m_device, &QLineEdit::returnPressed, this, &SignInPanel::submit);
    m_wait.setInterval(1000);
    connect(&m_wait, &QTimer::timeout, this, [this] { waitSeconds(m_secondsLeft - 1); });
}

QWidget *SignInPanel::makeList()
{
    auto *pane = new QWidget(this);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeLabel(tr("Who are you?"), TextRole::Secondary, pane));
    m_people = new QListWidget(pane);
    m_people->setObjectName(QStringLiteral("peopleList"));
    m_people->setAccessibleName(tr("People of this workspace"));
    m_people->setMinimumHeight(10 * QFontMetrics(font()).height());
    layout->addWidget(m_people);
    connect(m_people, &QListWidget::itemActivated, this, &SignInPanel::submit);
    return pane;
}

QWidget *SignInPanel::makeFields()
{
    auto *pane = new QWidget(this);
    auto *form = m_fields = new QFormLayout(pane);
    form->setContentsMargins(0, 0, 0, 0);
    m_email = new QLineEdit(pane);
    m_email->setObjectName(QStringLiteral("emailEdit"));
    m_email->setAccessibleName(tr("E-mail"));
    m_password = new QLineEdit(pane);
    m_password->setObjectName(QStringLiteral("passwordEdit"));
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    form->addRow(tr("E-mail"), m_email);
    form->addRow(tr("Password"), m_password);
    connect(m_email, &QLineEdit::returnPressed, this, &SignInPanel::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPanel::submit);
    return pane;
}

void SignInPanel::suggest(const QString &userIdOrEmail)
{
    m_suggested = userIdOrEmail;
    if (m_email) {
        m_email->setText(userIdOrEmail);
    }
}

QString SignInPanel::enteredEmail() const
{
    return m_email ? m_email->text().trimmed() : QString();
}

void SignInPanel::start()
{
    if (m_email) {
        (m_email->text().isEmpty() ? m_email : m_password)->setFocus();
        return;
    }
    setBusy(true);
    m_transport.call<ListStaff>({}, this, [this](const Result<StaffList> &list) {
        setBusy(false);
        if (!list) {
            say(words::errorSentence(list.error()));
            return;
        }
        fillList(*list);
    });
}

void SignInPanel::fillList(const StaffList &list)
{
    m_people->clear();
    for (const StaffMember &person : list.data) {
        if (person.status != QLatin1String("active") || person.roles.empty()) {
            continue;
        }
        auto *item = new QListWidgetItem(icon(QStringLiteral("user")),
                                         tr("%1 · %2", "name and roles").arg(person.name, rolesText(person)),
                                         m_people);
        item->setData(IdRole, person.id.toString());
        if (item->data(IdRole).toString() == m_suggested) {
            m_people->setCurrentItem(item);
        }
    }
    if (!m_people->currentItem()) {
        m_people->setCurrentRow(0);
    }
    m_people->setFocus();
}

void SignInPanel::submit()
{
    if (m_isBusy) {
        return;
    }
    SignIn::Request request;
    if (m_people) {
        const QListWidgetItem *item = m_people->currentItem();
        const auto id = UserId::fromString(item ? item->data(IdRole).toString() : QString());
        if (!id) {
            say(tr("Choose a person first."));
            return;
        }
        request.userId = *id;
    } else {
        request.email = m_email->text().trimmed();
        request.password = m_password->text();
        if (m_code && !m_code->text().trimmed().isEmpty()) {
            request.code = m_code->text().remove(QLatin1Char(' '));
        }
    }
    request.device = m_device->text().trimmed();
    m_preferences.setDeviceName(request.device);
    setBusy(true);
    m_session.signIn(std::move(request), this, [this](const Result<SessionView> &view) {
        setBusy(false);
        if (!view) {
            refuse(view.error());
        }
    });
}

void SignInPanel::refuse(const Error &error)
{
    say(words::errorSentence(error));
    if (error.code == QLatin1String("auth.wait")) {
        waitSeconds(error.details.value(QLatin1String("retry_after_seconds")).toInt(60));
    } else if (error.code == QLatin1String("auth.code_needed")
               || error.code == QLatin1String("auth.code_wrong")) {
        askForCode();
    } else if (m_password) {
        m_password->selectAll();
        m_password->setFocus();
    }
}

void SignInPanel::askForCode()
{
    if (!m_fields) {
        return;
    }
    if (!m_code) {
        m_code = new QLineEdit(m_fields->parentWidget());
        m_code->setObjectName(QStringLiteral("codeEdit"));
        m_code->setAccessibleName(tr("Code of the authenticator app, or a recovery code"));
        m_code->setMaxLength(40);
        m_fields->addRow(tr("Code"), m_code);
        connect(m_code, &QLineEdit::returnPressed, this, &SignInPanel::submit);
        setTabOrder(m_password, m_code);
    }
    m_code->selectAll();
    m_code->setFocus();
}

void SignInPanel::waitSeconds(int seconds)
{
    m_secondsLeft = seconds;
    const bool isWaiting = seconds > 0;
    m_isBusy = isWaiting;
    m_button->setEnabled(!isWaiting);
    if (isWaiting) {
        say(tr("Too many tries. You can try again in %n seconds.", nullptr, seconds));
        m_wait.start();
    } else {
        say({});
        m_wait.stop();
    }
}

void SignInPanel::setBusy(bool busy)
{
    m_isBusy = busy;
    m_button->setEnabled(!busy);
    m_button->setText(busy ? tr("One moment…") : tr("Sign in"));
    if (busy) {
        say({});
    }
}

void SignInPanel::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

SignInDialog::SignInDialog(const WorkspaceFacts &facts, Transport &transport, Session &session,
                           Preferences &preferences, const QString &userIdOrEmail, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("signInDialog"));
    setWindowTitle(tr("Sign in again"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(
        makeLabel(tr("Your session has ended. What is on the screen stays as it is."), TextRole::Body, this));
    auto *panel = new SignInPanel(facts, transport, session, preferences, this);
    layout->addWidget(panel);
    connect(&session, &Session::signedIn, this, &QDialog::accept);
    panel->suggest(userIdOrEmail);
    panel->start();
}

} // namespace truvamate
