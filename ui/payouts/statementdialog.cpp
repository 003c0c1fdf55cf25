#include "ui/payouts/statementdialog.h"

#include "ui/style/text.h"
#include "ui/widgets/notices.h"

#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QTextBrowser>
#include <QTextDocument>

namespace truvamate {

namespace {

/// Fonts that hold both scripts, so that no line falls back to a third.
QFont paperFont()
{
    QFont font;
    font.setFamilies(
        {QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Thai"), QGuiApplication::font().family()});
    font.setPointSize(10);
    return font;
}

void fill(QTextDocument &document, const std::vector<StatementText> &texts, bool isPaper)
{
    document.setDefaultFont(isPaper ? paperFont() : QGuiApplication::font());
    document.setDefaultStyleSheet(isPaper ? QStringLiteral("body, td, p, h2 { color: black; }") : QString());
    document.setHtml(QStringLiteral("<body>%1</body>").arg(statementHtml(texts)));
}

std::vector<StatementText> textsOf(const PayoutStatement::Response &statement,
                                   const std::vector<words::Language> &languages)
{
    std::vector<StatementText> texts;
    for (const words::Language language : languages) {
        texts.push_back(statementText(statement, language));
    }
    return texts;
}

} // namespace

StatementDialog::StatementDialog(const PayoutStatement::Response &statement, QWidget *parent)
    : QDialog(parent)
    , m_statement(statement)
    , m_language(new QComboBox(this))
    , m_text(new QTextBrowser(this))
    , m_banner(new Banner(this))
{
    setObjectName(QStringLiteral("statementDialog"));
    setWindowTitle(tr("Statement of %1").arg(statement.orderNumber));
    m_language->setObjectName(QStringLiteral("statementLanguage"));
    m_language->setAccessibleName(tr("Language of the statement"));
    m_language->addItem(tr("Thai and English"));
    m_language->addItem(tr("Thai"));
    m_language->addItem(tr("English"));
    m_text->setObjectName(QStringLiteral("statementText"));
    m_text->setAccessibleName(windowTitle());
    m_text->setOpenLinks(false);

    const auto button = [this](const QString &text, const QKeySequence &key, auto function) {
        auto *made = new QPushButton(text, this);
        made->setAutoDefault(false);
        made->setAccessibleName(text);
        setKeyHint(made, key);
        auto *shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, made, [made] { made->click(); });
        connect(made, &QPushButton::clicked, this, function);
        return made;
    };
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_language);
    buttons->addStretch(1);
    buttons->addWidget(
        button(tr("Copy all"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &StatementDialog::copy));
    buttons->addWidget(
        button(tr("Save as PDF…"), QKeySequence(QKeySequence::Save), &StatementDialog::savePdf));
    auto *print = button(tr("Print…"), QKeySequence(QKeySequence::Print), &StatementDialog::print);
    setKind(print, ButtonKind::Primary);
    buttons->addWidget(print);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    connect(m_language, &QComboBox::currentIndexChanged, this, &StatementDialog::showText);
    m_banner->clear();
    showText();
    const int em = fontMetrics().horizontalAdvance(QLatin1Char('x'));
    resize(120 * em, 64 * em);
    m_text->setFocus();
}

std::vector<words::Language> StatementDialog::languages() const
{
    switch (m_language->currentIndex()) {
    case 1:
        return {words::Language::Thai};
    case 2:
        return {words::Language::English};
    default:
        return {words::Language::Thai, words::Language::English};
    }
}

std::vector<StatementText> StatementDialog::texts() const
{
    return textsOf(m_statement, languages());
}

void StatementDialog::showText()
{
    fill(*m_text->document(), texts(), false);
}

void StatementDialog::copy()
{
    auto *data = new QMimeData;
    data->setText(statementPlain(texts()));
    data->setHtml(statementHtml(texts()));
    QGuiApplication::clipboard()->setMimeData(data);
}

void StatementDialog::print()
{
    // Kept alive by the connection, which goes with the dialog.
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer](QPrinter *chosen) {
        QTextDocument paper;
        fill(paper, texts(), true);
        paper.print(chosen);
    });
    dialog->open();
}

void StatementDialog::savePdf()
{
    auto *dialog = new QFileDialog(this, tr("Save the statement"),
                                   m_statement.orderNumber + QStringLiteral(".pdf"), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(m_statement.orderNumber + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const auto written = writePdf(m_statement, languages(), path);
        if (written) {
            m_banner->showMessage(Tone::Good, QStringLiteral("check"), tr("Saved as %1").arg(path));
        } else {
            m_banner->showError(written.error());
        }
    });
    dialog->open();
}

Result<Done> StatementDialog::writePdf(const PayoutStatement::Response &statement,
                                       const std::vector<words::Language> &languages, const QString &path)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(languages.size() > 1 ? QPageLayout::Landscape : QPageLayout::Portrait);
    writer.setTitle(statement.orderNumber);
    QTextDocument paper;
    fill(paper, textsOf(statement, languages), true);
    paper.print(&writer);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit()) {
        return fail(ErrorKind::Unavailable, QStringLiteral("statement.unwritable"),
                    tr("“%1” cannot be written: %2. Choose another place.").arg(path, file.errorString()));
    }
    return Done();
}

} // namespace truvamate
