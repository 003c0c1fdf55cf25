#pragma once

#include "models/time.h"

#include <QJsonObject>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace truvamate {

class DateField;

/// Where a note is typed: Ctrl+Enter saves it. Half-typed notes are kept for each order until they are saved.
class NoteBox final : public QWidget
{
    Q_OBJECT

public:
    explicit NoteBox(QWidget *parent = nullptr);

    void setToday(QDate today);
    /// Keeps what is typed for the order before, and shows what was kept for this one.
    void showFor(const QString &orderId);
    QString text() const;
    std::optional<DrawDate> followUpOn() const;
    bool hasBadDate() const;
    void clearFor(const QString &orderId); ///< it was saved
    void setBusy(bool busy);
    void focusText();

    QJsonObject drafts() const; ///< of every order with something typed
    void setDrafts(const QJsonObject &drafts);

Q_SIGNALS:
    void saveRequested();
    void typed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void keep();
    void update();

    QString m_orderId;
    QJsonObject m_drafts;
    QPlainTextEdit *m_text;
    DateField *m_followUp;
    QPushButton *m_save;
    bool m_isBusy = false;
    bool m_isShowing = false;
};

} // namespace truvamate
