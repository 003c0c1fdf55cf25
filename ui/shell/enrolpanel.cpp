#include "ui/shell/enrolpanel.h"

#include "ui/shell/qrview.h"
#include "ui/style/text.h"
#include "ui/words/sentences.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTextDocument>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int panelCharacters = 64;

/// "JBSWY3DPEHPK" as "JBSW Y3DP EHPK", for whoever types it.
QString inGroups(const QString &secret)
{
    QString text;
    for (qsizetype i = 0; i < secret.size(); ++i) {
        if (i > 0 && i % 4 == 0) {
            text += QLatin1Char(' ');
        }
        text += secret[i];
    }
    return text;
}

QVBoxLayout *columnOf(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap + metrics::unit);
    return layout;
}

QPushButton *button(const char *name, const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(name));
    return made;
}

} // namespace

EnrolPanel::EnrolPanel(Transport &transport, const QString &workspace, QWidget *parent)
    : QWidget(parent)
    , m_transport(transport)
    , m_workspace(workspace)
    , m_pages(new QStackedWidget(this))
    , m_problem(makeLabel({}, TextRole::Body, this))
{
    setObjectName(QStringLiteral("enrolPanel"));
    setFixedWidth(panelCharacters * QFontMetrics(font()).averageCharWidth());
    m_problem->setObjectName(QStringLiteral("enrolProblem"));
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * metrics::space, 2 * metrics::space, 2 * metrics::space,
                               2 * metrics::space);
    layout->addWidget(makeLabel(tr("Set up your second factor"), TextRole::Title, this));
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_problem);
    m_pages->addWidget(makeSecretPage());
    m_pages->addWidget(makeCodesPage());
}

QWidget *EnrolPanel::makeSecretPage()
{
    auto *page = new QWidget(m_pages);
    QVBoxLayout *column = columnOf(page);
    column->addWidget(
        makeLabel(tr("From now on you sign in with your password and a code of an authenticator app "
                     "on your telephone. Scan this with the app, or type the secret into it."),
                  TextRole::Secondary, page));
    m_qr = new QrView(page);
    m_qr->setAccessibleName(tr("QR code for the authenticator app; the secret below says the same"));
    column->addWidget(m_qr, 0, Qt::AlignCenter);
    m_secret = new QLineEdit(page);
    m_secret->setObjectName(QStringLiteral("secretEdit"));
    m_secret->setAccessibleName(tr("Secret for the authenticator app"));
    m_secret->setReadOnly(true);
    setTextRole(m_secret, TextRole::Code);
    m_code = new QLineEdit(page);
    m_code->setObjectName(QStringLiteral("firstCodeEdit"));
    m_code->setAccessibleName(tr("First code of the app"));
    m_code->setMaxLength(20);
    auto *form = new QFormLayout;
    form->addRow(tr("Secret"), m_secret);
    form->addRow(tr("First code of the app"), m_code);
    column->addLayout(form);
    auto *buttons = new QHBoxLayout;
    QPushButton *later = button("enrolLaterButton", tr("Not now"), page);
    m_confirm = button("enrolConfirmButton", tr("Confirm"), page);
    setKind(m_confirm, ButtonKind::Primary);
    setKeyHint(m_confirm, Qt::Key_Enter);
    buttons->addWidget(later);
    buttons->addStretch();
    buttons->addWidget(m_confirm);
    column->addLayout(buttons);
    connect(m_code, &QLineEdit::returnPressed, this, &EnrolPanel::confirm);
    connect(m_confirm, &QPushButton::clicked, this, &EnrolPanel::confirm);
    connect(later, &QPushButton::clicked, this, &EnrolPanel::left);
    return page;
}

QWidget *EnrolPanel::makeCodesPage()
{
    auto *page = new QWidget(m_pages);
    QVBoxLayout *column = columnOf(page);
    column->addWidget(
        makeLabel(tr("Keep these ten recovery codes where only you find them. Each lets you in once when "
                     "the telephone is not there. They are not shown again."),
                  TextRole::Secondary, page));
    m_list = makeLabel({}, TextRole::Code, page);
    m_list->setObjectName(QStringLiteral("recoveryCodes"));
    m_list->setFocusPolicy(Qt::StrongFocus);
    m_list->setAccessibleName(tr("Recovery codes"));
    column->addWidget(m_list);
    auto *ways = new QHBoxLayout;
    QPushButton *print = button("printCodesButton", tr("Print…"), page);
    QPushButton *save = button("saveCodesButton", tr("Save to a file…"), page);
    ways->addWidget(print);
    ways->addWidget(save);
    ways->addStretch();
    column->addLayout(ways);
    m_kept = new QCheckBox(tr("I have printed, saved or written them down"), page);
    m_kept->setObjectName(QStringLiteral("codesKeptBox"));
    column->addWidget(m_kept);
    m_continue = button("enrolContinueButton", tr("Go on to work"), page);
    setKind(m_continue, ButtonKind::Primary);
    m_continue->setEnabled(false);
    column->addWidget(m_continue, 0, Qt::AlignRight);
    column->addStretch();
    connect(print, &QPushButton::clicked, this, &EnrolPanel::printCodes);
    connect(save, &QPushButton::clicked, this, &EnrolPanel::saveCodes);
    connect(m_kept, &QCheckBox::toggled, m_continue, &QWidget::setEnabled);
    connect(m_continue, &QPushButton::clicked, this, &EnrolPanel::finished);
    return page;
}

void EnrolPanel::start()
{
    m_pages->setCurrentIndex(0);
    setBusy(true);
    m_transport.call<BeginSecondFactor>({}, this, [this](const Result<SecondFactorSecret> &secret) {
        setBusy(false);
        if (secret) {
            showSecret(*secret);
        } else {
            say(words::errorSentence(secret.error()));
        }
    });
}

void EnrolPanel::showSecret(const SecondFactorSecret &secret)
{
    m_qr->setText(secret.uri);
    m_secret->setText(inGroups(secret.secret));
    m_secret->setCursorPosition(0);
    m_code->setFocus();
}

void EnrolPanel::confirm()
{
    if (m_isBusy) {
        return;
    }
    setBusy(true);
    m_transport.call<ConfirmSecondFactor>({m_code->text().remove(QLatin1Char(' '))}, this,
                                          [this](const Result<RecoveryCodes> &codes) {
                                              setBusy(false);
                                              if (codes) {
                                                  showCodes(*codes);
                                                  return;
                                              }
                                              say(words::errorSentence(codes.error()));
                                              m_code->selectAll();
                                              m_code->setFocus();
                                          });
}

void EnrolPanel::showCodes(const RecoveryCodes &codes)
{
    m_codes = codes;
    QStringList lines;
    for (std::size_t i = 0; i < codes.codes.size(); i += 2) {
        lines.append(i + 1 < codes.codes.size() ? codes.codes[i] + QStringLiteral("    ") + codes.codes[i + 1]
                                                : codes.codes[i]);
    }
    m_list->setText(lines.join(QLatin1Char('\n')));
    m_pages->setCurrentIndex(1);
    m_list->setFocus();
}

QString EnrolPanel::sheet() const
{
    const QStringList codes(m_codes.codes.begin(), m_codes.codes.end());
    return tr("Recovery codes for “%1”. Each is good once.").arg(m_workspace) + QStringLiteral("\n\n")
        + codes.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void EnrolPanel::printCodes()
{
    auto *dialog = new QPrintDialog(this);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print the recovery codes"));
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [text = sheet()](QPrinter *printer) {
                QTextDocument document;
                document.setPlainText(text);
                document.print(printer);
            });
    dialog->open();
}

void EnrolPanel::saveCodes()
{
    auto *dialog = new QFileDialog(this, tr("Save the recovery codes"), QString(), tr("Text (*.txt)"));
    dialog->setObjectName(QStringLiteral("saveCodesDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(tr("recovery codes.txt"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        const bool isSaved = file.open(QIODevice::WriteOnly)
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(sheet().toUtf8()) > 0
            && file.commit();
        say(isSaved ? QString() : tr("The file “%1” cannot be written.").arg(path));
    });
    dialog->open();
}

void EnrolPanel::setBusy(bool busy)
{
    m_isBusy = busy;
    m_confirm->setEnabled(!busy);
    if (busy) {
        say({});
    }
}

void EnrolPanel::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace truvamate
