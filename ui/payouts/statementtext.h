#pragma once

#include "models/operations/payouts.h"
#include "ui/words/language.h"

/// A payout's statement as a customer reads it: each cent with what it comes from, in Thai or in English
/// whatever the windows speak.
namespace truvamate {

struct StatementRow
{
    QString label;
    QString source; ///< why this amount: who, which share, which rate
    QString amount; ///< "−$0.40"
    bool isTotal = false;
};

struct StatementText
{
    words::Language language = words::Language::English;
    QString title;
    QString heading; ///< order, account and state
    std::vector<StatementRow> rows;
    QString closing; ///< how cents and satang are rounded, and who to ask
};

StatementText statementText(const PayoutStatement::Response &statement, words::Language language);

/// One language, or both side by side. For a QTextDocument: tables, no style sheets of the window.
QString statementHtml(const std::vector<StatementText> &texts);
/// A row a line, with tabs before the amounts.
QString statementPlain(const std::vector<StatementText> &texts);

} // namespace truvamate
