#pragma once

#include "models/operations/payouts.h"
#include "ui/payouts/statementtext.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QTextBrowser;
class QTextDocument;

namespace truvamate {

class Banner;

/// The statement of a payout in Thai, in English or both side by side; to be copied, printed or kept as a
/// PDF.
class StatementDialog : public QDialog
{
    Q_OBJECT

public:
    StatementDialog(const PayoutStatement::Response &statement, QWidget *parent);

    /// Black on white, whatever the windows look like.
    static Result<Done> writePdf(const PayoutStatement::Response &statement,
                                 const std::vector<words::Language> &languages, const QString &path);

private:
    std::vector<words::Language> languages() const;
    std::vector<StatementText> texts() const;
    void showText();
    void copy();
    void print();
    void savePdf();

    PayoutStatement::Response m_statement;
    QComboBox *m_language;
    QTextBrowser *m_text;
    Banner *m_banner;
};

} // namespace truvamate
