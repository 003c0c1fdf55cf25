#pragma once

#include "models/operations/draws.h"
#include "ui/shell/desk.h"

#include <QDialog>

class QPushButton;

namespace truvamate {

class Banner;
class DateField;

/// Makes the draws of both games from the calendar, up to a day. Opened with open(), never exec().
class OpenDrawsDialog : public QDialog
{
    Q_OBJECT

public:
    OpenDrawsDialog(const DeskContext &context, QWidget *parent);

Q_SIGNALS:
    void opened(std::int64_t created);

private:
    void submit();
    void openNext(QStringList games, std::int64_t created);

    const DeskContext &m_context;
    DateField *m_until;
    Banner *m_banner;
    QPushButton *m_open;
};

} // namespace truvamate
