#pragma once

#include "ui/shell/workspacehost.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace truvamate {

/// What a new live workspace needs to be told. What is not right is said below its field.
class LiveForm : public QWidget
{
    Q_OBJECT

public:
    explicit LiveForm(const QString &folder, QWidget *parent = nullptr);
    void start();
    /// Why it was not made.
    void refuse(const Error &error);

Q_SIGNALS:
    void submitted(const truvamate::NewWorkspace &workspace);
    void left();

private:
    struct Field
    {
        QLineEdit *edit;
        QWidget *row; ///< below it, where there is something to say
        QLabel *problem;
    };
    void addHeading(const QString &heading);
    QLineEdit *addField(const QString &name, const QString &title);
    QLineEdit *addPassword(const QString &name);
    QWidget *makeButtons();
    void forgetProblems();
    void sayAt(QLineEdit *edit, const QString &problem);
    bool isComplete();
    bool arePasswordsRight();
    bool areTwoPeople();
    void submit();
    QLineEdit *fieldOf(const Error &error) const;

    QFormLayout *m_rows;
    std::vector<Field> m_fields; ///< in the order of Tab
    QLineEdit *m_name, *m_folder;
    QLineEdit *m_ownerName, *m_ownerEmail, *m_ownerPassword;
    QLineEdit *m_secondName, *m_secondEmail, *m_secondPassword;
    QLabel *m_problem; ///< of no field
};

} // namespace truvamate
