#pragma once

#include "ui/widgets/filterbar.h"

#include <QDate>
#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;

namespace truvamate {

/// What the + Filter button opens: the fields, and after typing the choices of all of them ("conf" finds
/// "State: Confirmed"). A field with free text or a day takes what is typed.
class FilterPopup final : public QFrame
{
    Q_OBJECT

public:
    FilterPopup(std::vector<FilterField> fields, QWidget *parent);

    /// The year of a day typed without one.
    void setToday(QDate today) { m_today = today; }
    /// Only the choices of this field.
    void narrowTo(const QString &fieldId);
    void openBelow(QWidget *widget);

Q_SIGNALS:
    void chosen(const QString &fieldId, const QString &value);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void fill();
    void addChoices(const FilterField &field, const QString &typed, bool withTitle);
    void addTyped(const FilterField &field, const QString &typed);
    void addEntry(const QString &text, const QString &fieldId, const std::optional<QString> &value);
    void take();
    const FilterField *narrowed() const;

    std::vector<FilterField> m_fields;
    QString m_narrowedTo;
    QDate m_today;
    QLineEdit *m_text;
    QListWidget *m_list;
    QLabel *m_hint;
};

} // namespace truvamate
